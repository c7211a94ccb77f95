package se.insteg.programmes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.Codes;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.EnrolledTogether;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.OfferWay;
import se.insteg.programmes.Offers;
import se.insteg.programmes.PersonClash;
import se.insteg.programmes.PersonClashes;
import se.insteg.programmes.QueueRule;
import se.insteg.programmes.Queues;
import se.insteg.programmes.typed.EnrolmentInput;

/** Takes those in who are first in a group's queue: from the next Monday, or by asking them; and chooses the queue's order. */
@Controller
class QueuePages {
    private final Groups groups;
    private final Enrolments enrolments;
    private final EnrolledTogether pressed;
    private final Offers offers;
    private final Queues queues;
    private final PersonClashes clashes;
    private final Rights rights;
    private final Clock clock;

    QueuePages(
            Groups groups,
            Enrolments enrolments,
            EnrolledTogether pressed,
            Offers offers,
            Queues queues,
            PersonClashes clashes,
            Rights rights,
            Clock clock) {
        this.groups = groups;
        this.enrolments = enrolments;
        this.pressed = pressed;
        this.offers = offers;
        this.queues = queues;
        this.clashes = clashes;
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
    String takeIn(@PathVariable UUID groupId, Form form, HttpServletResponse response, Model model) {
        rights.require(Action.ENROL_PEOPLE, Subject.MUNICIPALITY);
        Group group = groups.find(groupId);
        LocalDate from = nextIntake(group, LocalDate.now(clock));
        Set<UUID> chosen = chosen(group, from, form, model);
        if (chosen == null) {
            return asking(group, "intake", "", response, model);
        }
        return ParticipantsPage.enrolled(groupId, pressed.enrol(chosen, groupId, from));
    }

    /** Null when some have something else planned when the group meets, and nobody has said what to do about that. */
    private @Nullable Set<UUID> chosen(Group group, LocalDate from, Form form, Model model) {
        Set<UUID> first =
                first(group).stream().map(Enrolled::personId).collect(Collectors.toCollection(LinkedHashSet::new));
        if (form.has("clashing", "with")) {
            return first;
        }
        List<PersonClash> clashing = clashes.joining(first, group.id(), from);
        clashing.forEach(one -> first.remove(one.personId()));
        if (clashing.isEmpty() || form.has("clashing", "without")) {
            return first;
        }
        model.addAttribute("clashes", clashing);
        model.addAttribute("others", first.size());
        return null;
    }

    private static String asking(Group group, String deed, String way, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("group", group);
        model.addAttribute("deed", deed);
        model.addAttribute("way", way);
        return "programmes/queue-clashes";
    }

    private List<Enrolled> first(Group group) {
        return enrolments.queue(group.id()).stream()
                .filter(Enrolled::kept)
                .limit(Math.max(0, group.free()))
                .toList();
    }

    /** As many of the queue as there are seats, in its order, are asked; their seats are held. */
    @PostMapping("/programmes/groups/{groupId}/ask")
    String ask(@PathVariable UUID groupId, Form form, HttpServletResponse response, Model model) {
        rights.require(Action.ENROL_PEOPLE, Subject.MUNICIPALITY);
        Group group = groups.find(groupId);
        OfferWay way = EnrolmentInput.way(form);
        if (way == null) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.offer.way.missing");
        }
        LocalDate today = LocalDate.now(clock);
        Set<UUID> chosen = chosen(group, nextIntake(group, today), form, model);
        if (chosen == null) {
            return asking(group, "ask", way.code(), response, model);
        }
        List<Enrolled> queue = enrolments.queue(groupId).stream()
                .filter(one -> chosen.contains(one.personId()))
                .toList();
        int asked = offers.toQueue(queue, group, group.free(), today.plusWeeks(DutyPages.WEEKS_TO_ANSWER), way);
        return "redirect:" + ParticipantsPage.path(groupId) + "?done=asked&seated=" + asked;
    }

    /** What one press enrolled is taken back. */
    @PostMapping("/programmes/groups/{groupId}/enrol/undo")
    String undo(@PathVariable UUID groupId, Form form) {
        rights.require(Action.ENROL_PEOPLE, Subject.MUNICIPALITY);
        groups.find(groupId);
        UUID together = Ids.read(form.text("together"));
        int back = together == null ? 0 : pressed.takeBack(groupId, together);
        return "redirect:" + ParticipantsPage.path(groupId) + "?done=undone&seated=" + back;
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
