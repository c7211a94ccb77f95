package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import se.insteg.demonstration.PlacementStories.End;
import se.insteg.demonstration.PlacementStories.Story;
import se.insteg.hosts.Contact;
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
import se.insteg.placements.agreement.Assurance;
import se.insteg.placements.agreement.Assurances;
import se.insteg.placements.agreement.Signatory;
import se.insteg.placements.agreement.Signature;
import se.insteg.placements.agreement.Signing;
import se.insteg.placements.agreement.Terms;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;

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

    /** How long before its first day somebody asked for a placement themself. */
    private static final int ASKED_BEFORE = 30;

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
    private final Signing signing;
    private final Assurances assurances;
    private final Outreaches outreaches;
    private final Clock clock;

    PlacementsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            People people,
            Hosts hosts,
            Matching matching,
            Proposals proposals,
            Asking asking,
            Placements placements,
            Signing signing,
            Assurances assurances,
            Outreaches outreaches,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.hosts = hosts;
        this.matching = matching;
        this.proposals = proposals;
        this.asking = asking;
        this.placements = placements;
        this.signing = signing;
        this.assurances = assurances;
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
            Story story = PlacementStories.of(made, many);
            made += jobs.inNameOf(coordinator, () -> make(person, story, themselves)) ? 1 : 0;
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
    private boolean make(UUID personId, Story story, boolean themselves) {
        Matching.ForPerson found = matching.offersFor(personId);
        if (found.standing() != null || found.order().ranking().qualified().isEmpty()) {
            return false;
        }
        UUID offer = UUID.fromString(
                found.order().ranking().qualified().getFirst().offer().id());
        Proposed proposed = proposals.propose(
                new Proposals.Wish(personId, offer, null, "Först i ordningen, och vill dit", Set.of(), "", null));
        if (!(proposed instanceof Proposed.Done done)) {
            return false;
        }
        for (Party party : Party.values()) {
            asking.record(
                    personId,
                    done.id(),
                    party,
                    new Ask.Reply(true, clock.instant(), Ask.How.MEETING, null, "", "", ""));
        }
        UUID id = placements.next();
        HostOffer at = hosts.offer(offer);
        if (themselves) {
            asked(personId, at, story);
        }
        Contact contact = hosts.contacts(at.organisationId()).getFirst();
        placements.draft(personId, id, done.id(), terms(at, contact, story));
        live(found.person(), id, contact, story);
        return true;
    }

    /** They asked there, were told yes, and somebody of the staff took care of it (SAL-05). */
    private void asked(UUID personId, HostOffer at, Story story) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.plusDays(Math.min(story.starts(), 0)).minusDays(ASKED_BEFORE);
        UUID outreach = outreaches.next();
        outreaches.note(
                outreach, personId, new Outreach.Asked(at.organisationName(), "", day, Outreach.Answer.YES, null, ""));
        outreaches.takeCare(personId, outreach, at.organisationId(), null);
    }

    private Terms terms(HostOffer at, Contact contact, Story story) {
        LocalDate starts = LocalDate.now(clock).plusDays(story.starts());
        String sector = hosts.organisation(at.organisationId()).details().sector();
        boolean children = sector.contains("kola") || sector.contains("örskol");
        WeeklySchedule hours = at.details().period().hours();
        return new Terms(
                story.kind(),
                new Terms.Who(
                        contact.id(),
                        contact.details().name(),
                        "",
                        at.details().site().place().name()),
                new Terms.Work(
                        "Förstå och använda svenska i arbetet", "", at.details().title(), ""),
                hours.isEmpty() ? weekdays() : hours,
                starts,
                starts.plusDays(story.days()),
                children);
    }

    private static WeeklySchedule weekdays() {
        try {
            return TypedText.hours("mån-fre 09:00-13:00");
        } catch (BadCell impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void live(Participant person, UUID id, Contact contact, Story story) {
        LocalDate today = LocalDate.now(clock);
        LocalDate starts = today.plusDays(story.starts());
        LocalDate signed = starts.isAfter(today) ? today.minusDays(1) : starts.minusDays(4);
        String hash = placements.find(person.id(), id).latest().hash();
        sign(
                person.id(),
                id,
                Signatory.HOST,
                Signature.Way.PAPER,
                contact.details().name(),
                signed,
                hash);
        if (story.end() == End.UNSIGNED) {
            return;
        }
        String name = person.details().identity().name();
        sign(person.id(), id, Signatory.PARTICIPANT, Signature.Way.SCREEN, name, signed, hash);
        sign(person.id(), id, Signatory.MUNICIPALITY, Signature.Way.SCREEN, "", signed, hash);
        note(person.id(), id, Assurance.Kind.CONSULTATION, "Kommunal, inga invändningar", signed, null, null);
        if (Boolean.TRUE.equals(
                placements.find(person.id(), id).latest().terms().withChildren())) {
            note(person.id(), id, Assurance.Kind.EXTRACT, "Visat för den som är chef på platsen", signed, null, null);
        }
        if (story.end() == End.UNINSURED) {
            return;
        }
        note(
                person.id(),
                id,
                Assurance.Kind.INSURANCE,
                "Kommunens kollektiva försäkring, olycksfall och ansvar",
                signed,
                starts.minusDays(30),
                starts.plusDays(story.days() + 30L));
        if (story.end() == End.SIGNED) {
            return;
        }
        if (!(placements.start(person.id(), id, starts) instanceof Placements.Started.Done)) {
            throw new IllegalStateException("A placement of the demonstration cannot start: "
                    + placements.find(person.id(), id).points());
        }
        ended(person.id(), id, story, starts);
    }

    private void ended(UUID person, UUID id, Story story, LocalDate starts) {
        if (story.end() == End.FINISHED) {
            placements.finish(person, id, starts.plusDays(story.days()));
        } else if (story.end() == End.EARLY && story.cause() != null) {
            String why =
                    switch (story.cause()) {
                        case JOB -> "Fick anställning hos anordnaren";
                        case STUDIES -> "Började en kurs på heltid";
                        case MOVED -> "Flyttade till en annan kommun";
                        default -> "Bestämt tillsammans på ett möte";
                    };
            placements.endEarly(person, id, starts.plusDays(35), story.cause(), why);
        } else if (story.end() == End.PAUSED) {
            placements.pause(person, id, starts.plusDays(28), "Arbetsplatsen har stängt två veckor");
        }
    }

    private void sign(
            UUID person, UUID id, Signatory party, Signature.Way way, String name, LocalDate on, String hash) {
        signing.sign(person, id, new Signing.Wish(placements.next(), party, way, name, on, "", null, hash));
    }

    private void note(
            UUID person,
            UUID id,
            Assurance.Kind kind,
            String words,
            LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        assurances.note(
                person,
                id,
                new Assurances.Wish(placements.next(), kind, Assurance.State.SEEN, words, on, from, to, null));
    }
}
