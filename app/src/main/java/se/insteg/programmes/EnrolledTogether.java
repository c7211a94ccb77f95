package se.insteg.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.programmes.EnrolmentState.Offered;
import se.insteg.programmes.EnrolmentState.Waiting;
import se.insteg.programmes.EnrolmentState.Withdrawn;
import se.insteg.programmes.store.EnrolmentTable;
import se.insteg.programmes.store.StayTable;
import se.insteg.programmes.store.StayTable.NewStep;

/**
 * Many enrolled by one press, and that press taken back: each is again what they were, in the queue, asked, or nothing. Whom
 * somebody has done something about since is left as they are. KEEP_ENROLMENTS with each person.
 */
@Component
public class EnrolledTogether {
    private final Enrolments enrolments;
    private final EnrolmentTable table;
    private final StayTable stays;
    private final People people;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    EnrolledTogether(
            Enrolments enrolments,
            EnrolmentTable table,
            StayTable stays,
            People people,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.enrolments = enrolments;
        this.table = table;
        this.stays = stays;
        this.people = people;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of them. @param together by which it is taken back */
    public record Done(UUID together, int seated, int queued) {}

    /** As {@link Enrolments#enrol}, of each of them. */
    public Done enrol(Collection<UUID> all, UUID group, LocalDate from) {
        UUID together = Ids.next(clock);
        int seated = 0;
        for (UUID person : all) {
            if (enrolments.enrol(person, group, from, together) instanceof Enrolling.Seated) {
                seated++;
            }
        }
        return new Done(together, seated, all.size() - seated);
    }

    /** @return how many are again what they were; once more gives 0 */
    public int takeBack(UUID group, UUID together) {
        List<Enrolment> pressed = table.all(stays.lastDone(group, together));
        List<Participant> kept = people.findAllFor(
                Action.KEEP_ENROLMENTS,
                pressed.stream().map(Enrolment::personId).toList());
        int back = 0;
        for (Enrolment one : pressed) {
            Participant person = kept.stream()
                    .filter(other -> other.id().equals(one.personId()))
                    .findFirst()
                    .orElse(null);
            if (person != null) {
                takeBack(one, person);
                back++;
            }
        }
        return back;
    }

    private void takeBack(Enrolment one, Participant person) {
        LocalDate today = LocalDate.now(clock);
        boolean hidden = person.details().protection().hides();
        StayTable.Before before = stays.before(one.id());
        EnrolmentState state = state(before, one.marks().queuedAt(), today);
        LocalDate accepted = before != null && before.accepted() ? one.marks().acceptedOn() : null;
        Enrolment.Marks marks = new Enrolment.Marks(
                one.marks().queuedAt(),
                one.marks().offeredOn(),
                accepted,
                null,
                one.marks().entitledOn());
        LocalDate from = one.marks().from();
        if (from != null) {
            stays.end(one.id(), from.minusDays(1));
        }
        UUID group = before == null ? one.groupId() : before.group();
        Enrolments.mustBeFirst(table.update(one.with(group, state, marks)));
        stays.add(
                one,
                hidden,
                new NewStep(EnrolmentDeed.UNDONE, today, one.groupId(), "", ""),
                current.require().staffId());
        audit.write(new Audit.Entry(
                "ENROLMENT_CHANGED", "person", person.id(), "program", "deed=undone,enrolment=" + one.id()));
    }

    /** @param before what was done before the press; null when nothing was */
    private static EnrolmentState state(
            StayTable.@Nullable Before before, @Nullable Instant queuedAt, LocalDate today) {
        LocalDate answerBy = before == null ? null : before.answerBy();
        if (before != null && before.deed() == EnrolmentDeed.OFFERED && answerBy != null) {
            return new Offered(answerBy);
        }
        return before == null || queuedAt == null ? new Withdrawn(today) : new Waiting(queuedAt);
    }
}
