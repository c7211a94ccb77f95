package se.insteg.people.information.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.MenuEntry;
import se.insteg.people.People;
import se.insteg.people.card.CardLanguages;
import se.insteg.people.information.Information;
import se.insteg.people.information.Informing;
import se.insteg.ui.Language;

/** The municipality's text to people about their data: read, written anew, and who has not been given it. */
@Controller
class InformationPages {
    private final Informing informing;
    private final CardLanguages languages;
    private final People people;
    private final Colleagues colleagues;
    private final Rights rights;

    InformationPages(
            Informing informing, CardLanguages languages, People people, Colleagues colleagues, Rights rights) {
        this.informing = informing;
        this.languages = languages;
        this.people = people;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    @GetMapping("/information")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        Information text = informing.text();
        UUID by = text.publishedBy();
        model.addAttribute("text", text);
        model.addAttribute("municipality", informing.municipality());
        model.addAttribute("by", by == null ? "" : colleagues.names(Set.of(by)).getOrDefault(by, ""));
        model.addAttribute("mayWrite", rights.may(Action.WRITE_INFORMATION, Subject.MUNICIPALITY));
        model.addAttribute("waiting", informing.missing().size());
        model.addAttribute("done", done.equals("published"));
        return "people/information/show";
    }

    /** The way in. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry informationEntry() {
            return new MenuEntry(
                    MenuEntry.Part.SETTINGS,
                    "/information",
                    "people.information.menu",
                    Action.WRITE_INFORMATION.name(),
                    600);
        }
    }

    /** Those the one who is signed in may give it to, and who have waited longer than the grace. */
    @GetMapping("/information/missing")
    String missing(Model model) {
        model.addAttribute("people", people.findAll(informing.missing()));
        return "people/information/missing";
    }

    @GetMapping("/information/edit")
    String write(Model model) {
        rights.require(Action.WRITE_INFORMATION, Subject.MUNICIPALITY);
        Information text = informing.text();
        Form form = Form.empty().with("after", String.valueOf(text.version()));
        text.texts().forEach((language, body) -> form.with("body-" + language, body));
        return form(form, model);
    }

    private String form(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("languages", languages.all().reversed());
        return "people/information/edit";
    }

    @PostMapping("/information/edit")
    String publish(Form form, Model model) {
        rights.require(Action.WRITE_INFORMATION, Subject.MUNICIPALITY);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : languages.all()) {
            String field = "body-" + language.tag();
            String body = form.text(field);
            if (body.length() > Information.LONGEST) {
                form.reject(field, "people.information.long", Information.LONGEST);
            }
            if (body.contains("[FYLL I") || body.contains("[FILL IN") || body.contains("[يُملأ")) {
                form.reject(field, "people.information.unfilled");
            }
            texts.put(language.tag(), body);
        }
        form.required("body-sv", "people.information.swedish");
        if (!form.text("after").matches("[0-9]{1,6}")) {
            form.rejectAll("people.information.conflict");
        }
        if (form.rejected()) {
            return form(form, model);
        }
        informing.publish(Integer.parseInt(form.text("after")), texts);
        return "redirect:/information?done=published";
    }

    /** In the order shown. */
    static List<Form.Option> options(List<Language> languages) {
        return languages.stream()
                .map(language -> Form.Option.text(language.tag(), language.ownName()))
                .toList();
    }
}
