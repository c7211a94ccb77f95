package se.insteg.placements.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.people.Participant;
import se.insteg.placements.Matching;
import se.insteg.placements.Matching.ForOffer;
import se.insteg.placements.Matching.ForPerson;
import se.insteg.placements.Shown;
import se.insteg.placements.Waivers;
import se.insteg.planner.criteria.Reason;
import se.insteg.planner.pairing.Judgement;
import se.insteg.planner.pairing.Ranking;

/** Makes the matching page from an order: whom to compare, and a part of all. */
@Component
class BoardMaker {
    private static final int PART = 20;

    private final Matching matching;
    private final Waivers waivers;
    private final Hosts hosts;

    BoardMaker(Matching matching, Waivers waivers, Hosts hosts) {
        this.matching = matching;
        this.waivers = waivers;
        this.hosts = hosts;
    }

    /** What the address asks for. @param chosen ids of those to compare; empty for the first of the order */
    record Wanted(List<String> chosen, boolean onlyDifferences, int from) {}

    Board people(ForOffer found, Wanted wanted) {
        Ranking ranking = found.order().ranking();
        List<Judgement> compared = compared(ranking, wanted, one -> one.person().id());
        List<Judgement> qualified = part(ranking.qualified(), wanted.from());
        List<Judgement> unqualified = part(ranking.unqualified(), wanted.from());
        Map<UUID, Participant> named = matching.named(ids(compared, qualified, unqualified));
        Set<String> waivable = waivers.waivable();
        List<Card> cards = new ArrayList<>();
        for (Judgement one : compared) {
            Participant person = named.get(UUID.fromString(one.person().id()));
            if (person != null) {
                Shown shown = matching.shown(found.order(), one, person);
                cards.add(new Card(
                        person.id().toString(),
                        person.details().identity().name(),
                        null,
                        "/people/" + person.id(),
                        person.details().protection().hides(),
                        shown,
                        Card.state(shown, waivable),
                        "/matching/people/" + person.id() + "/offers/"
                                + found.offer().id()));
            }
        }
        return board(
                "/matching/offers/" + found.offer().id(),
                "p",
                cards,
                wanted,
                ranking,
                rows(qualified, ranking, compared, named),
                rows(unqualified, ranking, compared, named));
    }

    Board offers(ForPerson found, Wanted wanted) {
        Ranking ranking = found.order().ranking();
        List<Judgement> compared = compared(ranking, wanted, one -> one.offer().id());
        List<Judgement> qualified = part(ranking.qualified(), wanted.from());
        List<Judgement> unqualified = part(ranking.unqualified(), wanted.from());
        Set<UUID> ids = new LinkedHashSet<>();
        List.of(compared, qualified, unqualified)
                .forEach(part ->
                        part.forEach(one -> ids.add(UUID.fromString(one.offer().id()))));
        Map<UUID, HostOffer> offers =
                hosts.offers(ids).stream().collect(Collectors.toMap(HostOffer::id, Function.identity()));
        Set<String> waivable = waivers.waivable();
        List<Card> cards = new ArrayList<>();
        for (Judgement one : compared) {
            HostOffer offer = offers.get(UUID.fromString(one.offer().id()));
            if (offer != null) {
                Shown shown = matching.shown(found.order(), one, found.person());
                cards.add(new Card(
                        offer.id().toString(),
                        offer.details().title(),
                        offer.organisationName(),
                        "/offers/" + offer.id(),
                        false,
                        shown,
                        found.standing() == null ? Card.state(shown, waivable) : Card.State.MAY_NOT,
                        found.standing() == null
                                ? "/matching/people/" + found.person().id() + "/offers/" + offer.id()
                                : null));
            }
        }
        Function<Judgement, Board.Row> row = one -> {
            HostOffer offer = offers.get(UUID.fromString(one.offer().id()));
            return new Board.Row(
                    one.offer().id(),
                    offer == null ? one.offer().host() : offer.details().title(),
                    offer == null ? null : offer.organisationName(),
                    "/matching/people/" + found.person().id() + "/offers/"
                            + one.offer().id(),
                    false,
                    ranking.rank(one),
                    one.points(),
                    unmet(one),
                    compared.contains(one));
        };
        return board(
                "/matching/people/" + found.person().id(),
                "o",
                cards,
                wanted,
                ranking,
                qualified.stream().map(row).toList(),
                unqualified.stream().map(row).toList());
    }

    private static Board board(
            String self,
            String field,
            List<Card> cards,
            Wanted wanted,
            Ranking ranking,
            List<Board.Row> qualified,
            List<Board.Row> unqualified) {
        return new Board(
                self,
                field,
                cards,
                Card.alike(cards),
                wanted.onlyDifferences(),
                qualified,
                unqualified,
                ranking.qualified().size(),
                ranking.all().size(),
                wanted.from(),
                PART,
                ranking.obstacles());
    }

    private static List<Board.Row> rows(
            List<Judgement> part, Ranking ranking, List<Judgement> compared, Map<UUID, Participant> named) {
        List<Board.Row> rows = new ArrayList<>();
        for (Judgement one : part) {
            Participant person = named.get(UUID.fromString(one.person().id()));
            if (person != null) {
                rows.add(new Board.Row(
                        one.person().id(),
                        person.details().identity().name(),
                        null,
                        "/matching/people/" + person.id() + "/offers/"
                                + one.offer().id(),
                        person.details().protection().hides(),
                        ranking.rank(one),
                        one.points(),
                        unmet(one),
                        compared.contains(one)));
            }
        }
        return rows;
    }

    private static List<String> unmet(Judgement one) {
        return one.unmet().stream().map(Reason::criterion).toList();
    }

    private static List<Judgement> compared(Ranking ranking, Wanted wanted, Function<Judgement, String> id) {
        List<Judgement> chosen = wanted.chosen().isEmpty()
                ? List.of()
                : ranking.all().stream()
                        .filter(one -> wanted.chosen().contains(id.apply(one)))
                        .limit(Board.MOST_COMPARED)
                        .toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        // Where few meet every must-have the nearest stand beside them, marked, with what would change it.
        return ranking.all().stream().limit(Board.COMPARED_AT_FIRST).toList();
    }

    private static List<Judgement> part(List<Judgement> all, int from) {
        return all.stream().skip(from).limit(PART).toList();
    }

    @SafeVarargs
    private static Set<UUID> ids(List<Judgement>... parts) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (List<Judgement> part : parts) {
            part.forEach(one -> ids.add(UUID.fromString(one.person().id())));
        }
        return ids;
    }
}
