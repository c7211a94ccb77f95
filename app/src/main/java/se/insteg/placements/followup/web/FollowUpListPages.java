package se.insteg.placements.followup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.placements.followup.FollowUps;
import se.insteg.placements.followup.Times;

/** The unit's follow-ups that are due or late, and when the municipality asks. */
@Controller
class FollowUpListPages {
    private final FollowUps followUps;
    private final Rights rights;

    FollowUpListPages(FollowUps followUps, Rights rights) {
        this.followUps = followUps;
        this.rights = rights;
    }

    @GetMapping("/placements/followups")
    String list(@RequestParam(defaultValue = "") String done, Model model) {
        String weeks = followUps.weeks().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return list(Form.empty().with("weeks", weeks), done.equals("saved"), model);
    }

    private String list(Form form, boolean done, Model model) {
        model.addAttribute("waiting", followUps.waiting());
        model.addAttribute("weeks", followUps.weeks());
        model.addAttribute("maySet", rights.may(Action.SET_PLACEMENT_LIMITS, Subject.MUNICIPALITY));
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "placements/followup/list";
    }

    @PostMapping("/placements/followups/times")
    String times(Form form, Model model) {
        List<Integer> weeks = new ArrayList<>();
        for (String one : form.text("weeks").split("[,;\\s]+")) {
            if (one.matches("[0-9]{1,2}") && isWeek(Integer.parseInt(one))) {
                weeks.add(Integer.parseInt(one));
            } else if (!one.isEmpty()) {
                form.reject("weeks", "placements.followup.weeks.unclear", Times.LATEST_WEEK);
            }
        }
        if (weeks.size() > Times.MOST_WEEKS) {
            form.reject("weeks", "placements.followup.weeks.many", Times.MOST_WEEKS);
        }
        if (form.rejected()) {
            return list(form, false, model);
        }
        followUps.ask(weeks);
        return "redirect:/placements/followups?done=saved";
    }

    private static boolean isWeek(int week) {
        return week >= 1 && week <= Times.LATEST_WEEK;
    }
}
