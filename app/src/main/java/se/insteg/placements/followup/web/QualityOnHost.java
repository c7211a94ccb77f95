package se.insteg.placements.followup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostPageSource;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.relations.Promise;
import se.insteg.hosts.relations.PromiseDetails;
import se.insteg.hosts.relations.Promises;
import se.insteg.kernel.Words;
import se.insteg.placements.EndCause;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.followup.store.ReplyTable;

/**
 * On a host's page: what placements there led to and what was answered about them, as figures with how many they are of and
 * never as a score. Of protected people none is counted, and nothing is told of fewer than {@link #FEWEST}.
 */
@Component
@Order(30)
class QualityOnHost implements HostPageSource {
    /** Of fewer answers a figure tells who said what. */
    static final int FEWEST = 3;

    private final PlacementTable placements;
    private final ReplyTable replies;
    private final Promises promises;
    private final Rights rights;
    private final Clock clock;

    QualityOnHost(PlacementTable placements, ReplyTable replies, Promises promises, Rights rights, Clock clock) {
        this.placements = placements;
        this.replies = replies;
        this.promises = promises;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Organisation organisation) {
        if (!rights.may(Action.MATCH, Subject.MUNICIPALITY)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        ended(placements.endsAt(organisation.id()), items);
        Map<String, Integer> counts = replies.counts(organisation.id());
        for (String question : List.of("works", "tasks", "supervision", "again", "job")) {
            int all = sum(counts, question, Stream.of("yes", "partly", "maybe", "no"));
            add(items, "placements.quality." + question, counts.getOrDefault(question + ".yes", 0), all);
        }
        int swedish = sum(counts, "swedish", Stream.of("1", "2", "3", "4", "5"));
        add(items, "placements.quality.swedish", sum(counts, "swedish", Stream.of("4", "5")), swedish);
        promised(organisation, items);
        return items;
    }

    /** @param ends how many placements ended so; "" for those that ended as agreed */
    private static void ended(Map<String, Integer> ends, List<Item> items) {
        int all = ends.values().stream().mapToInt(Integer::intValue).sum();
        add(items, "placements.quality.finished", ends.getOrDefault("", 0), all);
        if (all < FEWEST) {
            return;
        }
        for (EndCause cause : EndCause.values()) {
            int of = ends.getOrDefault(cause.code(), 0);
            if (of > 0) {
                items.add(new Signal(Words.of("placements.quality.cause." + cause.name(), of, all), null));
            }
        }
    }

    /** Of what the host has promised and should have done by now: how much it kept. */
    private void promised(Organisation organisation, List<Item> items) {
        LocalDate today = LocalDate.now(clock);
        List<Promise> due = promises.of(organisation.id()).stream()
                .filter(one -> one.details().whose() == PromiseDetails.Whose.THEIRS)
                .filter(one -> !one.open() || one.late(today))
                .toList();
        int kept = (int) due.stream()
                .filter(one -> one.details().state() == PromiseDetails.State.KEPT)
                .count();
        add(items, "placements.quality.promises", kept, due.size());
    }

    private static int sum(Map<String, Integer> counts, String question, Stream<String> answers) {
        return answers.mapToInt(answer -> counts.getOrDefault(question + "." + answer, 0))
                .sum();
    }

    private static void add(List<Item> items, String key, int part, int all) {
        if (all >= FEWEST) {
            items.add(new Signal(Words.of(key, part, all), null));
        }
    }
}
