package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.ParticipantJobs;
import se.insteg.access.SignedIn;
import se.insteg.access.SignedInParticipant;
import se.insteg.access.StaffJobs;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.people.peers.OwnPeerWork;
import se.insteg.people.peers.PeerRight;
import se.insteg.people.peers.PeerWorkers;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Confirming;
import se.insteg.skills.peers.BeingHelped;
import se.insteg.skills.peers.Handover;
import se.insteg.skills.peers.Pairing;
import se.insteg.skills.peers.PeerErrands;
import se.insteg.skills.peers.PeerHelp;

/**
 * Two participants who help others, as in Leksand's own department (LEK-08), and a third who has not signed; and what they
 * have written, as Sala's residents did (SAL-04), in each of its stages. The first of them, and one they have helped, are
 * those with a card to try. Once, when nobody helps yet.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(235) // after the interviews, and the cards
class PeersOfTown implements ApplicationRunner {
    private static final Map<String, Answer> COOK = cook("Kock", "Restaurangbiträde");

    /** As they say it; staff put it into Swedish when they go through it. */
    private static final Map<String, Answer> IN_ENGLISH = cook("Cook", "Helped in a restaurant");

    private static final Map<String, Answer> IN_ARABIC = cook("طباخ", "مساعد في مطعم");

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final ParticipantJobs participants;
    private final People people;
    private final PeerWorkers workers;
    private final OwnPeerWork ownWork;
    private final Pairing pairing;
    private final PeerErrands errands;
    private final Handover handover;
    private final BeingHelped helped;
    private final Confirming confirming;
    private final Clock clock;

    PeersOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            ParticipantJobs participants,
            People people,
            PeerWorkers workers,
            OwnPeerWork ownWork,
            Pairing pairing,
            PeerErrands errands,
            Handover handover,
            BeingHelped helped,
            Confirming confirming,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.participants = participants;
        this.people = people;
        this.workers = workers;
        this.ownWork = ownWork;
        this.pairing = pairing;
        this.errands = errands;
        this.handover = handover;
        this.helped = helped;
        this.confirming = confirming;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SignedIn karin = staff.find("karin", "leksand").orElse(null);
        SignedIn maria = staff.find("maria", "leksand").orElse(null);
        if (karin != null
                && maria != null
                && jobs.inNameOf(karin, () -> workers.all().isEmpty())) {
            begin(karin, maria);
        }
    }

    private void begin(SignedIn karin, SignedIn maria) {
        List<Participant> cases = jobs.inNameOf(karin, () -> grownUps(maria));
        List<Participant> arabic = speaking(cases, "ar");
        List<Participant> dari = speaking(cases, "prs");
        List<Participant> tigrinya = speaking(cases, "ti");
        if (arabic.size() < 6 || dari.size() < 2 || tigrinya.isEmpty()) {
            return;
        }
        Participant first = arabic.getFirst();
        UUID work = appoint(karin, first, 80);
        participants.inNameOf(self(karin, first), () -> {
            ownWork.sign(ownWork.text().version(), "ar");
            return true;
        });
        UUID second = appoint(karin, dari.getFirst(), 10);
        jobs.inNameOf(karin, () -> {
            workers.signedOnPaper(
                    dari.getFirst().id(), second, "fa-AF", LocalDate.now(clock), karin.name() + ", samordnare");
            return true;
        });
        appoint(karin, arabic.get(5), 90);

        pair(karin, dari.get(1), second, "fa-AF");
        UUID begun = pair(karin, arabic.get(1), work, "ar");
        write(karin, first, begun, Map.of("wish", Answer.of(Answer.Row.of("خباز"))), false);
        told(karin, first, work, tigrinya.getFirst(), "en", IN_ENGLISH);
        UUID agreed = told(karin, first, work, arabic.get(2), "ar", IN_ARABIC);
        agree(karin, arabic.get(2), agreed);
        UUID confirmed = told(karin, first, work, arabic.get(3), "ar", COOK);
        agree(karin, arabic.get(3), confirmed);
        confirm(karin, arabic.get(3), confirmed);
        UUID declined = told(karin, first, work, arabic.get(4), "ar", IN_ARABIC);
        participants.inNameOf(self(karin, arabic.get(4)), () -> {
            helped.decline(declined);
            return true;
        });
    }

    private List<Participant> grownUps(SignedIn maria) {
        ListQuery hers = new ListQuery(null, null, maria.staffId(), null, null);
        return people
                .findAll(people.list(hers).lines().stream()
                        .filter(line -> !line.isProtected())
                        .map(PersonLine::id)
                        .toList())
                .stream()
                .filter(person -> workers.obstacle(workers.person(person.id())).isEmpty())
                .toList();
    }

    /** One of each first name, so that nobody helps a namesake. */
    private static List<Participant> speaking(List<Participant> cases, String code) {
        Set<String> names = new HashSet<>();
        return cases.stream()
                .filter(person -> {
                    var language = person.details().contact().preferredLanguage();
                    return language != null && language.code().equals(code) && names.add(called(person));
                })
                .toList();
    }

    private static String called(Participant person) {
        return person.details().identity().name().split(" ", 2)[0];
    }

    private static SignedInParticipant self(SignedIn karin, Participant person) {
        return new SignedInParticipant(karin.tenantId(), person.id(), person.id(), karin.municipality());
    }

    private UUID appoint(SignedIn karin, Participant person, int days) {
        LocalDate today = LocalDate.now(clock);
        return jobs.inNameOf(karin, () -> {
            UUID id = workers.next();
            workers.appoint(
                    person.id(),
                    id,
                    new PeerWorkers.Appointment(
                            called(person), Set.of(PeerRight.HELP_MAPPING), today, today.plusDays(days)));
            return id;
        });
    }

    private UUID pair(SignedIn karin, Participant person, UUID worker, String language) {
        return jobs.inNameOf(karin, () -> {
            UUID id = pairing.next();
            pairing.pair(
                    person.id(),
                    id,
                    new Pairing.Pair(worker, called(person), language, PeerHelp.How.SPOKEN, LocalDate.now(clock)));
            return id;
        });
    }

    private void write(SignedIn karin, Participant helper, UUID errand, Map<String, Answer> said, boolean sent) {
        participants.inNameOf(self(karin, helper), () -> {
            said.forEach((question, answer) -> errands.answer(errand, question, answer));
            if (sent) {
                errands.send(errand);
            }
            return true;
        });
    }

    private static Map<String, Answer> cook(String wish, String work) {
        return Map.of(
                "wish", Answer.of(Answer.Row.of(wish)),
                "work", Answer.of(Answer.Row.of(work)),
                "can", Answer.of("cook"));
    }

    private UUID told(
            SignedIn karin,
            Participant helper,
            UUID worker,
            Participant person,
            String language,
            Map<String, Answer> said) {
        UUID id = pair(karin, person, worker, language);
        write(karin, helper, id, said, true);
        handover.handOver(karin.tenantId());
        return id;
    }

    private void agree(SignedIn karin, Participant person, UUID id) {
        participants.inNameOf(self(karin, person), () -> {
            helped.agree(id, COOK.keySet());
            return true;
        });
    }

    private void confirm(SignedIn karin, Participant person, UUID id) {
        jobs.inNameOf(karin, () -> {
            confirming.confirm(
                    person.id(),
                    id,
                    confirming.waiting(person, id).stream()
                            .map(claim -> new Confirming.Judged(claim.id(), claim.said()))
                            .toList());
            return true;
        });
    }
}
