package se.insteg.programmes.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.Codes;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.Enrolling;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.OfferWay;
import se.insteg.programmes.Offers;
import se.insteg.programmes.QueueRule;
import se.insteg.programmes.Queues;
import se.insteg.programmes.typed.EnrolmentInput;

/** Takes those in who are first in a group's queue: from the next Monday, or by asking them; and chooses the queue's order. */
@Controller
class QueuePages {
    private final Groups groups;
    private final Enrolments enrolments;
    private final Offers offers;
    private final Queues queues;
    private final Rights rights;
    private final Clock clock;

    QueuePages(Groups groups, Enrolments enrolments, Offers offers, Queues queues, Rights rights, Clock clock) {
        this.groups = groups;
        this.enrolments = enrolments;
        this.offers = offers;
        this.queues = queues;
        this.rights = rights;
        this.clock = clock;
    }

    /** The Monday that the next intake begins: today when it is one, and never before the group does. */
    static LocalDate nextIntake(Group group, LocalDate today) {
        LocalDate starts = group.details().starts();
        return starts.isAfter(today) ? starts : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** As many of the queue as there are seats, in its order, from the next Monday. */
    @PostMapping("/programmes/groups/{groupId}/intake")
    String takeIn(@PathVariable UUID groupId) {
        rights.require(Action.ENROL_PEOPLE, Subject.MUNICIPALITY);
        Group group = groups.find(groupId);
        LocalDate from = nextIntake(group, LocalDate.now(clock));
        int seated = 0;
        for (Enrolled one : first(group)) {
            if (enrolments.enrol(one.personId(), groupId, from) instanceof Enrolling.Seated) {
                seated++;
            }
        }
        return "redirect:" + ParticipantsPage.path(groupId) + "?done=enrolled&seated=" + seated;
    }

    private List<Enrolled> first(Group group) {
        return enrolments.queue(group.id()).stream()
                .filter(Enrolled::kept)
                .limit(Math.max(0, group.free()))
                .toList();
    }

    /** As many of the queue as there are seats, in its order, are asked; their seats are held. */
    @PostMapping("/programmes/groups/{groupId}/ask")
    String ask(@PathVariable UUID groupId, Form form) {
        rights.require(Action.ENROL_PEOPLE, Subject.MUNICIPALITY);
        Group group = groups.find(groupId);
        OfferWay way = EnrolmentInput.way(form);
        if (way == null) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.offer.way.missing");
        }
        LocalDate today = LocalDate.now(clock);
        int asked = offers.toQueue(first(group), group, group.free(), today.plusWeeks(DutyPages.WEEKS_TO_ANSWER), way);
        return "redirect:" + ParticipantsPage.path(groupId) + "?done=asked&seated=" + asked;
    }

    @PostMapping("/programmes/queue-order")
    String order(Form form) {
        QueueRule rule = Codes.find(QueueRule.class, form.text("rule"));
        if (rule == null) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.queue.rule.missing");
        }
        queues.choose(rule);
        return "redirect:/programmes/groups?done=order";
    }
}
