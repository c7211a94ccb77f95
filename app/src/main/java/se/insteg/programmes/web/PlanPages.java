package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.PersonClashes;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.typed.SessionInput;
import se.insteg.programmes.typed.WeekText;
import se.insteg.taxonomy.typed.Texts;

/** Plans a group's sessions week by week: what is wanted, what it gives, and then the deed; it can be taken back. */
@Controller
class PlanPages {
    private final Groups groups;
    private final Timetable timetable;
    private final PersonClashes clashes;
    private final Choosing choosing;
    private final Clock clock;

    PlanPages(Groups groups, Timetable timetable, PersonClashes clashes, Choosing choosing, Clock clock) {
        this.groups = groups;
        this.timetable = timetable;
        this.clashes = clashes;
        this.choosing = choosing;
        this.clock = clock;
    }

    @GetMapping("/programmes/groups/{groupId}/plan")
    String ask(@PathVariable UUID groupId, Model model) {
        Group group = groups.find(groupId);
        Curriculum curriculum = groups.curriculum(group);
        LocalDate today = LocalDate.now(clock);
        LocalDate starts = group.details().starts();
        LocalDate from = starts.isBefore(today) ? today : starts;
        LocalDate to = group.details().ends();
        if (to == null) {
            to = from.plusWeeks(Math.max(curriculum.weeks(), 1)).minusDays(1);
        }
        Form form = Texts.form(WeekText.texts(curriculum.week()))
                .with("series", groups.next().toString())
                .with("from", from.toString())
                .with("to", to.toString());
        return show(group, form, null, model);
    }

    /** Shows what it gives; plans when what it gives has been looked at. */
    @PostMapping("/programmes/groups/{groupId}/plan")
    String plan(@PathVariable UUID groupId, Form form, Model model) {
        Group group = groups.find(groupId);
        UUID given = Ids.read(form.text("series"));
        UUID series = given == null ? groups.next() : given;
        Timetable.Wish wish = SessionInput.wish(form, series, choosing.choices(null));
        if (wish == null) {
            return show(group, form, null, model);
        }
        if (!form.text("deed").equals("plan")) {
            List<Timetable.Proposed> proposed = timetable.propose(groupId, wish);
            model.addAttribute("personClashes", clashes.meeting(groupId, times(proposed, wish), Set.of()));
            return show(group, form, proposed, model);
        }
        timetable.plan(groupId, wish);
        return "redirect:" + GroupPages.path(groupId) + "?done=planned&series=" + series;
    }

    private static List<Session.When> times(List<Timetable.Proposed> proposed, Timetable.Wish wish) {
        return proposed.stream()
                .filter(one -> one.meeting().held() && (one.clashes().isEmpty() || wish.clashing()))
                .map(one -> Session.When.of(one.meeting()))
                .toList();
    }

    @PostMapping("/programmes/groups/{groupId}/take-back")
    String takeBack(@PathVariable UUID groupId, Form form) {
        Group group = groups.find(groupId);
        UUID series = Ids.read(form.text("series"));
        if (series != null) {
            timetable.takeBack(group.id(), series);
        }
        return "redirect:" + GroupPages.path(groupId) + "?done=takenBack";
    }

    private String show(Group group, Form form, @Nullable List<Timetable.Proposed> proposed, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("form", form);
        model.addAttribute("proposed", proposed);
        choosing.show(null, model);
        return "programmes/plan";
    }
}
