package se.insteg.placements.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.placements.Answer;
import se.insteg.placements.LivePlans;
import se.insteg.placements.Question;
import se.insteg.placements.Question.ForOne;
import se.insteg.placements.Question.SeatsWorth;
import se.insteg.placements.Round;
import se.insteg.planner.Alteration;
import se.insteg.planner.LivePlan.Taking;
import se.insteg.planner.Outcome;
import se.insteg.planner.WaysIn;

/** Puts what the plan that is kept answers into words, with names for those the reader may see. */
@Component
class PanelMaker {
    private final LivePlans plans;
    private final MoveLines moves;

    PanelMaker(LivePlans plans, MoveLines moves) {
        this.plans = plans;
        this.moves = moves;
    }

    /** Where this person is in the best plan; if nowhere, what would have to change. */
    Panel person(Participant person, Locale locale) {
        String self = "/matching/people/" + person.id() + "/plan";
        Words title =
                Words.of("placements.panel.person", person.details().identity().name());
        LivePlans.World world = plans.world();
        if (world.person(person.id()).isEmpty()) {
            return Panel.done(self, title, List.of(Words.of("placements.panel.notInPlan")), List.of());
        }
        return shown(world.ask(new Question.WhatForOne(person.id())), self, title, (ForOne found) -> {
            Map<String, String> offers = world.titles();
            if (found.place().isPresent()) {
                String place = offers.getOrDefault(found.place().get().toString(), "");
                return Panel.done(self, title, List.of(Words.of("placements.panel.placed", place)), List.of());
            }
            List<Words> lead = new ArrayList<>();
            lead.add(Words.of(
                    found.ways().ways().isEmpty() ? "placements.panel.noWay" : "placements.panel.ways",
                    found.ways().tried()));
            return ways(self, title, lead, found.ways(), world, null, Set.of(person.id()), locale);
        });
    }

    /** Which changes would place the most people. */
    Panel round(Round round, Round.Result result, Locale locale) {
        String self = "/matching/rounds/" + round.id() + "/plan";
        Words title = Words.of("placements.panel.round");
        LivePlans.World world = plans.world();
        return shown(world.ask(new Question.WhatForMany()), self, title, (WaysIn found) -> {
            List<Words> lead = new ArrayList<>();
            lead.add(Words.of(
                    world.isAsIn(result) ? "placements.panel.asIn" : "placements.panel.changedSince",
                    world.people(),
                    world.offers()));
            lead.add(Words.of(
                    found.ways().isEmpty() ? "placements.panel.noneUnlocks" : "placements.panel.unlocks",
                    found.tried()));
            return ways(self, title, lead, found, world, round.id(), Set.of(), locale);
        });
    }

    private Panel ways(
            String self,
            Words title,
            List<Words> lead,
            WaysIn found,
            LivePlans.World world,
            @Nullable UUID round,
            Set<UUID> about,
            Locale locale) {
        if (!found.complete()) {
            lead.add(Words.of("placements.panel.incomplete"));
        }
        List<Outcome> outcomes = found.ways().stream().map(WaysIn.Way::outcome).toList();
        if (!outcomes.isEmpty()) {
            lead.add(sureness(outcomes));
        }
        Map<UUID, Participant> named = moves.named(outcomes, about);
        Map<String, String> offers = world.titles();
        AlterationWords words = new AlterationWords(names(named), offers, locale);
        List<Panel.Block> blocks = found.ways().stream()
                .map(way -> {
                    List<Words> said = new ArrayList<>();
                    way.alterations().stream()
                            .filter(one -> !(one instanceof Alteration.At)
                                    || way.alterations().size() == 1)
                            .forEach(one -> said.add(words.of(one)));
                    about.forEach(id -> place(way.outcome(), id, offers).ifPresent(said::add));
                    said.addAll(OutcomeWords.of(way.outcome()));
                    return new Panel.Block(
                            said,
                            MoveLines.of(way.outcome(), named, offers),
                            Supposing.address(way.alterations(), round));
                })
                .toList();
        return Panel.done(self, title, lead, blocks);
    }

