package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.StaffJobs;
import se.insteg.programmes.Duty;
import se.insteg.programmes.DutyTracker;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.OfferWay;
import se.insteg.programmes.Offers;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Providers;

/**
 * Outside providers run Leksand's Swedish, and the municipality has taken one group over (LEK-15, LEK-16); two who were
 * offered civic orientation have not answered in time (TRE-01). Once, when no provider is noted yet.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(268) // after those who take part
class ProvidersOfTown implements ApplicationRunner {
    private static final int UNANSWERED = 2;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Groups groups;
    private final Providers providers;
    private final Offers offers;
    private final DutyTracker tracker;
    private final Clock clock;

    ProvidersOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Groups groups,
            Providers providers,
            Offers offers,
            DutyTracker tracker,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.groups = groups;
        this.providers = providers;
        this.offers = offers;
        this.tracker = tracker;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand")
                .ifPresent(karin -> jobs.inNameOf(karin, () -> {
                    if (groups.all().stream()
                            .allMatch(group -> providers.of(group.id()).isEmpty())) {
                        groups.all().forEach(this::runs);
                        unanswered();
                    }
                    return true;
                }));
    }

    private void runs(Group group) {
        LocalDate starts = group.details().starts();
        if (group.name().startsWith("Svenska Noret")) {
            say(group, starts, "Studieförbundet i Siljansbygden", "");
        } else if (group.name().startsWith("Svenska Insjön")) {
            say(group, starts, "Folkhögskolan vid Siljan", "");
            say(group, starts.plusWeeks(4), "", "Avtalet gick ut: kommunen fortsätter i egen regi");
        }
    }

    private void say(Group group, LocalDate from, String name, String why) {
        if (!group.over(from)) {
            providers.change(group.id(), groups.next(), from, name, why);
        }
    }

    private void unanswered() {
        List<UUID> nobodyAsked = tracker.of(ProgrammeKind.CIVIC_ORIENTATION).stream()
                .filter(one -> one.stage() == Duty.Stage.NOT_OFFERED && !one.isProtected())
                .map(Duty::personId)
                .limit(UNANSWERED)
                .toList();
        LocalDate today = LocalDate.now(clock);
        groups.all().stream()
                .filter(group -> group.name().startsWith("Samhällsorientering"))
                .findFirst()
                .ifPresent(group -> nobodyAsked.forEach(person -> offers.offer(
                        person,
                        new Offers.Offer(
                                group.programmeId(),
                                null,
                                today.minusWeeks(4),
                                today.minusWeeks(1),
                                OfferWay.LETTER))));
    }
}
