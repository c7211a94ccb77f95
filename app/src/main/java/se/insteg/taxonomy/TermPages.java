package se.insteg.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks terms up: a page of its own without a script, a list of suggestions while somebody types with one. */
@Controller
class TermPages {
    private final Taxonomy taxonomy;

    TermPages(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @GetMapping("/taxonomy/occupations")
    String occupations(
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        String typed = first(sent);
        return shown("occupations", typed, taxonomy.suggestOccupations(typed, locale), part, model);
    }

    @GetMapping("/taxonomy/skills")
    String skills(
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        String typed = first(sent);
        return shown("skills", typed, taxonomy.suggestSkills(typed, locale), part, model);
    }

    @GetMapping("/taxonomy/languages")
    String languages(
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        String typed = first(sent);
        List<Suggestion> found = taxonomy.languages(typed, spoken(locale)).stream()
                .map(one ->
                        new Suggestion(one.in(spoken(locale)), spoken(locale).equals(locale) ? "" : one.in(locale)))
                .toList();
        return shown("languages", typed, found, part, model);
    }

    private static String shown(String kind, String typed, List<Suggestion> found, boolean part, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("q", typed);
        model.addAttribute("found", found);
        return part ? "taxonomy/suggestions" : "taxonomy/terms";
    }

    /** Names that can be read back: those of the languages the catalogue knows names in. */
    private static Locale spoken(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("sv");
    }

    /** Sent as q by the page's own search, or under the name of whichever field it is typed in. */
    private static String first(Map<String, String> sent) {
        return sent.values().stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> text.length() > 100 ? text.substring(0, 100) : text)
                .orElse("");
    }
}
