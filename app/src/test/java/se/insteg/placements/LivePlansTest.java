package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferDetails;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonDetails.Work;
import se.insteg.planner.Alteration;
import se.insteg.planner.Outcome;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** The plan that is kept says what a round says when what is supposed has really been done. */
@InstegTest
class LivePlansTest {
    @Autowired
    ApplicationContext app;

    private TestMatching matching;

    @BeforeEach
    void town() {
        matching = new TestMatching(app);
    }

    private <T> T ask(UUID staff, Question<T> question) {
        for (int i = 0; i < 100; i++) {
            Answer<T> answer = matching.town.as(
                    staff, () -> matching.bean(LivePlans.class).world().ask(question));
            if (answer instanceof Answer.Ready<T>(T value)) {
                return value;
            }
            assertThat(answer).isInstanceOf(Answer.Working.class);
        }
        throw new AssertionError("No answer to " + question);
    }

    private Outcome whatIf(UUID staff, Alteration... alterations) {
        return ask(staff, new Question.WhatIf(List.of(alterations))).orElseThrow();
    }

    private Round.Result round() {
        UUID id = matching.round(matching.coordinator);
        Round.Result result = matching.town
                .as(matching.coordinator, () -> matching.bean(Rounds.class).find(id))
                .result();
        assertThat(result).isNotNull();
        return result;
    }

    private void raise(UUID person, SwedishLevel level) {
        matching.town.as(matching.caseworker, () -> {
            People people = matching.bean(People.class);
            Participant stored = people.find(person);
            PersonDetails details = stored.details();
            Work work = details.work();
            return people.change(
                    person,
                    stored.version(),
                    new PersonDetails(
                            details.identity(),
                            details.care(),
                            details.contact(),
                            new Work(work.languages(), level, work.occupations(), work.skills(), work.wishes()),
                            details.everyday(),
                            details.protection()));
        });
    }

    private void seats(UUID offer, int seats) {
        matching.town.as(matching.coordinator, () -> {
            Hosts hosts = matching.bean(Hosts.class);
            HostOffer stored = hosts.offer(offer);
            OfferDetails details = stored.details();
            return hosts.change(
                    offer,
                    stored.version(),
                    new OfferDetails(
                            details.reference(),
                            details.title(),
                            details.state(),
                            seats,
                            details.work(),
                            details.site(),
                            details.period()));
        });
    }

    @Test
    void what_is_supposed_comes_to_what_a_round_comes_to_when_it_is_done() {
        SplittableRandom random = new SplittableRandom(7);
        List<UUID> people = new ArrayList<>();
        List<UUID> offers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(matching.person(
                    "P" + i,
                    "swedish",
                    List.of("A0", "A1", "A2").get(random.nextInt(3)),
                    "wishes",
                    random.nextBoolean() ? "kock" : "bagare"));
        }
        for (int i = 0; i < 4; i++) {
            offers.add(matching.offer(
                    "O" + i,
                    1 + random.nextInt(2),
                    "minSwedish",
                    List.of("A1", "A2", "B1").get(random.nextInt(3)),
                    "occupations",
                    random.nextBoolean() ? "kock" : "bagare"));
        }
        for (int i = 0; i < 4; i++) {
            UUID person = people.get(random.nextInt(8));
            UUID offer = offers.get(random.nextInt(4));
            Outcome outcome = whatIf(
                    matching.coordinator,
                    new Alteration.Swedish(person.toString(), SwedishLevel.B2),
                    new Alteration.Seats(offer.toString(), 3));
            assertThat(outcome.exact()).isTrue();
            raise(person, SwedishLevel.B2);
            seats(offer, 3);
            Round.Result made = round();
            assertThat(made.proven()).isTrue();
            assertThat(outcome.placed()).isEqualTo(made.placed());
            assertThat(outcome.after().points()).isEqualTo(made.points());
        }
    }

    @Test
    void after_a_proposal_the_plan_that_is_kept_follows() {
        UUID selam = matching.person("Selam", "swedish", "B1");
        matching.person("Amir", "swedish", "A1");
        UUID kitchen = matching.offer("Kök", 1, "minSwedish", "A1");
        matching.offer("Bageri", 1, "minSwedish", "B1");
        assertThat(whatIf(matching.coordinator, new Alteration.Seats(kitchen.toString(), 1))
                        .placed())
                .isEqualTo(2);
        matching.propose(matching.coordinator, selam, kitchen);
        Outcome after = whatIf(matching.coordinator, new Alteration.Seats(kitchen.toString(), 2));
        assertThat(after.before().placed()).isEqualTo(0);
        assertThat(after.more()).hasValue(1);
        assertThat(round().placed()).isEqualTo(0);
        assertThat(matching.town.as(
                        matching.coordinator,
                        () -> matching.bean(LivePlans.class).world().ask(new Question.WhatForOne(selam))))
                .isInstanceOf(Answer.NotInPlan.class);
    }

    @Test
    void nobody_meets_a_plan_with_somebody_in_it_whom_they_may_not_see() {
        matching.person("Selam");
        UUID hidden = matching.protectedPerson("Okänd");
        UUID kitchen = matching.offer("Kök", 1);
        UUID stranger = matching.town.staff(Role.COORDINATOR, matching.town.unit("Annan enhet"));
        Alteration oneMore = new Alteration.Seats(kitchen.toString(), 5);
        assertThat(whatIf(matching.coordinator, oneMore).placed()).isEqualTo(1);
        assertThat(whatIf(stranger, oneMore).placed()).isZero();
        Outcome handled = whatIf(matching.handler, oneMore);
        assertThat(handled.placed()).isEqualTo(1);
        assertThat(ask(matching.handler, new Question.WhatForOne(hidden)).place())
                .isEqualTo(Optional.of(kitchen));
        assertThat(matching.town.as(
                        matching.coordinator,
                        () -> matching.bean(LivePlans.class).world().person(hidden)))
                .isEmpty();
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.staff(Role.COORDINATOR, null);
        assertThat(neighbour.as(
                        there, () -> matching.bean(LivePlans.class).world().ask(new Question.WhatIf(List.of(oneMore)))))
                .isInstanceOf(Answer.NotInPlan.class);
    }

    @Test
    void what_a_place_costs_others_and_what_would_give_somebody_a_place() {
        UUID selam = matching.person("Selam", "swedish", "A1", "wishes", "kock");
        UUID amir = matching.person("Amir", "swedish", "A1");
        UUID kitchen = matching.offer("Kök", 1, "minSwedish", "A1", "occupations", "kock");
        UUID bakery = matching.offer("Bageri", 1, "minSwedish", "A2");
        var taking = ask(matching.coordinator, new Question.WhatItCosts(amir, kitchen))
                .orElseThrow();
        assertThat(taking.persons()).hasValue(1);
        assertThat(taking.there().movesOf(selam.toString())).singleElement().satisfies(move -> assertThat(move.loses())
                .isTrue());
        var ways = ask(matching.coordinator, new Question.WhatForOne(amir)).ways();
        assertThat(ways.ways())
                .extracting(way -> way.alterations().getFirst())
                .contains(
                        new Alteration.Swedish(amir.toString(), SwedishLevel.A2),
                        new Alteration.Seats(kitchen.toString(), 2),
                        new Alteration.NeedsSwedish(bakery.toString(), SwedishLevel.A1));
        assertThat(ask(matching.coordinator, new Question.WhatForMany()).ways())
                .allSatisfy(way -> assertThat(way.outcome().more()).hasValue(1));
    }
}
