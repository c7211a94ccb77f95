package se.insteg.demonstration;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.hosts.Contact;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.placements.Ask;
import se.insteg.placements.Asking;
import se.insteg.placements.Decisions;
import se.insteg.placements.Matching;
import se.insteg.placements.Party;
import se.insteg.placements.Proposals;
import se.insteg.placements.Proposed;
import se.insteg.planner.pairing.Judgement;

/**
 * Proposals in Leksand as they stand on an ordinary day: one that nobody has sent, some that wait, a question, a yes, two yes,
 * and a no from either side. Hosts answer by their links, as they would.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(278) // before the placements, whose answers are told of too, and the first round, which leaves who is proposed
class ProposalsOfTown implements ApplicationRunner {
    private static final List<String> NAMES =
            List.of("Anna-Karin Back", "Per Hedlund", "Yvonne Skog", "Mats Rönn", "Siv Norell", "Johan Lind");

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Matching matching;
    private final Proposals proposals;
    private final Asking asking;
    private final Decisions decisions;
    private final Hosts hosts;
    private final HostByLink host;
    private final Clock clock;
    private final Set<UUID> taken = new HashSet<>();

    ProposalsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Matching matching,
            Proposals proposals,
            Asking asking,
            Decisions decisions,
            Hosts hosts,
            HostByLink host,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.matching = matching;
        this.proposals = proposals;
        this.asking = asking;
        this.decisions = decisions;
        this.hosts = hosts;
        this.host = host;
        this.clock = clock;
    }

    /** A proposal and whom one asks at the host. */
    private record One(UUID person, UUID proposal, UUID contact) {}

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("maria", "leksand").ifPresent(this::begin);
    }

    private void begin(SignedIn maria) {
        boolean told = jobs.inNameOf(maria, () -> decisions.list(null, Decisions.WHOLE).lines().stream()
                .anyMatch(decision -> decision.party() != null));
        if (told) {
            return; // started again: what users did since is theirs
        }
        Deque<HostOffer> offers = jobs.inNameOf(
                maria,
                () -> new ArrayDeque<>(hosts.openOffers().stream()
                        .filter(offer -> offer.free() > 0)
                        .limit(40)
                        .toList()));
        propose(maria, offers); // nobody has sent it yet
        propose(maria, offers).ifPresent(one -> {
            ask(maria, one, Ask.Way.LINK);
            jobs.inNameOf(maria, () -> asking.askParticipant(one.person(), one.proposal(), toParticipant()));
        });
        propose(maria, offers)
                .ifPresent(one -> answer(
                        maria,
                        one,
                        Map.of(
                                "answer",
                                "ask",
                                "question",
                                "Kan personen börja redan klockan sju? Det är då vi öppnar.")));
        propose(maria, offers).ifPresent(one -> {
            answer(maria, one, Map.of("answer", "yes", "words", "Kom gärna en tisdag efter klockan två."));
            jobs.inNameOf(maria, () -> asking.askParticipant(one.person(), one.proposal(), toParticipant()));
        });
        propose(maria, offers).ifPresent(one -> {
            ask(maria, one, Ask.Way.LINK);
            record(maria, one, Party.PARTICIPANT, true, "");
        });
        propose(maria, offers).ifPresent(one -> {
            answer(maria, one, Map.of("answer", "yes", "words", "Vi har tid hela nästa vecka."));
            record(maria, one, Party.PARTICIPANT, true, "");
        });
        propose(maria, offers)
                .ifPresent(one -> answer(
                        maria,
                        one,
                        Map.of(
                                "answer",
                                "no",
                                "reason",
                                "swedish",
                                "words",
                                "Säkerhetsgenomgången hålls bara på svenska.")));
        propose(maria, offers).ifPresent(one -> record(maria, one, Party.PARTICIPANT, false, "far"));
    }

    /** The best of Maria's own for the next offer that has somebody. */
    private Optional<One> propose(SignedIn maria, Deque<HostOffer> offers) {
        while (!offers.isEmpty()) {
            HostOffer offer = offers.removeFirst();
            Optional<One> made =
                    jobs.inNameOf(maria, () -> matching.peopleFor(offer.id()).order().ranking().qualified().stream()
                            .filter(one -> !taken.contains(id(one)))
                            .limit(3)
                            .map(one -> proposed(offer, one))
                            .flatMap(Optional::stream)
                            .findFirst());
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    private static UUID id(Judgement judgement) {
        return UUID.fromString(judgement.person().id());
    }

    private Optional<One> proposed(HostOffer offer, Judgement judgement) {
        UUID person = id(judgement);
        taken.add(person);
        String why = WhyProposed.of(judgement, taken.size());
        Proposed proposed = proposals.propose(new Proposals.Wish(person, offer.id(), null, why, Set.of(), "", null));
        return proposed instanceof Proposed.Done done
                ? Optional.of(new One(person, done.id(), contact(offer)))
                : Optional.empty();
    }

    private UUID contact(HostOffer offer) {
        List<Contact> there = asking.contacts(offer);
        if (!there.isEmpty()) {
            return there.getFirst().id();
        }
        String name = NAMES.get(taken.size() % NAMES.size());
        return hosts.register(
                offer.organisationId(),
                new ContactDetails(
                        name, "handledare", "031-390 06 " + (10 + taken.size()), "praktik@vard.example", true));
    }

    private Asking.Sent ask(SignedIn maria, One one, Ask.Way way) {
        return jobs.inNameOf(
                maria,
                () -> asking.askHost(
                        one.person(),
                        one.proposal(),
                        new Asking.ToHost(
                                asking.next(),
                                one.contact(),
                                way,
                                "sv",
                                null,
                                "Kommer i tid, frågar när något är oklart och vill lära sig yrket från grunden.")));
    }

    private Asking.ToParticipant toParticipant() {
        return new Asking.ToParticipant(
                asking.next(), Ask.Way.PAPER, "ar", "Buss 152 från resecentrum 7.40, gå av vid torget.", "");
    }

    /** By the link that the host was given, as they would. */
    private void answer(SignedIn maria, One one, Map<String, String> typed) {
        String address = Objects.requireNonNull(ask(maria, one, Ask.Way.LINK).address());
        host.sends(maria, address, typed);
    }

    private void record(SignedIn maria, One one, Party party, boolean yes, String reason) {
        jobs.inNameOf(
                maria,
                () -> asking.record(
                        one.person(),
                        one.proposal(),
                        party,
                        new Ask.Reply(yes, clock.instant(), Ask.How.MEETING, null, "", reason, "")));
    }
}
