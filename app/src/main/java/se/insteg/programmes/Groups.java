package se.insteg.programmes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.store.GroupTable;
import se.insteg.programmes.store.PlaceTable;

/**
 * Groups, those who lead them and the rooms they meet in: SEE_PROGRAMMES to read, PLAN_SESSIONS to change. What is not in
 * the municipality is not there: 404.
 */
@Component
public class Groups {
    private final GroupTable groups;
    private final PlaceTable places;
    private final Programmes programmes;
    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Groups(
            GroupTable groups,
            PlaceTable places,
            Programmes programmes,
            Colleagues colleagues,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.groups = groups;
        this.places = places;
        this.programmes = programmes;
        this.colleagues = colleagues;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** By first day, the latest first. */
    public List<Group> all() {
        mustSee();
        return groups.all();
    }

    public Group find(UUID id) {
        mustSee();
        return groups.find(id).orElseThrow(Groups::notHere);
    }

    /** What the group follows. */
    public Curriculum curriculum(Group group) {
        return programmes.version(group.programmeId(), group.programmeVersion()).orElseThrow(Groups::notHere);
    }

    /** An id for what is begun. */
    public UUID next() {
        return Ids.next(clock);
    }

    /**
     * A new group that follows the programme's latest version. The same id twice makes one.
     *
     * @throws Refusal (409) when no version is published, or the programme is no longer used
     */
    public Group begin(UUID id, UUID programme, Group.Details details) {
        mustPlan();
        Programme followed = programmes.find(programme);
        if (!followed.offered()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "programmes.group.notOffered");
        }
        if (groups.insert(id, programme, followed.published(), details)) {
            log("GROUP_CHANGED", "group", id, "begun");
        }
        return find(id);
    }

    /** @return empty when somebody else was first; nothing is written then */
    public Optional<Group> change(UUID id, int version, Group.Details details) {
        mustPlan();
        find(id);
        if (!groups.update(id, version, details)) {
            return Optional.empty();
        }
        log("GROUP_CHANGED", "group", id, "version=" + (version + 1));
        return Optional.of(find(id));
    }

    /** By name; those who are no longer active too. */
    public List<Leader> leaders() {
        mustSee();
        return named(places.leaders());
    }

    public Leader leader(UUID id) {
        return leaders().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Groups::notHere);
    }

    /** The leader that whoever is signed in is; empty when they lead nothing. */
    public Optional<Leader> me() {
        UUID me = current.require().staffId();
        return leaders().stream().filter(one -> me.equals(one.staffId())).findFirst();
    }

    private List<Leader> named(List<Leader> stored) {
        Set<UUID> staff =
                stored.stream().flatMap(one -> Stream.ofNullable(one.staffId())).collect(Collectors.toSet());
        Map<UUID, String> names = colleagues.names(staff);
        return stored.stream()
                .map(one -> {
                    UUID id = one.staffId();
                    return id == null ? one : one.named(names.getOrDefault(id, ""));
                })
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** Adds or changes. @return false when somebody else was first, or another leader has the account already */
    public boolean save(Leader leader) {
        mustPlan();
        boolean saved = places.save(leader);
        if (saved) {
            log("LEADER_CHANGED", "leader", leader.id(), "kind=" + leader.kind().code());
        }
        return saved;
    }

    /** By locality and name; those no longer used too. */
    public List<Room> rooms() {
        mustSee();
        return places.rooms();
    }

    public Room room(UUID id) {
        return rooms().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Groups::notHere);
    }

    /** Adds or changes. @return false when somebody else was first */
    public boolean save(Room room) {
        mustPlan();
        boolean saved = places.save(room);
        if (saved) {
            log("ROOM_CHANGED", "room", room.id(), "");
        }
        return saved;
    }

    private void mustSee() {
        rights.require(Action.SEE_PROGRAMMES, Subject.MUNICIPALITY);
    }

    private void mustPlan() {
        rights.require(Action.PLAN_SESSIONS, Subject.MUNICIPALITY);
    }

    private void log(String deed, String kind, UUID id, String details) {
        audit.write(new Audit.Entry(deed, kind, id, "program", details));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere");
    }
}