    private static Words sureness(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.exact())
                .findFirst()
                .map(OutcomeWords::sureness)
                .orElseGet(() -> OutcomeWords.sureness(outcomes.getFirst()));
    }

    private static Optional<Words> place(Outcome outcome, UUID person, Map<String, String> offers) {
        return outcome.movesOf(person.toString()).stream()
                .map(Outcome.Move::toOfferId)
                .filter(to -> to != null)
                .findFirst()
                .map(to -> Words.of("placements.panel.getsPlace", offers.getOrDefault(to, "")));
    }

    /** What it would cost others that the person had this place, and who would move. */
    Panel pair(Participant person, UUID offerId, Locale locale) {
        String self = "/matching/people/" + person.id() + "/offers/" + offerId + "/plan";
        Words title = Words.of("placements.panel.pair");
        LivePlans.World world = plans.world();
        return shown(
                world.ask(new Question.WhatItCosts(person.id(), offerId)), self, title, (Optional<Taking> found) -> {
                    if (found.isEmpty()) {
                        return Panel.done(self, title, List.of(Words.of("placements.panel.cannot")), List.of());
                    }
                    Outcome there = found.get().there();
                    Map<UUID, Participant> named = moves.named(List.of(there), Set.of());
                    List<Words> said = new ArrayList<>();
                    said.add(price(found.get()));
                    said.addAll(plan(there));
                    return Panel.done(
                            self,
                            title,
                            List.of(OutcomeWords.sureness(there)),
                            List.of(new Panel.Block(
                                    said,
                                    MoveLines.of(there, named, world.titles()),
                                    Supposing.address(
                                            List.of(new Alteration.At(
                                                    person.id().toString(), offerId.toString())),
                                            null))));
                });
    }

    private static Words price(Taking taking) {
        OptionalInt persons = taking.persons();
        if (persons.isEmpty()) {
            return Words.of("placements.price.unknown");
        }
        long points = taking.points().orElse(0);
        if (persons.getAsInt() > 0) {
            return Words.of("placements.price.place", persons.getAsInt());
        }
        return points > 0 ? Words.of("placements.price.points", points) : Words.of("placements.price.free");
    }

    /** The plan as a whole, when the person has the place. */
    private static List<Words> plan(Outcome there) {
        boolean same = there.more().orElse(1) == 0 && there.points().orElse(1) == 0;
        if (same) {
            return List.of(Words.of("placements.panel.sameSum"));
        }
        List<Words> words = new ArrayList<>(List.of(Words.of("placements.panel.planThen")));
        words.addAll(OutcomeWords.of(there));
        return words;
    }

    /** What a seat more or less at this offer is worth. */
    Panel offer(UUID offerId, Locale locale) {
        String self = "/matching/offers/" + offerId + "/plan";
        Words title = Words.of("placements.panel.offer");
        LivePlans.World world = plans.world();
        int seats = world.offer(offerId).map(open -> open.planned().seats()).orElse(0);
        return shown(world.ask(new Question.WhatSeatsAreWorth(offerId)), self, title, (SeatsWorth found) -> {
            List<Outcome> outcomes = new ArrayList<>(List.of(found.more()));
            found.fewer().ifPresent(outcomes::add);
            Map<UUID, Participant> named = moves.named(outcomes, Set.of());
            List<Panel.Block> blocks = new ArrayList<>();
            blocks.add(seat("placements.panel.seatMore", found.more(), offerId, seats + 1, named, world));
            found.fewer()
                    .ifPresent(fewer ->
                            blocks.add(seat("placements.panel.seatLess", fewer, offerId, seats - 1, named, world)));
            return Panel.done(
                    self,
                    title,
                    List.of(Words.of("placements.panel.given", found.given()), sureness(outcomes)),
                    blocks);
        });
    }

    private static Panel.Block seat(
            String key, Outcome outcome, UUID offer, int seats, Map<UUID, Participant> named, LivePlans.World world) {
        List<Words> said = new ArrayList<>(List.of(Words.of(key)));
        said.addAll(OutcomeWords.of(outcome));
        return new Panel.Block(
                said,
                MoveLines.of(outcome, named, world.titles()),
                Supposing.address(List.of(new Alteration.Seats(offer.toString(), seats)), null));
    }

    private static <T> Panel shown(Answer<T> answer, String self, Words title, Function<T, Panel> ready) {
        return switch (answer) {
            case Answer.Ready<T>(T value) -> ready.apply(value);
            case Answer.Working<T>(int percent) -> Panel.working(self, title, percent);
            case Answer.NotInPlan<T> missing ->
                Panel.done(self, title, List.of(Words.of("placements.panel.notInPlan")), List.of());
            case Answer.Failed<T> failed ->
                Panel.done(self, title, List.of(Words.of("placements.panel.failed")), List.of());
        };
    }

    static Map<String, String> names(Map<UUID, Participant> named) {
        Map<String, String> names = new HashMap<>();
        new HashSet<>(named.values())
                .forEach(person -> names.put(
                        person.id().toString(), person.details().identity().name()));
        return names;
    }
}
