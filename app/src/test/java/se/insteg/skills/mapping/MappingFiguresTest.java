package se.insteg.skills.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.people.TestPeople;
import se.insteg.skills.Claim;
import se.insteg.skills.Profile;
import se.insteg.skills.mapping.store.FigureTable;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The figure of interviews is the interviews: one removed, and it is one less (LEK-05). */
@InstegTest
class MappingFiguresTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    MappingFigures figures;

    private TestTown town;
    private TestMapping mapping;
    private UUID unit;
    private UUID sofia;
    private UUID karin;
    private List<UUID> people;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        mapping = new TestMapping(app, town);
        unit = town.unit("Integration");
        sofia = town.staff(Role.COORDINATOR, unit);
        karin = town.staff(Role.COORDINATOR, unit);
        people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(new TestPeople(app, town).register(sofia, "Person " + i, "unit", unit.toString()));
        }
    }

    @Test
    void each_interview_counts_in_its_week_for_whoever_ended_it_and_leads_to_its_people() {
        LocalDate monday = mapping.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int thisWeek = 0;
        int lastWeek = Math.toIntExact(mapping.today().toEpochDay() - monday.toEpochDay()) + 1;
        mapping.held(sofia, people.get(0), thisWeek, TestMapping.cook());
        mapping.held(sofia, people.get(1), thisWeek, TestMapping.cook());
        mapping.held(karin, people.get(2), thisWeek, TestMapping.cook());
        mapping.held(karin, people.get(3), lastWeek, TestMapping.cook());
        mapping.begun(karin, people.get(4), "sv");
        MappingFigures.Figures read = town.as(sofia, figures::read);
        assertThat(read.all()).as("one under way does not count").isEqualTo(4);
        assertThat(read.weeks())
                .containsExactlyInAnyOrder(
                        new FigureTable.Count(monday, sofia, 2),
                        new FigureTable.Count(monday, karin, 1),
                        new FigureTable.Count(monday.minusWeeks(1), karin, 1));
        assertThat(town.as(sofia, () -> figures.behind(monday, sofia)).people())
                .extracting(person -> person.id())
                .containsExactlyInAnyOrder(people.get(0), people.get(1));
        UUID elsewhere = town.staff(Role.COORDINATOR, town.unit("En annan enhet"));
        assertThat(town.as(elsewhere, () -> figures.behind(monday, sofia)))
                .as("counted, and not shown")
                .isEqualTo(new MappingFigures.Behind(List.of(), 2));
    }

    @Test
    void one_removed_is_one_less_and_what_it_said_is_withdrawn_with_the_reason() {
        UUID first = mapping.held(sofia, people.get(0), 3, TestMapping.cook());
        mapping.held(sofia, people.get(1), 3, TestMapping.cook());
        assertThat(town.as(sofia, figures::all)).isEqualTo(2);
        town.as(sofia, () -> mapping.interviews().remove(people.get(0), first, "Fel deltagare"));
        town.as(sofia, () -> mapping.interviews().remove(people.get(0), first, "En gång till"));
        assertThat(town.as(sofia, figures::all)).isOne();
        assertThat(town.as(sofia, () -> app.getBean(Profile.class).of(people.get(0))))
                .satisfies(profile -> {
                    assertThat(profile.lines()).isEmpty();
                    assertThat(profile.withdrawn())
                            .hasSize(4)
                            .extracting(Claim::withdrawn)
                            .allSatisfy(gone -> assertThat(String.valueOf(gone)).contains("Fel deltagare"));
                });
    }

    @Test
    void what_people_can_beyond_their_titles_is_told_from_five_on() {
        for (int i = 0; i < 4; i++) {
            mapping.held(sofia, people.get(i), 3, TestMapping.cook());
        }
        assertThat(town.as(sofia, figures::read).skills()).isEmpty();
        mapping.held(sofia, people.get(4), 3, Map.of("can", Answer.of("sew")));
        MappingFigures.Figures read = town.as(sofia, figures::read);
        assertThat(read.skills()).containsExactly(new FigureTable.Said("skill", "Sy", 5));
        assertThat(read.occupations()).as("four cooks").isEmpty();
        assertThat(read.beyond()).isEqualTo(new FigureTable.Beyond(5, 5));
    }
}
