package se.insteg.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferState;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.agreement.store.PlacementTable;
import se.insteg.placements.store.ProposalTable;
import se.insteg.placements.store.SetAsideTable;
import se.insteg.placements.store.ShowingTable;
import se.insteg.planner.criteria.Taken;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.pairing.Judge;
import se.insteg.planner.pairing.Judgement;
import se.insteg.planner.pairing.Ranking;
import se.insteg.planner.pairing.WhatIf;
import se.insteg.planner.reading.PointsFile;
import se.insteg.taxonomy.Catalogue;
import se.insteg.travel.Timetables;

/**
 * Looks for who fits where, for the one who is signed in: only people whom they may see are judged. Asks MATCH, and
 * PROPOSE_PLACEMENT where it is about one person; writes the audit log for everybody it names.
 */
@Component
public class Matching {
    private final People people;
    private final Hosts hosts;
    private final Sides sides;
    private final FactDays factDays;
    private final ProposalTable proposals;
    private final PlacementTable placements;
    private final SetAsideTable setAsides;
    private final ShowingTable showings;
    private final Catalogue catalogue;
    private final Timetables timetables;
    private final Rights rights;
    private final CurrentStaff current;
    private final Clock clock;

    Matching(
            People people,
            Hosts hosts,
            Sides sides,
            FactDays factDays,
            ProposalTable proposals,
            PlacementTable placements,
            SetAsideTable setAsides,
            ShowingTable showings,
            Catalogue catalogue,
            Timetables timetables,
            Rights rights,
            CurrentStaff current,
            Clock clock) {
        this.people = people;
        this.hosts = hosts;
        this.sides = sides;
        this.factDays = factDays;
        this.proposals = proposals;
        this.placements = placements;
        this.setAsides = setAsides;
        this.showings = showings;
        this.catalogue = catalogue;
        this.timetables = timetables;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The people for one offer.
     *
     * @param order without those proposed somewhere, those who have a placement, and those set aside here
     * @param setAside whom somebody has set aside here, for those the viewer may see
     * @param proposed who is proposed here, for those the viewer may see
     */
    public record ForOffer(HostOffer offer, Order order, List<SetAside> setAside, List<Proposal> proposed) {}

    /** The offers for one person. @param standing where they are proposed already, or null */
    public record ForPerson(
            Participant person,
            Order order,
            List<SetAside> setAside,
            @Nullable Proposal standing) {}

    /** An order with what would change it. */
    public record Order(Ranking ranking, WhatIf whatIf) {
        /** The judgement of this pair, if it is here. */
        public Optional<Judgement> find(UUID person, UUID offer) {
            return ranking.all().stream()
                    .filter(one -> one.person().id().equals(person.toString())
                            && one.offer().id().equals(offer.toString()))
                    .findFirst();
        }
    }

    /**
     * One person at one offer, as shown now and kept for the decision.
     *
     * @param showing id of what was shown, to be given back with the decision
     */
    public record Pair(
            Participant person,
            HostOffer offer,
            Shown shown,
            UUID showing,
            @Nullable Proposal standing,
            @Nullable SetAside setAside) {}

    /** MATCH. */
    public ForOffer peopleFor(UUID offerId) {
        rights.require(Action.MATCH, Subject.MUNICIPALITY);
        HostOffer offer = hosts.offer(offerId);
        Sides.Side side = sides.of(offer);
        Set<UUID> elsewhere = proposals.proposedPeople();
        elsewhere.addAll(placements.peopleUnderway()); // also those brought here already running, whom nobody proposed
        List<SetAside> aside = setAsides.counting(null, offerId);
        Set<UUID> left = aside.stream().map(SetAside::personId).collect(Collectors.toSet());
        Judge judge = judge();
        List<Person> judged = people.forMatching().stream()
                .filter(person -> !elsewhere.contains(UUID.fromString(person.id()))
                        && !left.contains(UUID.fromString(person.id())))
                .toList();
        Ranking ranking = Ranking.of(judged.stream()
                .map(person -> judge.judge(person, side.offer(), side.taken()))
                .toList());
        return new ForOffer(
                offer,
                new Order(ranking, new WhatIf(ranking, judge, any -> side.taken())),
                aside,
                proposals.ofOffer(offerId));
    }

    /** PROPOSE_PLACEMENT for this person. */
    public ForPerson offersFor(UUID personId) {
        Participant person = person(personId);
        List<SetAside> aside = setAsides.counting(personId, null);
        Set<UUID> left = aside.stream().map(SetAside::offerId).collect(Collectors.toSet());
        List<HostOffer> open = hosts.openOffers().stream()
                .filter(offer -> !left.contains(offer.id()))
                .toList();
        return new ForPerson(
                person,
                order(planned(personId), open),
                aside,
                proposals.standing(personId).orElse(null));
    }

    private Order order(Person person, Collection<HostOffer> offers) {
        List<Sides.Side> all = sides.of(offers);
        Map<String, Taken> taken = Sides.taken(all);
        Judge judge = judge();
        Ranking ranking = Ranking.of(all.stream()
                .map(side -> judge.judge(person, side.offer(), side.taken()))
                .toList());
        Function<Offer, Taken> takenAt = offer -> taken.getOrDefault(offer.id(), Taken.NOTHING);
        return new Order(ranking, new WhatIf(ranking, judge, takenAt));
    }

    /** PROPOSE_PLACEMENT for this person. Judged among the people for the offer, and kept for the decision. */
    public Pair pair(UUID personId, UUID offerId) {
        Participant person = person(personId);
        ForOffer among = peopleFor(offerId);
        // Who is proposed or set aside is not in the order, but may be looked at.
        Judgement judgement =
                among.order().find(personId, offerId).orElseGet(() -> judged(planned(personId), among.offer()));
        Shown shown = shown(among.order(), judgement, person);
        UUID showing = showings.keep(
                new ShowingTable.Showing(
                        personId, offerId, person.version(), among.offer().version(), shown),
                person.details().protection().hides(),
                current.require().staffId());
        return new Pair(
                person,
                among.offer(),
                shown,
                showing,
                proposals.standing(personId).orElse(null),
                setAsides.counting(personId, offerId).stream().findFirst().orElse(null));
    }

    /** What a page says about a pair of an order. @param person whose facts it rests on, as they may be seen */
    public Shown shown(Order order, Judgement judgement, Participant person) {
        Ranking ranking = order.ranking();
        int rank = ranking.rank(judgement);
        return new Shown(
                rank,
                ranking.qualified().size(),
                ranking.all().size(),
                rank == 0 || rank == ranking.qualified().size()
                        ? null
                        : judgement.points() - ranking.qualified().get(rank).points(),
                Shown.whys(judgement),
                order.whatIf().turns(judgement).stream().map(Shown.Turn::of).toList(),
                factDays.of(person),
                LocalDate.now(clock));
    }

    /** SEE_PERSON, for each; by id. */
    public Map<UUID, Participant> named(Collection<UUID> ids) {
        Map<UUID, Participant> named = new HashMap<>();
        people.findAll(new HashSet<>(ids)).forEach(person -> named.put(person.id(), person));
        return named;
    }

    Judgement judged(Person person, HostOffer offer) {
        Sides.Side side = sides.of(offer);
        return judge().judge(person, side.offer(), side.taken());
    }

    /** As {@link #judged}, for somebody who has taken a seat there in this very transaction: their own seat does not bar them. */
    Judgement judgedWithSeat(Person person, HostOffer offer) {
        Sides.Side side = sides.of(offer);
        Taken others =
                new Taken(Math.max(0, side.taken().seats() - 1), side.taken().speakers());
        return judge().judge(person, side.offer(), others);
    }

    /** Whether the offer may be proposed for today. */
    boolean isOpen(HostOffer offer) {
        LocalDate ends = offer.details().period().ends();
        return offer.details().state() == OfferState.OPEN && (ends == null || !ends.isBefore(LocalDate.now(clock)));
    }

    /** PROPOSE_PLACEMENT for this person. @throws Refusal (404) when nobody whom the caller may see has the id */
    public Participant person(UUID personId) {
        Participant person = people.find(personId);
        rights.require(Action.PROPOSE_PLACEMENT, person.subject());
        return person;
    }

    Person planned(UUID personId) {
        return people.forMatching(List.of(personId)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.notHere"));
    }

    private Judge judge() {
        return new Judge(PointsFile.standard(), catalogue.substitutes(), timetables.travel(), LocalDate.now(clock));
    }
}
