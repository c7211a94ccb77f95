package se.insteg.placements.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.placements.Ask;
import se.insteg.placements.Asking;
import se.insteg.placements.Matching;
import se.insteg.placements.store.AskTable;

/**
 * Work that answers make, for whoever asked and for the person's caseworker: a question to answer, a no to learn from, and
 * nobody heard of for days.
 */
@Component
@Order(25)
class AnswersStart implements StartPlug {
    private static final Duration NEWS = Duration.ofDays(30);

    private final AskTable asks;
    private final Matching matching;
    private final Clock clock;

    AnswersStart(AskTable asks, Matching matching, Clock clock) {
        this.asks = asks;
        this.matching = matching;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.PROPOSE_PLACEMENT.name())) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Ask> wondering = asks.wondering();
        List<Ask> silent = asks.waitingSince(now.minus(Asking.LATE)).stream()
                .filter(ask -> !ask.waitsForUs())
                .toList();
        List<Ask> refused = asks.refusedSince(now.minus(NEWS));
        Map<UUID, Participant> people = matching.named(Stream.of(wondering, silent, refused)
                .flatMap(Collection::stream)
                .map(Ask::personId)
                .collect(Collectors.toSet()));
        List<StartItem> items = new ArrayList<>();
        wondering.forEach(ask -> add(items, viewer, people.get(ask.personId()), ask, When.TODAY, "question"));
        refused.forEach(ask -> add(items, viewer, people.get(ask.personId()), ask, When.TODAY, "no"));
        silent.forEach(ask -> add(items, viewer, people.get(ask.personId()), ask, When.THIS_WEEK, "silent"));
        return items;
    }

    private void add(
            List<StartItem> items, Viewer viewer, @Nullable Participant person, Ask ask, When when, String what) {
        if (person == null
                || !(viewer.staffId().equals(ask.by())
                        || Objects.equals(
                                viewer.staffId(), person.details().care().caseworkerId()))) {
            return;
        }
        Ask.Reply reply = ask.reply();
        Instant since = reply == null ? ask.at() : reply.at();
        items.add(new StartItem.Work(
                when,
                Words.of(
                        "placements.start." + what + "." + ask.party().code(),
                        ask.shown().organisation()),
                person.details().identity().name(),
                LocalDate.ofInstant(since, clock.getZone()),
                null,
                Step.open(
                        "/matching/people/" + person.id() + "/proposals/" + ask.proposalId(),
                        Words.of("placements.start." + what + ".do"))));
    }
}
