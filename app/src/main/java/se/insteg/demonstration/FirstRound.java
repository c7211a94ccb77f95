package se.insteg.demonstration;

import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.placements.Rounds;

/** A first match round in Leksand, so that there is a plan to look at and to ask "what if". */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(290) // after the people and the hosts, whoever else has made some
class FirstRound implements ApplicationRunner {
    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Rounds rounds;

    FirstRound(DemoStaff staff, StaffJobs jobs, Rounds rounds) {
        this.staff = staff;
        this.jobs = jobs;
        this.rounds = rounds;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand").ifPresent(this::begin);
    }

    private void begin(SignedIn karin) {
        jobs.inNameOf(karin, () -> rounds.list(null).isEmpty() ? rounds.begin() : new UUID(0, 0));
    }
}
