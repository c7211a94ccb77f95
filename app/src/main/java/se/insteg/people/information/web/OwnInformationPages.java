package se.insteg.people.information.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.CurrentParticipant;
import se.insteg.people.information.Informing;

/** The information on the participant's own page, in the language of the page; they say that they have read it. */
@Controller
class OwnInformationPages {
    private final Informing informing;
    private final CurrentParticipant current;

    OwnInformationPages(Informing informing, CurrentParticipant current) {
        this.informing = informing;
        this.current = current;
    }

    @GetMapping("/me/information")
    String show(Model model) {
        model.addAttribute("text", informing.text());
        model.addAttribute("language", informing.text().spoken(language()));
        model.addAttribute("municipality", informing.municipality());
        model.addAttribute("read", informing.hasCurrent(current.require().personId()));
        return "people/me/information";
    }

    @PostMapping("/me/information")
    String read() {
        informing.readBy(current.require().personId(), language());
        return "redirect:/me/information";
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
