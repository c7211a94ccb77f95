package se.insteg.programmes.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.insteg.programmes.CivicPart;
import se.insteg.programmes.CourseModule;
import se.insteg.programmes.Coverage.Portion;
import se.insteg.programmes.Perspective;
import se.insteg.programmes.SessionKind;
import se.insteg.programmes.StatutoryHours;
import se.insteg.programmes.hours.HourLedger.Progress;
import se.insteg.programmes.packages.ShippedPackages;
import se.insteg.rules.Rules;

/** Hours are added up from what was attended and held against the law of the day somebody began (TRE-02, TRE-04, TRE-05). */
class HourLedgerTest {
    private static final StatutoryHours LAW = new StatutoryHours(new Rules());
    private static final UUID GROUP = new UUID(0, 1);
    private static final CourseModule HEALTH = module("a", CivicPart.HEALTH, Perspective.GENDER_EQUALITY);
    private static final CourseModule LOCAL = module("b", null, Perspective.LABOUR_MARKET);

    private static CourseModule module(String key, @Nullable CivicPart part, Perspective... perspectives) {
        return new CourseModule(key, key, 600, SessionKind.SOCIETY, part, Set.of(perspectives), List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Attended attended(String day, Portion... portions) {
        int minutes = List.of(portions).stream().mapToInt(Portion::minutes).sum();
        return new Attended(UUID.randomUUID(), GROUP, day(day), true, minutes, List.of(portions));
    }

    private static Elsewhere elsewhere(String from, String to, int hours, @Nullable CivicPart part) {
        return new Elsewhere(
                UUID.randomUUID(), day(from), day(to), hours * 60, part, "Intyg", GROUP, Instant.EPOCH, null);
    }

    private static HourLedger on(String today, List<Attended> attended, Elsewhere... elsewhere) {
        return HourLedger.of(attended, List.of(elsewhere), LAW, day(today));
    }

    private static StatutoryHours.Required asked(HourLedger ledger) {
        return Objects.requireNonNull(ledger.required());
    }

    private static List<Attended> weekly(String from, int times, int minutes) {
        List<Attended> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(attended(day(from).plusWeeks(i).toString(), new Portion(HEALTH, minutes)));
        }
        return all;
    }

    @Test
    void who_comes_late_misses_what_was_taken_up_first() {
        List<Portion> planned = List.of(new Portion(HEALTH, 60), new Portion(LOCAL, 90));
        assertThat(Attended.met(planned, 180, 0)).isEqualTo(planned);
        assertThat(Attended.met(planned, 180, 75)).containsExactly(new Portion(LOCAL, 75));
        assertThat(Attended.met(planned, 100, 20))
                .as("a session made shorter")
                .containsExactly(new Portion(HEALTH, 40), new Portion(LOCAL, 40));
        assertThat(Attended.met(planned, 180, 180)).isEmpty();
    }

    @Test
    void sixty_hours_are_enough_for_whoever_began_in_january_2020_and_not_in_february() {
        List<Attended> january = weekly("2020-01-31", 20, 180);
        HourLedger first = on("2021-01-31", january);
        assertThat(first.progress()).isEqualTo(Progress.DONE_IN_TIME);
        assertThat(first.done()).isEqualTo(day("2020-01-31").plusWeeks(19));
        assertThat(asked(first).changes()).as("the transition is not verified").isTrue();
        HourLedger second = on("2021-01-31", weekly("2020-02-01", 20, 180));
        assertThat(second.progress()).isEqualTo(Progress.UNDERWAY);
        assertThat(second.left()).isEqualTo(40 * 60);
        assertThat(asked(second).changes()).isFalse();
    }

    @Test
    void finished_within_a_year_is_in_time_and_a_day_later_is_not() {
        List<Attended> most = weekly("2025-01-07", 33, 180);
        Attended last = attended("2026-01-07", new Portion(HEALTH, 60));
        Attended late = attended("2026-01-08", new Portion(HEALTH, 60));
        assertThat(on("2026-02-01", with(most, last)).progress()).isEqualTo(Progress.DONE_IN_TIME);
        assertThat(on("2026-02-01", with(most, late)).progress()).isEqualTo(Progress.DONE_LATE);
        assertThat(on("2026-01-07", most).progress()).isEqualTo(Progress.UNDERWAY);
        assertThat(on("2026-01-08", most).progress()).isEqualTo(Progress.OVERDUE);
    }

    private static List<Attended> with(List<Attended> some, Attended more) {
        List<Attended> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    @Test
    void hours_from_elsewhere_count_and_set_the_beginning() {
        HourLedger ledger =
                on("2026-11-23", weekly("2026-06-01", 20, 180), elsewhere("2025-12-01", "2026-03-31", 40, null));
        assertThat(ledger.starts()).isEqualTo(day("2025-12-01"));
        assertThat(ledger.statutory()).isEqualTo(100 * 60);
        assertThat(ledger.unnamed()).isEqualTo(40 * 60);
        assertThat(ledger.here()).isEqualTo(60 * 60);
        assertThat(ledger.progress()).isEqualTo(Progress.DONE_IN_TIME);
    }

    @Test
    void local_hours_are_given_but_do_not_fulfil_the_law() {
        HourLedger ledger = on(
                "2026-11-23",
                List.of(
                        attended("2026-09-01", new Portion(HEALTH, 600)),
                        attended("2026-09-02", new Portion(LOCAL, 6000))));
        assertThat(ledger.orientation()).isEqualTo(6600);
        assertThat(ledger.local()).isEqualTo(6000);
        assertThat(ledger.left()).isEqualTo(100 * 60 - 600);
        assertThat(ledger.coverage().of(Perspective.LABOUR_MARKET)).isEqualTo(6000);
        assertThat(ledger.progress()).isEqualTo(Progress.UNDERWAY);
    }

    @Test
    void swedish_is_no_civic_orientation_and_begins_nothing() {
        Attended swedish = new Attended(UUID.randomUUID(), GROUP, day("2026-01-12"), false, 180, List.of());
        HourLedger ledger = on("2026-11-23", List.of(swedish));
        assertThat(ledger.here()).isEqualTo(180);
        assertThat(ledger.orientation()).isZero();
        assertThat(ledger.progress()).isEqualTo(Progress.NOT_BEGUN);
        assertThat(on("2013-01-01", weekly("2012-01-01", 1, 60)).progress()).isEqualTo(Progress.NO_LAW);
    }

    @Test
    void whoever_attends_all_of_trelleborgs_model_has_had_twice_the_law_TRE_04() throws IOException {
        List<Attended> all = new ArrayList<>();
        LocalDate day = day("2026-01-12");
        for (CourseModule module : new ShippedPackages()
                .find("trelleborg")
                .orElseThrow()
                .read()
                .curriculum()
                .modules()) {
            all.add(attended(day.toString(), new Portion(module, module.minutes())));
            day = day.plusDays(1);
        }
        HourLedger ledger = on("2026-11-23", all);
        assertThat(ledger.orientation()).isEqualTo(200 * 60);
        assertThat(ledger.tenths()).isEqualTo(20);
        assertThat(ledger.statutory()).isEqualTo(154 * 60);
        assertThat(ledger.parts().keySet()).containsExactlyInAnyOrder(CivicPart.values());
        assertThat(ledger.progress()).isEqualTo(Progress.DONE_IN_TIME);
    }

    /** Whatever was attended and wherever: nothing is lost, nothing counted twice, and the order of rows does not matter. */
    @Test
    void the_parts_always_add_up_to_the_whole() {
        Random random = new Random(2020);
        for (int round = 0; round < 300; round++) {
            List<Attended> attended = new ArrayList<>();
            List<Elsewhere> others = new ArrayList<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                LocalDate day = day("2019-06-01").plusDays(random.nextInt(500));
                int length = 60 + random.nextInt(180);
                int missed = random.nextInt(length);
                CivicPart part = random.nextInt(4) == 0 ? null : CivicPart.values()[random.nextInt(8)];
                List<Portion> planned =
                        List.of(new Portion(module("m", part), 30 + random.nextInt(60)), new Portion(LOCAL, 30));
                attended.add(new Attended(
                        UUID.randomUUID(),
                        GROUP,
                        day,
                        random.nextBoolean(),
                        length - missed,
                        Attended.met(planned, length, missed)));
                if (random.nextInt(10) == 0) {
                    others.add(elsewhere(day.toString(), day.plusDays(9).toString(), 1 + random.nextInt(20), part));
                }
            }
            HourLedger ledger = HourLedger.of(attended, others, LAW, day("2021-06-01"));
            int parts =
                    ledger.parts().values().stream().mapToInt(Integer::intValue).sum();
            assertThat(parts + ledger.unnamed()).isEqualTo(ledger.statutory());
            assertThat(ledger.local() + ledger.statutory()).isEqualTo(ledger.here() + ledger.elsewhere());
            assertThat(ledger.local()).isNotNegative();
            assertThat(ledger.orientation()).isBetween(ledger.statutory(), ledger.here() + ledger.elsewhere());
            var required = ledger.required();
            if (required != null) {
                assertThat(ledger.done() != null).isEqualTo(ledger.statutory() >= required.minutes());
                assertThat(required.hours()).isEqualTo(required.starts().isBefore(day("2020-02-01")) ? 60 : 100);
            }
            List<Attended> shuffled = new ArrayList<>(attended);
            Collections.shuffle(shuffled, random);
            assertThat(HourLedger.of(shuffled, others, LAW, day("2021-06-01"))).isEqualTo(ledger);
        }
    }
}
