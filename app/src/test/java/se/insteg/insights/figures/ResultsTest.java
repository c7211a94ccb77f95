package se.insteg.insights.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.insteg.insights.Indicator;
import se.insteg.insights.Plan.Target;
import se.insteg.insights.Who;
import se.insteg.programmes.hours.Participation.Presence;

/** Unique people, attendances and hours, by legal sex and week, with few people never told of (MAR-16). */
class ResultsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TO = LocalDate.of(2026, 4, 30);

    private final Map<UUID, Who> who = new HashMap<>();
    private final List<Presence> present = new ArrayList<>();

    private List<UUID> people(int many, Who sex) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            UUID id = UUID.randomUUID();
            who.put(id, sex);
            ids.add(id);
        }
        return ids;
    }

    private void there(List<UUID> people, LocalDate day, int minutes) {
        people.forEach(one -> present.add(new Presence(one, UUID.randomUUID(), day, minutes)));
    }

    private Results results(Map<Indicator, Map<UUID, LocalDate>> began) {
        return new Results(MONDAY, TO, who, present, began, true);
    }

    private static Target target(Indicator indicator, Who who, int aim, @Nullable LocalDate by) {
        return new Target(indicator, who, aim, by);
    }

    @Test
    void a_person_who_came_every_week_is_one_participant_and_many_attendances_MAR_16() {
        List<UUID> women = people(22, Who.WOMEN);
        List<UUID> men = people(18, Who.MEN);
        for (int week = 0; week < 4; week++) {
            there(women, MONDAY.plusWeeks(week), 90);
            there(men, MONDAY.plusWeeks(week).plusDays(1), 90);
        }
        Results results = results(Map.of());
        assertThat(results.spread(Indicator.PARTICIPANTS).of(Who.ALL)).isEqualTo(new Tally(40, 40));
        assertThat(results.spread(Indicator.ATTENDANCES).of(Who.ALL)).isEqualTo(new Tally(40, 160));
        assertThat(results.spread(Indicator.HOURS).of(Who.WOMEN)).isEqualTo(new Tally(22, 132));
        assertThat(results.reached(target(Indicator.PARTICIPANTS, Who.WOMEN, 20, null)))
                .satisfies(one -> assertThat(one.met()).isTrue())
                .satisfies(one -> assertThat(one.percent()).isEqualTo(110));
        assertThat(results.reached(target(Indicator.PARTICIPANTS, Who.MEN, 20, null)))
                .satisfies(one -> assertThat(one.met()).isFalse())
                .satisfies(one -> assertThat(one.percent()).isEqualTo(90));
        assertThat(results.weeks()).hasSize(4).allMatch(Week::told).allMatch(week -> week.people() == 40);
    }

    @Test
    void a_target_with_a_day_counts_no_further_than_that_day() {
        there(people(10, Who.WOMEN), MONDAY, 60);
        there(people(10, Who.WOMEN), MONDAY.plusDays(20), 60);
        Results results = results(Map.of());
        Target soon = target(Indicator.PARTICIPANTS, Who.ALL, 15, MONDAY.plusDays(10));
        assertThat(results.reached(soon).tally().people()).isEqualTo(10);
        assertThat(results.reached(soon).to()).isEqualTo(MONDAY.plusDays(10));
        assertThat(results.reached(target(Indicator.PARTICIPANTS, Who.ALL, 15, null))
                        .met())
                .isTrue();
    }

    @Test
    void few_men_are_told_neither_by_themselves_nor_by_subtraction() {
        there(people(30, Who.WOMEN), MONDAY, 60);
        there(people(3, Who.MEN), MONDAY, 60);
        Spread spread = results(Map.of()).spread(Indicator.PARTICIPANTS);
        assertThat(spread.tells(Who.ALL)).isTrue();
        assertThat(spread.tells(Who.MEN)).isFalse();
        assertThat(spread.tells(Who.WOMEN)).as("33 less them would be the men").isFalse();
    }

    @Test
    void how_many_did_not_is_no_small_number_either() {
        List<UUID> women = people(20, Who.WOMEN);
        there(women, MONDAY, 60);
        Map<UUID, LocalDate> finished = new HashMap<>();
        women.subList(0, 18).forEach(one -> finished.put(one, MONDAY.plusDays(30)));
        Spread spread = results(Map.of(Indicator.FINISHED, finished)).spread(Indicator.FINISHED);
        assertThat(spread.tells(Who.ALL)).as("two of twenty did not").isFalse();
    }

    @Test
    void what_people_came_to_counts_only_those_who_took_part() {
        List<UUID> there = people(12, Who.MEN);
        List<UUID> others = people(12, Who.MEN);
        there(there, MONDAY, 60);
        Map<UUID, LocalDate> work = new HashMap<>();
        there.subList(0, 6).forEach(one -> work.put(one, MONDAY.plusDays(9)));
        others.forEach(one -> work.put(one, MONDAY.plusDays(9)));
        assertThat(results(Map.of(Indicator.WORK, work)).spread(Indicator.WORK).of(Who.MEN))
                .isEqualTo(new Tally(6, 6));
    }

    @Test
    void a_week_of_few_takes_another_week_with_it() {
        List<UUID> all = people(20, Who.WOMEN);
        there(all, MONDAY, 60);
        there(all.subList(0, 3), MONDAY.plusWeeks(1), 60);
        there(all.subList(0, 12), MONDAY.plusWeeks(2), 60);
        there(all.subList(0, 15), MONDAY.plusWeeks(3), 60);
        assertThat(results(Map.of()).weeks().stream().filter(one -> !one.told()).map(Week::monday))
                .containsExactly(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
    }

    @Test
    void a_week_in_which_nobody_came_stands_as_one() {
        List<UUID> all = people(20, Who.WOMEN);
        there(all, MONDAY, 60);
        there(all, MONDAY.plusWeeks(2), 60);
        assertThat(results(Map.of()).weeks()).extracting(Week::people).containsExactly(20, 0, 20);
    }
}
