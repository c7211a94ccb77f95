package se.insteg.access.start;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Staffing;
import se.insteg.access.Staffing.Attention;
import se.insteg.access.Staffing.Lack;
import se.insteg.access.Staffing.Proposal;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** For whoever looks after the staff: what waits for a second person, and whose account lacks something. */
@Component
@Order(100)
class StaffWork implements StartPlug {
    private final Staffing staffing;
    private final Clock clock;

    StaffWork(Staffing staffing, Clock clock) {
        this.staffing = staffing;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        List<StartItem> items = new ArrayList<>();
        if (viewer.may(Action.SEE_STAFF.name())) {
            staffing.proposals().stream()
                    .filter(proposal ->
                            proposal.mayDecide() || proposal.proposedBy().equals(viewer.staffId()))
                    .forEach(proposal -> items.add(waiting(proposal)));
        }
        if (viewer.may(Action.MANAGE_STAFF.name())) {
            staffing.attention().forEach(lacking -> items.add(lacking(lacking)));
            int withoutCode = staffing.withoutOneTimeCode();
            if (withoutCode > 0) {
                items.add(new StartItem.Figure(
                        withoutCode, Words.of("access.start.figure.noCode", withoutCode), "/staff?show=no-code"));
            }
        }
        return items;
    }

    private Work waiting(Proposal proposal) {
        Words role = Words.of("access.start.role." + proposal.role());
        return proposal.mayDecide()
                ? new Work(
                        When.TODAY,
                        role,
                        proposal.staffName(),
                        day(proposal.proposedAt()),
                        null,
                        Step.open("/staff#waiting", Words.of("access.start.decide")))
                : new Work(
                        When.WAITING_ON_OTHERS,
                        role,
                        proposal.staffName(),
                        day(proposal.proposedAt()),
                        null,
                        Step.open("/staff#waiting", Words.of("access.start.look")));
    }

    private Work lacking(Attention lacking) {
        String path = "/staff/" + lacking.staffId();
        Words what = Words.of("access.start.lack." + lacking.lack());
        Instant until = lacking.until();
        LocalDate today = LocalDate.now(clock);
        if (lacking.lack() == Lack.LINK_EXPIRES && until != null) {
            LocalDate last = day(until);
            return work(When.due(last, today), what, lacking, last, Step.open(path, Words.of("access.start.look")));
        }
        return lacking.lack() == Lack.LINK_EXPIRED
                ? work(
                        When.OVERDUE,
                        what,
                        lacking,
                        null,
                        new Step(path + "/link", Words.of("access.start.newLink"), true))
                : work(
                        When.THIS_WEEK,
                        what,
                        lacking,
                        null,
                        Step.open(path + "/roles/new", Words.of("access.start.propose")));
    }

    private Work work(When when, Words what, Attention lacking, @Nullable LocalDate due, Step step) {
        return new Work(when, what, lacking.name(), day(lacking.since()), due, step);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
