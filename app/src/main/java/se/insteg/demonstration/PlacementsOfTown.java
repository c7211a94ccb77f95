package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.outreach.Outreach;
import se.insteg.hosts.outreach.Outreaches;
import se.insteg.people.Ages;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.placements.Ask;
import se.insteg.placements.Asking;
import se.insteg.placements.Matching;
import se.insteg.placements.Party;
import se.insteg.placements.Placements;
import se.insteg.placements.Proposals;
import se.insteg.placements.Proposed;
import se.insteg.planner.pairing.Judgement;

/**
 * About 80 placements in Leksand over a year (LEK-11), and about 50 in Sala that residents asked for themselves (SAL-05 to
 * SAL-07): each matched, proposed, agreed on, signed and insured as a coordinator does it; once, when there are none yet.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(280) // after interviews, profiles and hosts; before the first round, which places those who are left
class PlacementsOfTown implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(PlacementsOfTown.class);

    /** LEK-11. */
    static final int OF_LEKSAND = 82;

    /** SAL-07. */
    static final int OF_SALA = 50;

    /** Enough to look through for so many who fit somewhere. */
    private static final int LOOKED_AT = 160;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final Hosts hosts;
    private final Matching matching;
    private final Proposals proposals;
    private final Asking asking;
    private final Placements placements;
    private final PlacementDeeds deeds;
    private final Outreaches outreaches;
    private final PastClock clock;

    PlacementsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            People people,
            Hosts hosts,
            Matching matching,
            Proposals proposals,
            Asking asking,
            Placements placements,
            PlacementDeeds deeds,
            Outreaches outreaches,
            PastClock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.hosts = hosts;
        this.matching = matching;
        this.proposals = proposals;
        this.asking = asking;
        this.placements = placements;
        this.deeds = deeds;
        this.outreaches = outreaches;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        town("leksand", "karin", "sofia", OF_LEKSAND, false);
        town("sala", "ingrid", "ingrid", OF_SALA, true);
    }

    /** @param themselves whether the participants had asked there before anybody proposed them */
    private void town(String town, String first, String second, int many, boolean themselves) {
        Optional<SignedIn> one = staff.find(first, town);
        Optional<SignedIn> other = staff.find(second, town);
        if (one.isEmpty()
                || other.isEmpty()
                || jobs.inNameOf(one.get(), () -> !placements.counts().isEmpty())) {
            return;
        }
        long begun = System.nanoTime();
        List<UUID> who = jobs.inNameOf(one.get(), this::grownUps);
        int made = 0;
        for (UUID person : who) {
            if (made == many) {
                break;
            }
            SignedIn coordinator = made % 3 == 0 ? other.get() : one.get();
            PlacementLife life = new PlacementLife(PlacementStories.of(made, many), LocalDate.now(clock));
            int n = made;
            made += jobs.inNameOf(coordinator, () -> make(person, life, n, themselves)) ? 1 : 0;
        }
        LOG.info("{} placements of {} in {} ms", made, town, (System.nanoTime() - begun) / 1_000_000);
    }

    private List<UUID> grownUps() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> all = people.list(ListQuery.FROM_THE_START, ListQuery.WHOLE).lines().stream()
                .map(PersonLine::id)
                .toList();
        List<UUID> grown = people.findAll(all).stream()
                .filter(person -> !person.details().protection().hides()
                        && person.details().identity().born() != null
                        && !Ages.isChild(person.details(), today.minusYears(1))
                        && !person.details().work().occupations().isEmpty())
                .map(Participant::id)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(grown, new Random(OF_LEKSAND)); // the same each time, and not by name
        return grown.subList(0, Math.min(LOOKED_AT, grown.size()));
    }

    /** False when nothing fits the person, or somebody has proposed them already. */
    private boolean make(UUID personId, PlacementLife life, int n, boolean themselves) {
        Matching.ForPerson found = matching.offersFor(personId);
        if (found.standing() != null || found.order().ranking().qualified().isEmpty()) {
            return false;
        }
        Judgement first = found.order().ranking().qualified().getFirst();
        UUID offer = UUID.fromString(first.offer().id());
        Proposed proposed = clock.on(
                life.proposed(),
                () -> proposals.propose(
                        new Proposals.Wish(personId, offer, null, WhyProposed.of(first, n), Set.of(), "", null)));
        if (!(proposed instanceof Proposed.Done done)) {
            return false;
        }
        for (Party party : Party.values()) {
            clock.on(
                    life.answered(),
                    () -> asking.record(
                            personId,
                            done.id(),
                            party,
                            new Ask.Reply(true, clock.instant(), Ask.How.MEETING, null, "", "", "")));
        }
        HostOffer at = hosts.offer(offer);
        if (themselves) {
            clock.on(life.asked(), () -> asked(personId, at, life.asked()));
        }
        deeds.agreed(found.person(), done.id(), at, life);
        return true;
    }

    /** They asked there, were told yes, and somebody of the staff took care of it (SAL-05). */
    private UUID asked(UUID personId, HostOffer at, LocalDate day) {
        UUID outreach = outreaches.next();
        outreaches.note(
                outreach, personId, new Outreach.Asked(at.organisationName(), "", day, Outreach.Answer.YES, null, ""));
        outreaches.takeCare(personId, outreach, at.organisationId(), null);
        return outreach;
    }
}
