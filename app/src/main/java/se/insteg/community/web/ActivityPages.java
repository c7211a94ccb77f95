package se.insteg.community.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Strangers;
import se.insteg.access.Subject;
import se.insteg.community.Activities;
import se.insteg.community.Activity;
import se.insteg.community.Occurrence;
import se.insteg.community.Occurrences;
import se.insteg.community.Wording;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;

/** The activity list as the staff see to it: what waits, what is shown, one activity with its answer, links to associations. */
@Controller
class ActivityPages {
    private static final Set<String> DONE =
            Set.of("added", "changed", "approve", "ask_change", "refuse", "withdrawn", "linked");
    private static final int DAYS_TO_COME = 60;
    private static final int MOST_DAYS = 12;

    private final Activities activities;
    private final Occurrences occurrences;
    private final Strangers strangers;
    private final CurrentStaff current;
    private final Rights rights;

    ActivityPages(
            Activities activities, Occurrences occurrences, Strangers strangers, CurrentStaff current, Rights rights) {
        this.activities = activities;
        this.occurrences = occurrences;
        this.strangers = strangers;
        this.current = current;
        this.rights = rights;
    }

    /** @param view waiting, shown or other */
    @GetMapping("/community/activities")
    String list(
            @RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String done, Model model) {
        List<Activity> all = activities.all();
        LocalDate today = activities.today();
        List<Activity> waiting = all.stream().filter(Activity::waits).toList().reversed();
        String seen = view.isEmpty() ? (waiting.isEmpty() ? "shown" : "waiting") : view;
        Predicate<Activity> isShown = one -> one.state(today) == Activity.State.SHOWN;
        model.addAttribute(
                "activities",
                switch (seen) {
                    case "waiting" -> waiting;
                    case "other" ->
                        all.stream()
                                .filter(isShown.negate())
                                .filter(one -> !one.waits())
                                .toList();
                    default -> all.stream().filter(isShown).toList();
                });
        model.addAttribute("view", seen);
        model.addAttribute("waiting", waiting.size());
        model.addAttribute("open", "/activities/" + segment());
        model.addAttribute("mayModerate", mayModerate());
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "community/activities";
    }

    private String segment() {
        return strangers.towns().stream()
                .filter(town -> town.id().equals(current.require().tenantId()))
                .map(Strangers.Town::segment)
                .findFirst()
                .orElse("");
    }

    @GetMapping("/community/activities/{activityId}")
    String one(@PathVariable UUID activityId, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return page(activities.find(activityId), Form.empty(), model);
    }

    private String page(Activity activity, Form form, Model model) {
        LocalDate today = activities.today();
        model.addAttribute("activity", activity);
        model.addAttribute("state", activity.state(today));
        model.addAttribute("pending", activity.pending().orElse(null));
        model.addAttribute("shown", activity.shownWording().orElse(null));
        List<Occurrence> coming = activity.shown() == null
                ? List.of()
                : occurrences.of(List.of(activity), today, today.plusDays(DAYS_TO_COME)).stream()
                        .limit(MOST_DAYS)
                        .toList();
        model.addAttribute("coming", coming);
        model.addAttribute("signUps", mayModerate() ? activities.signUps(activity.id()) : List.of());
        model.addAttribute("open", "/activities/" + segment() + "/" + activity.id());
        model.addAttribute("mayModerate", mayModerate());
        model.addAttribute("form", form);
        return "community/activity";
    }

    @PostMapping("/community/activities/{activityId}/answer")
    String answer(@PathVariable UUID activityId, Form form, Model model) {
        Activities.Answer answer = Arrays.stream(Activities.Answer.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(form.text("answer")))
                .findFirst()
                .orElse(null);
        String reason = form.text("reason");
        if (answer == null) {
            form.reject("answer", "community.answer.missing");
        } else if (answer != Activities.Answer.APPROVE && reason.isEmpty()) {
            form.reject("reason", "community.answer.reason.missing");
        } else if (reason.length() > Wording.LONGEST_REASON) {
            form.reject("reason", "taxonomy.text.tooLong", Wording.LONGEST_REASON);
        }
        if (form.rejected() || answer == null) {
            return page(activities.find(activityId), form, model);
        }
        int number = form.text("number").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("number")) : 0;
        activities.answer(activityId, number, answer, reason);
        return "redirect:/community/activities/" + activityId + "?done=" + form.text("answer");
    }

    @PostMapping("/community/activities/{activityId}/withdraw")
    String withdraw(@PathVariable UUID activityId) {
        activities.withdraw(activityId);
        return "redirect:/community/activities/" + activityId + "?done=withdrawn";
    }

    @PostMapping("/community/activities/{activityId}/day")
    String day(@PathVariable UUID activityId, Form form) {
        UUID id = activities.find(activityId).id();
        try {
            activities.off(
                    id, LocalDate.parse(form.text("day")), form.text("do").equals("off"));
        } catch (DateTimeParseException none) {
            return "redirect:/community/activities/" + activityId;
        }
        return "redirect:/community/activities/" + activityId + "#days";
    }

    @GetMapping("/community/activities/links")
    String links(Form form, Model model) {
        model.addAttribute("associations", activities.associations());
        model.addAttribute("open", "/activities/" + segment() + "/link");
        model.addAttribute("form", form);
        return "community/links";
    }

    @PostMapping("/community/activities/links")
    String send(Form form, Model model) {
        List<UUID> chosen = form.all("contact").stream()
                .flatMap(text -> Stream.ofNullable(Ids.read(text)))
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            return links(form.reject("contact", "community.links.none.chosen"), model);
        }
        activities.sendLinks(chosen);
        return "redirect:/community/activities?done=linked";
    }

    private boolean mayModerate() {
        return rights.may(Action.MODERATE_ACTIVITIES, Subject.MUNICIPALITY);
    }
}
