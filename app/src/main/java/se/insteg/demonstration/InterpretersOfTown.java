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
import se.insteg.casework.Agencies;
import se.insteg.casework.Agency;
import se.insteg.programmes.interpreter.Interpreters;
import se.insteg.programmes.interpreter.SessionInterpreter.Kind;
import se.insteg.programmes.interpreter.SessionInterpreter.State;

/**
 * Interpreters for Leksand's sessions that lack a language (MAR-12), once: some confirmed, some ordered, and the rest still to be
 * seen to before the agency's time is out.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(301)
class InterpretersOfTown implements ApplicationRunner {
    private static final int SEEN_TO = 4;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Interpreters interpreters;
    private final Agencies agencies;
    private final Clock clock;

    InterpretersOfTown(DemoStaff staff, StaffJobs jobs, Interpreters interpreters, Agencies agencies, Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.interpreters = interpreters;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand").ifPresent(karin -> jobs.inNameOf(karin, this::order));
    }

    private boolean order() {
        List<Agency> inUse = agencies.all().stream().filter(Agency::active).toList();
        List<Interpreters.Lacking> lacking =
                interpreters.lacking(LocalDate.now(clock).plusWeeks(2), false);
        boolean begun = lacking.stream()
                .anyMatch(one -> !interpreters.of(List.of(one.session().id())).isEmpty());
        if (inUse.isEmpty() || lacking.size() <= SEEN_TO || begun) {
            return true;
        }
        for (int i = 0; i < SEEN_TO; i++) {
            Interpreters.Lacking one = lacking.get(i);
            UUID id = interpreters.next();
            interpreters.order(
                    one.session().id(),
                    id,
                    new Interpreters.Order(
                            one.languages().getFirst(),
                            i % 2 == 0 ? Kind.PLACE : Kind.PHONE,
                            inUse.getFirst().id(),
                            "T-" + (4100 + i)));
            if (i < 2) {
                interpreters.change(one.session().id(), id, 0, State.CONFIRMED);
            }
        }
        return true;
    }
}
