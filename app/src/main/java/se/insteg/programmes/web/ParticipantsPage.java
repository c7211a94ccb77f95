package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Enrolled;
import se.insteg.programmes.EnrolledTogether;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Queues;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.consent.Consents;

/** Who is on a group's list, who is asked, who waits, and who was there. */
@Controller
class ParticipantsPage {
    private static final Set<String> DONE = Set.of("enrolled", "asked", "undone");

    private final Groups groups;
    private final Enrolments enrolments;
    private final Queues queues;
    private final Consents consents;
    private final Attendance attendance;
    private final Rights rights;
    private final Clock clock;

    ParticipantsPage(
            Groups groups,
            Enrolments enrolments,
            Queues queues,
            Consents consents,
            Attendance attendance,
            Rights rights,
            Clock clock) {
        this.groups = groups;
        this.enrolments = enrolments;
        this.queues = queues;
        this.consents = consents;
        this.attendance = attendance;
        this.rights = rights;
        this.clock = clock;
    }

    static String path(UUID group) {
        return GroupPages.path(group) + "/participants";
    }

    /** Where it is told what became of a press that enrolled many, and it can be taken back. */
    static String enrolled(UUID group, EnrolledTogether.Done done) {
        return "redirect:" + path(group) + "?done=enrolled&seated=" + done.seated() + "&queued=" + done.queued()
                + "&together=" + done.together();
    }

    /** @param seated, queued how many of those just enrolled got a seat, and how many wait */
    @GetMapping("/programmes/groups/{groupId}/participants")
    String show(
            @PathVariable UUID groupId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int seated,
            @RequestParam(defaultValue = "0") int queued,
            @RequestParam(defaultValue = "") String together,
            Model model) {
        Group group = groups.find(groupId);
        LocalDate today = LocalDate.now(clock);
        List<Enrolled> ever = enrolments.ever(groupId);
        model.addAttribute("group", group);
        model.addAttribute("guests", attendance.guestsIn(groupId));
        model.addAttribute("asks", consents.asks(groupId));
        model.addAttribute("waiting", consents.waiting(groupId));
        model.addAttribute(
                "now", ever.stream().filter(one -> current(one, today)).toList());
        model.addAttribute(
                "past", ever.stream().filter(one -> !current(one, today)).toList());
        model.addAttribute("asked", enrolments.asked(groupId));
        model.addAttribute("queue", enrolments.queue(groupId));
        model.addAttribute("rule", queues.rule());
        model.addAttribute("intake", QueuePages.nextIntake(group, today));
        model.addAttribute("mayEnrol", rights.may(Action.ENROL_PEOPLE, Subject.MUNICIPALITY) && !group.over(today));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute("seated", seated);
        model.addAttribute("together", done.equals("enrolled") ? Ids.read(together) : null);
        model.addAttribute("queued", queued);
        return "programmes/participants";
    }

    /** On the list today, or from a day to come. */
    private static boolean current(Enrolled one, LocalDate today) {
        LocalDate to = one.to();
        return to == null || !to.isBefore(today);
    }
}
