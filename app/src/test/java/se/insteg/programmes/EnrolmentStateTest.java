package se.insteg.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.insteg.programmes.EnrolmentState.Declined;
import se.insteg.programmes.EnrolmentState.Enrolled;
import se.insteg.programmes.EnrolmentState.Finished;
import se.insteg.programmes.EnrolmentState.Left;
import se.insteg.programmes.EnrolmentState.Offered;
import se.insteg.programmes.EnrolmentState.Started;
import se.insteg.programmes.EnrolmentState.Waiting;
import se.insteg.programmes.EnrolmentState.Withdrawn;

/** What can be done next with an enrolment, state by state. */
class EnrolmentStateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<EnrolmentState> ALL = List.of(
            new Waiting(Instant.EPOCH),
            new Offered(DAY),
            new Enrolled(DAY),
            new Started(DAY),
            new Finished(DAY, DAY),
            new Left(DAY, DAY, LeaveCause.WORK),
            new Declined(DAY),
            new Withdrawn(DAY));

    @Test
    void nobody_leaves_before_they_began_and_nobody_who_began_is_taken_away_as_if_they_had_not() {
        for (EnrolmentState state : ALL) {
            boolean begun = state instanceof Started;
            assertThat(state.deeds().contains(EnrolmentDeed.LEFT))
                    .as(state.code())
                    .isEqualTo(begun);
            assertThat(state.deeds().contains(EnrolmentDeed.FINISHED))
                    .as(state.code())
                    .isEqualTo(begun);
            assertThat(state.deeds().contains(EnrolmentDeed.WITHDRAWN))
                    .as(state.code())
                    .isEqualTo(state.open() && !begun);
        }
    }

    @Test
    void only_an_offer_is_answered_and_what_is_over_is_never_open() {
        for (EnrolmentState state : ALL) {
            assertThat(state.deeds().contains(EnrolmentDeed.ACCEPTED))
                    .as(state.code())
                    .isEqualTo(state instanceof Offered);
            if (!state.open()) {
                assertThat(state.hasSeat()).as(state.code()).isFalse();
            }
        }
        assertThat(new Started(DAY).stored())
                .as("that they have begun follows from the day")
                .isEqualTo("enrolled");
    }
}
