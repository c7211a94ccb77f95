package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.reach.Reach;
import se.insteg.programmes.typed.ReachInput;

/** How many a training is to reach of each home or unit, and how many it has. */
@Controller
class ReachPages {
    private static final String PAGE = "/programmes/groups/{groupId}/reach";
    private static final Set<String> DONE = Set.of("target", "noted", "back", "again");

    private final Reach reach;
    private final Groups groups;
    private final Rights rights;
    private final Clock clock;

    ReachPages(Reach reach, Groups groups, Rights rights, Clock clock) {
        this.reach = reach;
        this.groups = groups;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param of what was just taken back, so that it can count again */
    @GetMapping(PAGE)
    String show(
            @PathVariable UUID groupId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String of,
            Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute("back", done.equals("back") ? Ids.read(of) : null);
        return show(groups.find(groupId), Form.empty(), Form.empty(), model);
    }

    private String show(Group group, Form wanted, Form came, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("targets", reach.of(group.id()));
        model.addAttribute("mayPlan", rights.may(Action.PLAN_SESSIONS, Subject.MUNICIPALITY));
        model.addAttribute(
                "wanted",
                wanted.text("id").isEmpty() ? wanted.with("id", reach.next().toString()) : wanted);
        model.addAttribute(
                "came",
                came.text("id").isEmpty()
                        ? came.with("id", reach.next().toString())
                                .with("day", LocalDate.now(clock).toString())
                        : came);
        return "programmes/reach";
    }

    @PostMapping(PAGE)
    String want(@PathVariable UUID groupId, Form form, Model model) {
        Group group = groups.find(groupId);
        ReachInput.Wanted wanted = ReachInput.wanted(form);
        if (wanted == null) {
            return show(group, form, Form.empty(), model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), reach::next);
        reach.say(groupId, id, wanted.audience(), wanted.people());
        return done(groupId, "target");
    }

    @PostMapping(PAGE + "/noted")
    String note(@PathVariable UUID groupId, Form form, Model model) {
        Group group = groups.find(groupId);
        ReachInput.Came came = ReachInput.came(form, reach.of(groupId), LocalDate.now(clock), reach.next());
        if (came == null) {
            return show(group, Form.empty(), form, model);
        }
        reach.note(groupId, came.target(), came.noted());
        return done(groupId, "noted");
    }

    @PostMapping(PAGE + "/back")
    String back(@PathVariable UUID groupId, Form form) {
        groups.find(groupId);
        UUID noted = Ids.read(form.text("noted"));
        boolean again = form.has("again", "yes");
        if (noted != null) {
            reach.takeBack(groupId, noted, !again);
        }
        return done(groupId, again ? "again" : "back&of=" + noted);
    }

    private static String done(UUID group, String done) {
        return "redirect:" + GroupPages.path(group) + "/reach?done=" + done;
    }
}
