package se.insteg.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.casework.StaffCalendar;

/** One's own booked times in a calendar program outside Insteg. */
@Controller
class StaffCalendarPages {
    private final StaffCalendar calendar;

    StaffCalendarPages(StaffCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/tasks/calendar")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("since", calendar.since().orElse(null));
        model.addAttribute("address", null);
        model.addAttribute("ended", done.equals("ended"));
        return "casework/calendar";
    }

    /** The address is told in this answer and never again. */
    @PostMapping("/tasks/calendar")
    String make(Locale locale, Model model) {
        model.addAttribute("address", calendar.make(locale.stripExtensions().toLanguageTag()));
        model.addAttribute("since", calendar.since().orElse(null));
        model.addAttribute("ended", false);
        return "casework/calendar";
    }

    @PostMapping("/tasks/calendar/end")
    String end() {
        calendar.end();
        return "redirect:/tasks/calendar?done=ended";
    }
}
