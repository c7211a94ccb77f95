package se.insteg.programmes.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.rules.Holidays;

/** A week of all groups, of one, or of one leader: on a desk, on a phone, on paper. */
@Controller
class WeekPages {
    private static final int WORKING_DAYS = 5;
    private static final int DAYS = 7;
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 4);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 4);

    private final Timetable timetable;
    private final Groups groups;
    private final SessionLines lines;
    private final Holidays holidays;
    private final Rights rights;
    private final Clock clock;

    WeekPages(Timetable timetable, Groups groups, SessionLines lines, Holidays holidays, Rights rights, Clock clock) {
        this.timetable = timetable;
        this.groups = groups;
        this.lines = lines;
        this.holidays = holidays;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param from any day of the week */
    @GetMapping("/programmes/week")
    String week(@RequestParam(defaultValue = "") String from, Form form, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = day(from, today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        UUID group = Ids.read(form.text("group"));
        UUID leader = Ids.read(form.text("leader"));
        List<Session> all = timetable.between(monday, monday.plusDays(DAYS - 1));
        List<Session> shown = all.stream()
                .filter(one -> group == null || one.groupId().equals(group))
                .filter(one -> leader == null || one.what().leaders().contains(leader))
                .toList();
        List<SessionLine> said = lines.of(shown, all);
        List<WeekDay> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            List<SessionLine> here = said.stream()
                    .filter(line -> line.session().when().day().equals(day))
                    .toList();
            if (i < WORKING_DAYS || !here.isEmpty()) {
                days.add(new WeekDay(day, holidays.on(day).orElse(null), here));
            }
        }
        model.addAttribute("monday", monday);
        model.addAttribute("days", days);
        model.addAttribute("today", today);
        model.addAttribute("form", form.with("from", monday.toString()));
        model.addAttribute(
                "groups",
                groups.all().stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute(
                "leaders",
                groups.leaders().stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute("me", groups.me().orElse(null));
        model.addAttribute("any", !all.isEmpty());
        model.addAttribute("mayPlan", rights.may(Action.PLAN_SESSIONS, Subject.MUNICIPALITY));
        return "programmes/week";
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? otherwise : day;
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }
}
