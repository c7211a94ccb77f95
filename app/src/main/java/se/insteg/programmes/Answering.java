package se.insteg.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.programmes.store.EnrolmentTable;
import se.insteg.programmes.store.GroupTable;
import se.insteg.programmes.store.StayTable;
import se.insteg.programmes.store.StayTable.NewStep;

/** What an answer to an offer leads to, whoever writes it down. Knows nothing of rights. */
@Component
class Answering {
    private final EnrolmentTable table;
    private final StayTable stays;
    private final GroupTable groups;
    private final Clock clock;

    Answering(EnrolmentTable table, StayTable stays, GroupTable groups, Clock clock) {
        this.table = table;
        this.stays = stays;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * A yes to a place in a group makes them enrolled from its first day, or from today; a yes to the programme places them
     * in its queue.
     *
     * @param by who of the staff wrote it down; null when they answered themself
     */
    void yes(Enrolment was, boolean hidden, OfferWay way, @Nullable UUID by) {
        LocalDate today = LocalDate.now(clock);
        UUID group = was.groupId();
        Enrolment.Marks marks = was.marks().accepted(today);
        if (group == null) {
            Enrolment.Marks queued = marks.queued(clock.instant());
            Enrolments.mustBeFirst(table.update(was.with(null, new EnrolmentState.Waiting(clock.instant()), queued)));
        } else {
            LocalDate starts =
                    groups.find(group).map(one -> one.details().starts()).orElse(today);
            LocalDate from = starts.isAfter(today) ? starts : today;
            Enrolments.mustBeFirst(table.update(was.with(group, new EnrolmentState.Enrolled(from), marks.from(from))));
            stays.begin(was, hidden, group, from);
        }
        stays.add(was, hidden, new NewStep(EnrolmentDeed.ACCEPTED, today, group, way.code(), ""), by);
    }

    /** Frees the seat that was held. @param why as they said; may be empty */
    void no(Enrolment was, boolean hidden, OfferWay way, String why, @Nullable UUID by) {
        LocalDate today = LocalDate.now(clock);
        Enrolments.mustBeFirst(table.update(was.with(was.groupId(), new EnrolmentState.Declined(today), was.marks())));
        stays.add(was, hidden, new NewStep(EnrolmentDeed.DECLINED, today, was.groupId(), way.code(), why), by);
    }
}
