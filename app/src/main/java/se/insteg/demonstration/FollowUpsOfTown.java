package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import se.insteg.placements.Party;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.Placements;
import se.insteg.placements.certificate.Certificate;
import se.insteg.placements.certificate.Certificates;
import se.insteg.placements.complaint.Complaints;
import se.insteg.placements.followup.FollowUp;
import se.insteg.placements.followup.FollowUps;
import se.insteg.placements.followup.Noting;
import se.insteg.placements.followup.Question;
import se.insteg.placements.followup.Reply;

/**
 * How the demonstration's placements went: most were followed up when it was time, some wait, and those that are over have a
 * certificate (LEK-11). Two participants have complained. Once, after the placements.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(285)
class FollowUpsOfTown implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUpsOfTown.class);
    private static final List<String> OF_HOSTS = List.of(
            "Kommer i tid och frågar när något är oklart.",
            "Har lärt sig orden för verktygen snabbt.",
            "Behöver fler som talar svenska omkring sig.",
            "");

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Placements placements;
    private final FollowUps followUps;
    private final Complaints complaints;
    private final Certificates certificates;
    private final PastClock clock;

    FollowUpsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Placements placements,
            FollowUps followUps,
            Complaints complaints,
            Certificates certificates,
            PastClock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.placements = placements;
        this.followUps = followUps;
        this.complaints = complaints;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long begun = System.nanoTime();
        staff.find("karin", "leksand").ifPresent(karin -> town(karin, 2029));
        staff.find("ingrid", "sala").ifPresent(ingrid -> town(ingrid, 1981));
        LOG.info("Follow-ups in {} ms", (System.nanoTime() - begun) / 1_000_000);
    }

    private void town(SignedIn coordinator, int seed) {
        List<Placement> all = jobs.inNameOf(
                coordinator,
                () -> List.copyOf(placements
                        .in(EnumSet.of(
                                PlacementState.RUNNING,
                                PlacementState.PAUSED,
                                PlacementState.FINISHED,
                                PlacementState.ENDED_EARLY))
                        .keySet()));
        if (all.isEmpty() || jobs.inNameOf(coordinator, () -> isDone(all))) {
            return;
        }
        Chance chance = new Chance(seed);
        int over = 0;
        for (Placement one : all) {
            boolean certified = one.state().isOver() && over++ % 4 != 3;
            boolean first = over <= 3;
            jobs.inNameOf(coordinator, () -> {
                followedUp(one, chance);
                LocalDate ended = one.endedOn();
                if (certified && ended != null) {
                    clock.on(ended.plusDays(1), () -> {
                        Certificate.Stated draft =
                                certificates.of(one.personId(), one.id()).draft();
                        certificates.issue(one.personId(), one.id(), 0, draft, "", first);
                    });
                }
                return true;
            });
        }
        jobs.inNameOf(coordinator, () -> complained(all));
    }

    private boolean isDone(List<Placement> all) {
        return all.stream()
                .flatMap(one -> followUps.of(one.personId(), one.id()).all().stream())
                .anyMatch(one -> !one.replies().isEmpty());
    }

    /** Those whose day has come; of every eighth running one nobody has asked yet. */
    private void followedUp(Placement one, Chance chance) {
        LocalDate today = LocalDate.now(clock);
        if (!one.state().isOver() && chance.percent(12)) {
            return;
        }
        for (FollowUp followUp : followUps.of(one.personId(), one.id()).all()) {
            if (!followUp.due().isAfter(today)) {
                boolean together = chance.percent(50);
                for (Party party : Party.values()) {
                    Noting.Wish wish = new Noting.Wish(
                            followUp.occasion(),
                            party,
                            0,
                            said(party, followUp, chance),
                            together ? Reply.Way.TOGETHER : Reply.Way.PHONE,
                            followUp.due(),
                            "");
                    clock.on(followUp.due(), () -> followUps.note(one.personId(), one.id(), wish));
                }
            }
        }
    }

    private static Reply.Said said(Party party, FollowUp of, Chance chance) {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.of(party, of.occasion())) {
            List<String> codes = question.codes();
            answers.put(
                    question,
                    question == Question.SWEDISH
                            ? codes.get(1 + chance.below(4))
                            : chance.percent(72) ? codes.getFirst() : codes.get(1 + chance.below(2)));
        }
        return new Reply.Said(answers, "", party == Party.HOST ? chance.one(OF_HOSTS) : "", "");
    }

    /** One that is answered, and one that is new. */
    private boolean complained(List<Placement> all) {
        List<Placement> running = all.stream()
                .filter(one -> one.state() == PlacementState.RUNNING)
                .toList();
        if (running.size() > 8) {
            LocalDate today = LocalDate.now(clock);
            UUID answered = clock.on(
                    today.minusDays(9), () -> complaint(running.get(3), "Jag får aldrig rast före klockan två."));
            clock.on(
                    today.minusDays(7),
                    () -> complaints.close(
                            running.get(3).personId(),
                            answered,
                            "Vi har pratat med arbetsplatsen. Du har rast klockan tolv från och med nu. Ring oss om det inte blir så."));
            clock.on(
                    today.minusDays(1),
                    () -> complaint(running.get(7), "De andra skrattar när jag talar svenska. Jag vill byta plats."));
        }
        return true;
    }

    private UUID complaint(Placement of, String words) {
        UUID id = complaints.next();
        complaints.record(of.personId(), id, of.id(), words, "sv");
        return id;
    }
}
