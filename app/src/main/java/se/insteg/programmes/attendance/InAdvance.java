package se.insteg.programmes.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.EnrolmentStay;
import se.insteg.programmes.Session;
import se.insteg.programmes.store.SessionTable;
import se.insteg.programmes.store.StayTable;

/** What a participant tells themself of a session that is still to come: that they cannot, or that they can after all. */
@Component
public class InAdvance {
    /** How far ahead one sees and tells. */
    public static final int DAYS = 14;

    /** What one tells oneself; that nobody has heard anything is for others to say. */
    public static final List<AbsenceReason> REASONS =
            List.of(AbsenceReason.SICK, AbsenceReason.CHILD_SICK, AbsenceReason.APPOINTMENT, AbsenceReason.OTHER_VALID);

    private final AttendanceTable table;
    private final SessionTable sessions;
    private final StayTable stays;
    private final CurrentParticipant current;
    private final Audit audit;
    private final Clock clock;

    InAdvance(
            AttendanceTable table,
            SessionTable sessions,
            StayTable stays,
            CurrentParticipant current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.stays = stays;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** A session to come. @param told whether one has said that one cannot */
    public record Coming(Session session, boolean told) {}

    /** Of the groups one is in, until two weeks from now; what has begun and what is cancelled is left out. */
    public List<Coming> coming() {
        UUID me = current.require().personId();
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        List<EnrolmentStay> own = stays.ofPerson(me);
        Map<UUID, List<Mark>> marks =
                table.ofPeople(List.of(me)).stream().collect(Collectors.groupingBy(Mark::sessionId));
        return sessions.between(today, today.plusDays(DAYS)).stream()
                .filter(one ->
                        !one.cancelled() && one.when().begins(clock.getZone()).isAfter(now))
                .filter(one -> own.stream()
                        .anyMatch(stay -> stay.groupId().equals(one.groupId())
                                && stay.on(one.when().day())))
                .map(one -> new Coming(
                        one,
                        Standing.of(marks.getOrDefault(one.id(), List.of())).said() instanceof Said.Absent))
                .toList();
    }

    /**
     * One cannot come.
     *
     * @throws Refusal (404) for a session that is not among {@link #coming()}
     */
    public void tell(UUID session, AbsenceReason reason) {
        say(session, new Said.Absent(reason), "ABSENCE_TOLD");
    }

    /** One comes after all. */
    public void takeBack(UUID session) {
        say(session, new Said.Nothing(), "ABSENCE_TAKEN_BACK");
    }

    private void say(UUID session, Said said, String deed) {
        UUID me = current.require().personId();
        Coming told = coming().stream()
                .filter(one -> one.session().id().equals(session))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere"));
        if (told.told() == (said instanceof Said.Absent)) {
            return; // sent twice
        }
        UUID id = Ids.next(clock);
        int seen = (int) table.ofPeople(List.of(me)).stream()
                .filter(mark -> mark.sessionId().equals(session))
                .count();
        table.add(
                session, List.of(new Mark(id, session, me, 0, said, seen, null, clock.instant(), id)), clock.instant());
        audit.write(new Audit.Entry(deed, "person", me, "egna uppgifter", "session=" + session));
    }
}
