package se.insteg.people.card.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.people.card.OwnCalendar;

/** A participant takes their meetings along into the calendar of their phone. */
@Controller
class OwnCalendarPages {
    private final OwnCalendar calendar;

    OwnCalendarPages(OwnCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/me/calendar")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("since", calendar.since().orElse(null));
        model.addAttribute("address", null);
        model.addAttribute("ended", done.equals("ended"));
        return "people/me/calendar";
    }

    /** The address is told in this answer and never again. */
    @PostMapping("/me/calendar")
    String make(Locale locale, Model model) {
        model.addAttribute("address", calendar.make(locale.stripExtensions().toLanguageTag()));
        model.addAttribute("since", calendar.since().orElse(null));
        model.addAttribute("ended", false);
        return "people/me/calendar";
    }

    @PostMapping("/me/calendar/end")
    String end() {
        calendar.end();
        return "redirect:/me/calendar?done=ended";
    }
}
