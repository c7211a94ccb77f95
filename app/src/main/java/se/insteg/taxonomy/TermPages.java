package se.insteg.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.planner.model.Occupation;

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
        List<Occupation> found = taxonomy.occupations(typed);
        return shown(
                "occupations", typed, found.stream().map(one -> one.in(locale)).toList(), part, model);
    }

    @GetMapping("/taxonomy/languages")
    String languages(
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Locale locale,
            Model model) {
        String typed = first(sent);
        List<String> found = taxonomy.languages(typed, spoken(locale)).stream()
                .map(one -> one.in(spoken(locale)))
                .toList();
        return shown("languages", typed, found, part, model);
    }

    private static String shown(String kind, String typed, List<String> found, boolean part, Model model) {
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
