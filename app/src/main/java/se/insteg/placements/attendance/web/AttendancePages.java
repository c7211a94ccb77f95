package se.insteg.placements.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.PersonHeads;
import se.insteg.placements.attendance.Attendance;
import se.insteg.placements.attendance.AttendanceDay;
import se.insteg.placements.attendance.Course;
import se.insteg.placements.attendance.HostAttendance;
import se.insteg.placements.attendance.Presence;
import se.insteg.placements.attendance.Said;
import se.insteg.placements.attendance.TypedHours;
import se.insteg.placements.attendance.Voice;

/** The staff's pages of attendance: a placement's week, and a week of all of them. */
@Controller
class AttendancePages {
    private static final Set<String> DONE = Set.of("said", "planned");
    private static final int LONGEST = 500;

    private final Attendance attendance;
    private final HostAttendance hosts;
    private final PersonHeads heads;
    private final Clock clock;

    AttendancePages(Attendance attendance, HostAttendance hosts, PersonHeads heads, Clock clock) {
        this.attendance = attendance;
        this.hosts = hosts;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/placements/attendance")
    String list(@RequestParam(defaultValue = "") String week, Form form, Model model) {
        LocalDate day = day(week);
        List<Attendance.Line> all = attendance.lines(day);
        boolean onlyMissing = form.has("missing", "yes");
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(line -> !onlyMissing || line.missing() + line.disputed() > 0)
                        .toList());
        model.addAttribute("all", all.size());
        model.addAttribute("monday", monday(day));
        model.addAttribute("form", form.with("week", monday(day).toString()));
        return "placements/attendance/list";
    }

    @GetMapping("/people/{personId}/placements/{agreementId}/attendance")
    String week(
            @PathVariable UUID personId,
            @PathVariable UUID agreementId,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        return show(attendance.week(personId, agreementId, day(week)), null, DONE.contains(done) ? done : "", model);
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/attendance")
    String say(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        LocalDate day = day(form.text("week"));
        if (!form.text("all").isEmpty()) {
            attendance.asPlanned(personId, agreementId, day);
            return "redirect:" + to(personId, agreementId, day) + "&done=planned";
        }
        Attendance.Week week = attendance.week(personId, agreementId, day);
        List<Attendance.Wish> wishes = new ArrayList<>();
        week.days().stream().filter(AttendanceDay::open).forEach(one -> wish(form, one, wishes));
        if (form.rejected()) {
            return show(week, form, "", model);
        }
        Set<LocalDate> overtaken = attendance.say(personId, agreementId, day, wishes);
        if (!overtaken.isEmpty()) {
            overtaken.forEach(one -> form.reject("presence-" + one, "placements.attendance.overtaken", one));
            return show(attendance.week(personId, agreementId, day), form, "", model);
        }
        return "redirect:" + to(personId, agreementId, day) + "&done=said";
    }

    private static void wish(Form form, AttendanceDay day, List<Attendance.Wish> wishes) {
        String suffix = "-" + day.day();
        if (form.text("presence" + suffix).isEmpty()) {
            return;
        }
        Presence presence = Presence.of(form.text("presence" + suffix)).orElse(null);
        if (presence == null || !Presence.of(Voice.STAFF).contains(presence)) {
            form.reject("presence" + suffix, "placements.attendance.unknown");
            return;
        }
        Integer minutes =
                presence == Presence.PRESENT ? TypedHours.minutes(form.text("hours" + suffix)) : Integer.valueOf(0);
        String words = form.text("words" + suffix);
        if (minutes == null) {
            form.reject("hours" + suffix, "placements.attendance.hours.unclear");
        } else if (day.disputed() && words.isEmpty()) {
            form.reject("words" + suffix, "placements.attendance.words.missing");
        } else if (words.length() > LONGEST) {
            form.reject("words" + suffix, "taxonomy.text.tooLong", LONGEST);
        } else {
            wishes.add(new Attendance.Wish(day.day(), presence, minutes, words, Ids.read(form.text("seen" + suffix))));
        }
    }

    /** Shows a link for the host to be sent, or says why there can be none. */
    @PostMapping("/people/{personId}/placements/{agreementId}/attendance/link")
    String link(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        Attendance.Week week = attendance.week(personId, agreementId, day(form.text("week")));
        Form sent = Form.empty();
        try {
            model.addAttribute("address", hosts.link(personId, agreementId));
        } catch (Refusal refused) {
            sent.rejectAll(refused.messageKey(), refused.arguments().toArray());
        }
        model.addAttribute("linkForm", sent);
        return show(week, null, "", model);
    }

    /** @param typed null when nothing was sent */
    private String show(Attendance.Week week, @Nullable Form typed, String done, Model model) {
        model.addAttribute("head", heads.of(week.person(), "placements"));
        model.addAttribute("week", week);
        model.addAttribute("form", typed == null ? asItIs(week) : typed);
        model.addAttribute("done", done);
        return "placements/attendance/week";
    }

    /** What counts, to begin with; where nothing does, the hours that were agreed on. */
    private static Form asItIs(Attendance.Week week) {
        Form form = Form.empty();
        for (AttendanceDay day : week.days()) {
            Said counts = day.counts().orElse(null);
            form.with(
                    "presence-" + day.day(),
                    counts == null ? "" : counts.presence().code());
            int minutes = counts != null && counts.minutes() > 0 ? counts.minutes() : day.planned();
            form.with("hours-" + day.day(), minutes == 0 ? "" : TypedHours.text(minutes));
        }
        return form;
    }

    /** The day a week is named by; today when the text is none. */
    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 2000 || day.getYear() > 2999 ? LocalDate.now(clock) : day;
        } catch (DateTimeParseException none) {
            return LocalDate.now(clock);
        }
    }

    private static LocalDate monday(LocalDate day) {
        return Course.week(day).getFirst();
    }

    static String to(UUID person, UUID placement, LocalDate day) {
        return "/people/" + person + "/placements/" + placement + "/attendance?week=" + monday(day);
    }
}
