package se.insteg.programmes.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.insteg.programmes.attendance.Said.Absent;
import se.insteg.programmes.attendance.Said.Here;
import se.insteg.programmes.attendance.Said.Late;
import se.insteg.programmes.attendance.Said.Nothing;

/** What stands when two mark the same list, corrections come later, and somebody told in advance. */
class StandingTest {
    private static final UUID ASA = new UUID(0, 1);
    private static final UUID NILS = new UUID(0, 2);
    private static final UUID SESSION = new UUID(0, 3);
    private static final UUID PERSON = new UUID(0, 4);
    private static final Said SICK = new Absent(AbsenceReason.SICK);

    private final List<Mark> marks = new ArrayList<>();

    private StandingTest say(@Nullable UUID by, Said said, int seen) {
        UUID id = new UUID(1, marks.size());
        marks.add(new Mark(id, SESSION, PERSON, marks.size() + 1, said, seen, by, Instant.EPOCH, id));
        return this;
    }

    private Standing standing() {
        return Standing.of(marks);
    }

    @Test
    void nobody_has_said_anything_is_not_the_same_as_absent() {
        assertThat(standing().said()).isNull();
        assertThat(standing().minutes(120)).isZero();
    }

    @Test
    void a_correction_by_somebody_who_saw_what_was_said_takes_its_place() {
        say(ASA, new Here(), 0).say(NILS, new Late(20), 1);
        assertThat(standing().said()).isEqualTo(new Late(20));
        assertThat(standing().minutes(120)).isEqualTo(100);
        assertThat(standing().seen()).isEqualTo(2);
    }

    @Test
    void two_who_say_different_things_unseen_are_both_shown_and_nothing_counts_until_it_is_cleared_up() {
        say(ASA, new Here(), 0).say(NILS, SICK, 0);
        assertThat(standing().unclear()).isTrue();
        assertThat(standing().words()).extracting(Mark::said).containsExactly(new Here(), SICK);
        assertThat(standing().minutes(120)).isZero();
        say(ASA, new Here(), 2);
        assertThat(standing().unclear()).isFalse();
        assertThat(standing().minutes(120)).isEqualTo(120);
    }

    @Test
    void two_who_say_the_same_agree() {
        say(ASA, new Here(), 0).say(NILS, new Here(), 0);
        assertThat(standing().unclear()).isFalse();
        assertThat(standing().said()).isEqualTo(new Here());
    }

    @Test
    void ones_own_later_tap_counts_also_when_both_waited_without_network() {
        say(ASA, new Here(), 0).say(ASA, new Late(10), 0).say(ASA, new Nothing(), 0);
        assertThat(standing().words()).isEmpty();
    }

    @Test
    void taking_back_ones_own_leaves_what_somebody_else_said() {
        say(NILS, new Here(), 0).say(ASA, SICK, 0).say(ASA, new Nothing(), 0);
        assertThat(standing().said()).isEqualTo(new Here());
    }

    @Test
    void who_told_in_advance_and_came_after_all_was_there() {
        say(null, SICK, 0);
        assertThat(standing().inAdvance()).isTrue();
        assertThat(standing().said()).isEqualTo(SICK);
        say(ASA, new Here(), 0);
        assertThat(standing().said()).isEqualTo(new Here());
        say(null, SICK, 1);
        assertThat(standing().said()).as("told afterwards").isEqualTo(new Here());
    }

    @Test
    void late_is_never_less_than_nothing() {
        assertThat(new Late(90).minutes(60)).isZero();
        assertThat(new Late(15).minutes(60)).isEqualTo(45);
    }

    /** Whatever is said in whatever order: the last one who saw everything decides, and rows may be read in any order. */
    @Test
    void whoever_sees_all_decides_whatever_was_said_before() {
        Random random = new Random(8);
        List<Said> words = List.of(new Here(), new Late(5), SICK, new Nothing());
        for (int round = 0; round < 500; round++) {
            marks.clear();
            for (int i = 0; i < random.nextInt(8); i++) {
                UUID by = List.of(ASA, NILS).get(random.nextInt(2));
                say(random.nextInt(5) == 0 ? null : by, words.get(random.nextInt(4)), random.nextInt(marks.size() + 1));
            }
            List<Mark> shuffled = new ArrayList<>(marks);
            Collections.shuffle(shuffled, random);
            assertThat(Standing.of(shuffled)).isEqualTo(standing());
            assertThat(standing().words()).noneMatch(one -> one.said() instanceof Nothing);
            say(NILS, new Here(), standing().seen());
            assertThat(standing().words()).hasSize(1);
            assertThat(standing().said()).isEqualTo(new Here());
        }
    }
}
