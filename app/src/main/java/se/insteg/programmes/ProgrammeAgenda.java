package se.insteg.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;
import se.insteg.people.ParticipantAgenda;
import se.insteg.programmes.store.PlaceTable;
import se.insteg.programmes.store.SessionTable;
import se.insteg.programmes.store.StayTable;

/** A participant's own sessions: those of the groups they are on the list of, on the days that they are. */
@Component
class ProgrammeAgenda implements ParticipantAgenda {
    private final StayTable stays;
    private final SessionTable sessions;
    private final PlaceTable places;
    private final Clock clock;

    ProgrammeAgenda(StayTable stays, SessionTable sessions, PlaceTable places, Clock clock) {
        this.stays = stays;
        this.sessions = sessions;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public List<Planned> planned(UUID personId, Instant from, Instant until) {
        ZoneId zone = clock.getZone();
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(until, zone);
        List<EnrolmentStay> theirs = stays.ofPerson(personId).stream()
                .filter(stay -> !stay.from().isAfter(last))
                .filter(stay -> stay.to() == null || !stay.to().isBefore(first))
                .toList();
        if (theirs.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> rooms = places.rooms().stream().collect(Collectors.toMap(Room::id, Room::where));
        List<Planned> planned = new ArrayList<>();
        for (EnrolmentStay stay : theirs) {
            sessions.of(stay.groupId(), first, last).stream()
                    .filter(session -> stay.on(session.when().day()))
                    .filter(session -> session.when().ends(zone).isAfter(from)
                            && session.when().begins(zone).isBefore(until))
                    .forEach(session -> planned.add(planned(session, rooms, zone)));
        }
        return planned.stream().sorted(Comparator.comparing(Planned::begins)).toList();
    }

    private static Planned planned(Session session, Map<UUID, String> rooms, ZoneId zone) {
        UUID room = session.what().room();
        return new Planned(
                session.when().begins(zone),
                session.when().ends(zone),
                Words.of("programmes.session.kind." + session.what().kind().code()),
                room == null ? "" : rooms.getOrDefault(room, ""),
                "",
                "",
                null,
                session.cancelled(),
                Set.of(session.id(), session.groupId()));
    }
}
