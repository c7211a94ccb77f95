package se.insteg.people.information.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.CardSecrets;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonTab;
import se.insteg.people.card.CardLanguages;
import se.insteg.people.information.Given;
import se.insteg.people.information.Information;
import se.insteg.people.information.Informing;

/** Gives one participant the information: printed, read aloud, or by a link to their own phone. */
@Controller
class GivingPages {
    private static final String TAB = "information";

    private final Informing informing;
    private final CardLanguages languages;
    private final CardSecrets secrets;
    private final PersonHeads heads;
    private final Colleagues colleagues;

    GivingPages(
            Informing informing,
            CardLanguages languages,
            CardSecrets secrets,
            PersonHeads heads,
            Colleagues colleagues) {
        this.informing = informing;
        this.languages = languages;
        this.secrets = secrets;
        this.heads = heads;
        this.colleagues = colleagues;
    }

    /** Its place among the tabs. */
    @Configuration(proxyBeanMethods = false)
    static class Tab {
        @Bean
        PersonTab informationTab() {
            return new PersonTab(TAB, "people.information.tab", Action.GIVE_INFORMATION, 820, PersonTab.Part.INSIGHT);
        }
    }

    @GetMapping("/people/{personId}/information")
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done.equals("given"));
        return page(informing.person(personId), Form.empty(), model);
    }

    private String page(Participant person, Form form, Model model) {
        List<Given> given = informing.given(person.id());
        Set<UUID> ids = new HashSet<>();
        for (Given one : given) {
            UUID by = one.by();
            if (by != null) {
                ids.add(by);
            }
        }
        model.addAttribute("head", heads.of(person, TAB));
        Information text = informing.text();
        model.addAttribute("text", text);
        model.addAttribute("given", given);
        model.addAttribute("names", colleagues.names(ids));
        model.addAttribute(
                "languages",
                InformationPages.options(languages.all().stream()
                        .filter(language -> text.texts().containsKey(language.tag()))
                        .toList()));
        model.addAttribute(
                "form",
                form.names().isEmpty() ? form.with("language", text.spoken(languages.suggested(person))) : form);
        return "people/information/person";
    }

    /** The text alone, for paper or for an interpreter to read from. */
    @GetMapping("/people/{personId}/information/print")
    String print(@PathVariable UUID personId, @RequestParam(defaultValue = "sv") String language, Model model) {
        Participant person = informing.person(personId);
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("text", informing.text());
        model.addAttribute("language", informing.text().spoken(language));
        model.addAttribute("municipality", informing.municipality());
        return "people/information/print";
    }

    @PostMapping("/people/{personId}/information")
    String give(@PathVariable UUID personId, Form form, Model model) {
        Participant person = informing.person(personId);
        if (!languages.has(form.text("language"))) {
            form.reject("language", "people.card.language.choose");
        }
        String how = form.text("how");
        if (!List.of("paper", "aloud").contains(how)) {
            form.reject("how", "people.information.how.choose");
        }
        if (form.rejected()) {
            return page(person, form, model);
        }
        informing.give(personId, form.text("language"), how.equals("paper") ? Given.How.PAPER : Given.How.ALOUD);
        return "redirect:/people/" + personId + "/information?done=given";
    }

    /** Shown once, by the answer itself. */
    @PostMapping("/people/{personId}/information/link")
    String link(@PathVariable UUID personId, Form form, Model model) {
        Participant person = informing.person(personId);
        if (!languages.has(form.text("language"))) {
            form.reject("language", "people.card.language.choose");
            return page(person, form, model);
        }
        String address = informing.link(personId, form.text("language"));
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("address", address);
        model.addAttribute("picture", secrets.picture(address));
        return "people/information/link";
    }
}
