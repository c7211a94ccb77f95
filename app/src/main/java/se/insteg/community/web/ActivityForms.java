package se.insteg.community.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.CurrentStaff;
import se.insteg.community.Activities;
import se.insteg.community.Activity;
import se.insteg.community.ActivityDetails;
import se.insteg.community.Times;
import se.insteg.community.typed.ActivityInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;

/** Writes the municipality's own activities, of a programme's group that is open to all if it is one. */
@Controller
class ActivityForms {
    private final Activities activities;
    private final ActivityInput input;
    private final Groups groups;
    private final Timetable timetable;
    private final CurrentStaff current;

    ActivityForms(
            Activities activities, ActivityInput input, Groups groups, Timetable timetable, CurrentStaff current) {
        this.activities = activities;
        this.input = input;
        this.groups = groups;
        this.timetable = timetable;
        this.current = current;
    }

    @GetMapping("/community/activities/new")
    String ask(Form asked, Model model) {
        Group group = group(asked.text("group"));
        Form form = ActivityInput.blank(current.require().municipality());
        if (group != null) {
            prefill(form, group);
        }
        return show(null, group, form.with("id", activities.next().toString()), model);
    }

    @PostMapping("/community/activities/new")
    String add(Form form, Model model) {
        Group group = group(form.text("group"));
        ActivityDetails details = input.read(form);
        if (details == null) {
            return show(null, group, form, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), activities::next);
        activities.add(id, group == null ? null : group.id(), details);
        return "redirect:/community/activities/" + id + "?done=added";
    }

    @GetMapping("/community/activities/{activityId}/edit")
    String edit(@PathVariable UUID activityId, Model model) {
        Activity activity = activities.find(activityId);
        Form form = ActivityInput.form(activity.newest().details())
                .with("from", String.valueOf(activity.newest().number()));
        return show(activity, null, form, model);
    }

    @PostMapping("/community/activities/{activityId}/edit")
    String change(@PathVariable UUID activityId, Form form, Model model) {
        Activity activity = activities.find(activityId);
        ActivityDetails details = input.read(form);
        if (details == null) {
            return show(activity, null, form, model);
        }
        int from = form.text("from").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("from")) : 0;
        if (!activities.change(activityId, from, details)) {
            form.rejectAll("community.overtaken")
                    .with("from", String.valueOf(activity.newest().number()));
            return show(activity, null, form, model);
        }
        return "redirect:/community/activities/" + activityId + "?done=changed";
    }

    private @Nullable Group group(String text) {
        UUID id = Ids.read(text);
        return id == null ? null : groups.find(id);
    }

    /** From the sessions that the group has before it. */
    private void prefill(Form form, Group group) {
        LocalDate today = activities.today();
        List<Session> coming = timetable.of(group.id()).stream()
                .filter(one -> !one.when().day().isBefore(today))
                .sorted(Comparator.comparing(one -> one.when().day()))
                .toList();
        form.with("title", group.name());
        if (coming.isEmpty()) {
            return;
        }
        Session next = coming.getFirst();
        LocalDate latest = today.plusDays(Times.LONGEST_DAYS);
        LocalDate last = coming.getLast().when().day();
        form.with("how", "weekly")
                .with("first", next.when().day().toString())
                .with("last", (last.isAfter(latest) ? latest : last).toString())
                .with(
                        "weekday",
                        coming.stream()
                                .map(one -> String.valueOf(
                                        one.when().day().getDayOfWeek().getValue()))
                                .distinct()
                                .sorted()
                                .toList())
                .with("begins", next.when().at().toString())
                .with("ends", next.when().until().toString());
        UUID room = next.what().room();
        if (room != null) {
            form.with("place", groups.room(room).name())
                    .with("town", groups.room(room).locality());
        }
    }

    private String show(@Nullable Activity activity, @Nullable Group group, Form form, Model model) {
        model.addAttribute("activity", activity);
        model.addAttribute("group", group);
        model.addAttribute(
                "groups",
                activity != null
                        ? List.of()
                        : groups.all().stream()
                                .filter(one -> !one.over(activities.today()))
                                .map(one -> Form.Option.text(one.id().toString(), one.name()))
                                .toList());
        model.addAttribute("form", form);
        return "community/form";
    }
}
