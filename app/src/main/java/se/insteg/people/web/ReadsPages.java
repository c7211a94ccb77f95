package se.insteg.people.web;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.insteg.access.Action;
import se.insteg.access.ReadsOf;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonTab;

/** Who has read about a person, for whoever is responsible for them: their caseworker, or the handler named. */
@Controller
class ReadsPages {
    private static final String TAB = "log";

    private final People people;
    private final PersonHeads heads;
    private final ReadsOf reads;

    ReadsPages(People people, PersonHeads heads, ReadsOf reads) {
        this.people = people;
        this.heads = heads;
        this.reads = reads;
    }

    @GetMapping("/people/{personId}/log")
    String show(@PathVariable UUID personId, Model model) {
        Participant person = people.findFor(Action.SEE_READS_OF_PERSON, personId);
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("readings", reads.person(personId));
        return "people/log";
    }

    /** Its place among the tabs. */
    @Configuration(proxyBeanMethods = false)
    static class Tab {
        @Bean
        PersonTab readsTab() {
            return new PersonTab(TAB, "people.log.tab", Action.SEE_READS_OF_PERSON, 900, PersonTab.Part.INSIGHT);
        }
    }
}
