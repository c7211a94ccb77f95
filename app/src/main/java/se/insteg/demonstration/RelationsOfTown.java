package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.hosts.Contact;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.OrganisationLine;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.hosts.gatherings.GatheringDetails;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.hosts.gatherings.Invitation;
import se.insteg.hosts.outreach.Outreach;
import se.insteg.hosts.outreach.Outreaches;
import se.insteg.hosts.relations.Capacities;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.hosts.relations.Interests;
import se.insteg.hosts.relations.MeetingDetails;
import se.insteg.hosts.relations.MeetingKind;
import se.insteg.hosts.relations.Meetings;
import se.insteg.hosts.relations.PromiseDetails;
import se.insteg.hosts.relations.Promises;
import se.insteg.people.ListQuery;
import se.insteg.people.People;
import se.insteg.people.PersonLine;

/**
 * A year between Leksand and its hosts (LEK-07, LEK-09): visits and calls, promises kept, broken and late, two breakfasts, and
 * interest that became offers; and what some participants were answered when they asked themselves (SAL-05).
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(240) // after the hosts and the people
class RelationsOfTown implements ApplicationRunner {
    private static final List<String> SAID = List.of(
            "De har svårt att hitta folk till sommaren och vill gärna visa upp arbetsplatsen först.",
            "Handledaren har tid två dagar i veckan. De undrar vem de ringer om någon blir sjuk.",
            "Gick runt i lokalen. Lugnt tempo, tydliga uppgifter, kollegor som talar flera språk.",
            "De tog emot en praktikant förra året och skulle göra det igen, helst någon åt gången.",
            "Vill veta hur försäkringen fungerar innan de bestämmer sig.",
            "Ny chef sedan i höst. Positiv, men vill vänta till efter bokslutet.",
            "De kan ta emot någon som vill lära sig yrket på riktigt, med körkort är det ett plus.",
            "Talade om språket: fikat är på svenska och det brukar gå fort framåt.");
    private static final List<String> OURS = List.of(
            "Skicka information om försäkringen",
            "Ringa om skyddskläder",
            "Bjuda in till nästa frukost",
            "Återkomma med en tid för studiebesök",
            "Berätta vem de ringer när någon är sjuk");
    private static final List<String> THEIRS = List.of(
            "Prata med arbetslaget",
            "Säga vem som kan vara handledare",
            "Höra av sig om antal platser",
            "Mejla sitt schema");
    private static final List<String> WANTED =
            List.of("Medhjälpare i kök", "Lagerarbete", "Städ och service", "Barnomsorg, medhjälpare", "Vaktmästeri");
    /** Invented companies that one is in touch with and that offer nothing yet. */
    private static final List<String> PROSPECTS = List.of(
            "Åkerö byggvaror",
            "Hantverkshuset vid ån",
            "Dalkarlens cykel",
            "Insjöns trä",
            "Sjöstugans servering",
            "Noret gym",
            "Västanviks plåt",
            "Leksands glas",
            "Häradsbygdens mejeri",
            "Limå camping",
            "Tibble tapet",
            "Siljans foto");

    private static final List<String> PLACES_ASKED = List.of(
            "Noret pizzeria", "Cykelverkstan vid ån", "Insjöns tvätt", "Frisören på torget", "Leksands blommor");

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Hosts hosts;
    private final Meetings meetings;
    private final Promises promises;
    private final Interests interests;
    private final Gatherings gatherings;
    private final Capacities capacities;
    private final Outreaches outreaches;
    private final People people;
    private final LocalDate today;
    private final Chance chance = new Chance(1807);

    RelationsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Hosts hosts,
            Meetings meetings,
            Promises promises,
            Interests interests,
            Gatherings gatherings,
            Capacities capacities,
            Outreaches outreaches,
            People people,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.hosts = hosts;
        this.meetings = meetings;
        this.promises = promises;
        this.interests = interests;
        this.gatherings = gatherings;
        this.capacities = capacities;
        this.outreaches = outreaches;
        this.people = people;
        today = LocalDate.now(clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand").ifPresent(karin -> {
            boolean begun = jobs.inNameOf(karin, () -> gatherings.list().isEmpty());
            if (begun) {
                jobs.inNameOf(karin, () -> year(karin));
                staff.find("maria", "leksand").ifPresent(this::askedThemselves);
            }
        });
    }

    private boolean year(SignedIn karin) {
        List<Organisation> all = hosts.organisations(OrganisationQuery.ALL).lines().stream()
                .map(OrganisationLine::organisation)
                .toList();
        all.stream().limit(28).forEach(host -> met(host, karin.staffId()));
        PROSPECTS.forEach(name -> prospect(name, karin.staffId()));
        breakfast("Frukost om praktik i vård och omsorg", today.minusDays(70), all.subList(0, 16));
        breakfast("Frukost för alla som vill ta emot", today.plusDays(12), all.subList(10, 20));
        capacities.decide(today, 5, "Kommunstyrelsens arbetsutskott: praktik ska inte ersätta ordinarie personal.");
        return true;
    }

    /** Called, sometimes visited, sometimes interested. */
    private void prospect(String name, UUID me) {
        UUID host = hosts.register(new OrganisationDetails(
                        name, "", OrganisationKind.PRIVATE, "", Places.named("Leksand"), 2 + chance.below(30), ""))
                .orElseThrow();
        boolean visited = chance.percent(60);
        LocalDate day = today.minusDays(10L + chance.below(300));
        meetings.note(
                meetings.next(),
                host,
                new MeetingDetails(
                        visited ? MeetingKind.VISIT : MeetingKind.CALL,
                        day,
                        null,
                        "",
                        List.of(),
                        List.of(me),
                        chance.one(SAID)),
                new Meetings.Outcome(null, null, visited && chance.percent(50) ? interest() : null));
    }

    private void met(Organisation host, UUID me) {
        List<UUID> contacts =
                hosts.contacts(host.id()).stream().map(Contact::id).limit(1).toList();
        int times = 1 + chance.below(3);
        for (int i = times; i > 0; i--) {
            LocalDate day = today.minusDays(i * 90L - 87 + chance.below(50));
            boolean last = i == 1;
            MeetingKind kind = chance.one(
                    last
                            ? List.of(MeetingKind.VISIT, MeetingKind.VISIT, MeetingKind.CALL)
                            : List.of(MeetingKind.VISIT, MeetingKind.CALL, MeetingKind.MAIL));
            UUID id = meetings.next();
            meetings.note(
                    id,
                    host.id(),
                    new MeetingDetails(kind, day, null, "", contacts, List.of(me), chance.one(SAID)),
                    new Meetings.Outcome(
                            chance.percent(last ? 45 : 60) ? promise(PromiseDetails.Whose.OURS, day, me) : null,
                            chance.percent(35) ? promise(PromiseDetails.Whose.THEIRS, day, me) : null,
                            last && chance.percent(40) ? interest() : null));
        }
        promises.of(host.id())
                .forEach(promise -> end(promise.id(), promise.details().due(), promise.madeOn()));
        if (chance.percent(35)) {
            interests.of(host.id()).stream().limit(1).forEach(one -> interests.offer(one.id()));
        }
    }

    private PromiseDetails promise(PromiseDetails.Whose whose, LocalDate day, UUID me) {
        String what = chance.one(whose == PromiseDetails.Whose.OURS ? OURS : THEIRS);
        return new PromiseDetails(whose, what, day.plusDays(7 + chance.below(14)), me, PromiseDetails.State.OPEN);
    }

    private InterestDetails interest() {
        return new InterestDetails(
                chance.one(WANTED),
                1 + chance.below(2),
                today.plusDays(20 + chance.below(60)),
                "",
                InterestDetails.State.OPEN);
    }

    /** What is long past is kept or broken; of what is due now some is late. */
    private void end(UUID promise, @Nullable LocalDate due, LocalDate made) {
        if (due != null && (due.isBefore(today.minusDays(20)) || due.isBefore(today) && chance.percent(70))) {
            LocalDate on = made.plusDays(1 + chance.below(6));
            promises.move(
                    promise,
                    chance.percent(88) ? PromiseDetails.State.KEPT : PromiseDetails.State.BROKEN,
                    on.isAfter(today) ? today : on);
        }
    }

    private void breakfast(String title, LocalDate day, List<Organisation> invited) {
        UUID id = gatherings.next();
        gatherings.plan(
                id,
                new GatheringDetails(
                        MeetingKind.BREAKFAST,
                        title,
                        day,
                        LocalTime.of(7, 30),
                        LocalTime.of(9, 0),
                        "Kulturhuset, Leksand",
                        "Kaffe och smörgås. Vi berättar hur praktik går till, och en arbetsplats berättar hur det var."));
        gatherings.invite(id, invited.stream().map(Organisation::id).toList());
        for (Invitation one : gatherings.invitations(id)) {
            if (chance.percent(75)) {
                boolean yes = chance.percent(65);
                gatherings.answer(one.id(), yes, yes ? 1 + chance.below(2) : null, "");
                if (day.isBefore(today)) {
                    gatherings.came(one.id(), yes && chance.percent(85));
                }
            }
        }
    }

    private void askedThemselves(SignedIn maria) {
        jobs.inNameOf(maria, () -> {
            List<PersonLine> cases = people.list(new ListQuery(null, null, maria.staffId(), null, null))
                    .lines();
            int told = 0;
            for (PersonLine one : cases) {
                if (!one.isProtected() && told < PLACES_ASKED.size() * 2) {
                    Outreach.Answer answer = Outreach.Answer.values()[told == 0 ? 0 : 1 + chance.below(3)];
                    outreaches.note(
                            outreaches.next(),
                            one.id(),
                            new Outreach.Asked(
                                    PLACES_ASKED.get(told % PLACES_ASKED.size()),
                                    "",
                                    today.minusDays(2L + told * 5L),
                                    answer,
                                    null,
                                    ""));
                    told++;
                }
            }
            return true;
        });
    }
}
