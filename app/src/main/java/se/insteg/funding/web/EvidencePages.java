package se.insteg.funding.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.funding.EvidenceBook;
import se.insteg.kernel.MenuEntry;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonTab;
import se.insteg.rules.Rules;

/** Evidence to read: on the person, and for a month of the municipality. */
@Controller
class EvidencePages {
    private static final String TAB = "evidence";

    private final EvidenceBook book;
    private final People people;
    private final PersonHeads heads;
    private final Rules rules;
    private final Rights rights;
    private final CurrentStaff current;
    private final Clock clock;

    EvidencePages(
            EvidenceBook book,
            People people,
            PersonHeads heads,
            Rules rules,
            Rights rights,
            CurrentStaff current,
            Clock clock) {
        this.book = book;
        this.people = people;
        this.heads = heads;
        this.rules = rules;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/evidence")
    String ofPerson(@PathVariable UUID personId, @RequestParam(defaultValue = "") String month, Model model) {
        Participant person = people.findFor(Action.SEE_EVIDENCE, personId);
        List<YearMonth> months = book.months(person);
        YearMonth shown = months.contains(month(month)) || months.isEmpty() ? month(month) : months.getFirst();
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("months", months);
        model.addAttribute("month", shown);
        model.addAttribute("lines", EvidenceLine.of(book.of(person, shown), rules));
        return "funding/person";
    }

    @GetMapping("/evidence")
    String ofMonth(
            @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "0") int from, Model model) {
        YearMonth shown = month(month);
        model.addAttribute("month", shown);
        model.addAttribute("part", book.month(shown, from));
        model.addAttribute(
                "mayExport", rights.inSomeRelation(current.require().mandates()).contains(Action.EXPORT_PEOPLE));
        return "funding/month";
    }

    private YearMonth month(String text) {
        return TypedMonth.or(text, YearMonth.now(clock));
    }

    /** The ways to them: from a person's other pages, and from the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Ways {
        @Bean
        PersonTab evidenceOfPerson() {
            return new PersonTab(TAB, "funding.tab", Action.SEE_EVIDENCE, 870, PersonTab.Part.CASE);
        }

        @Bean
        MenuEntry evidenceEntry() {
            return new MenuEntry(
                    MenuEntry.Part.FOLLOW_UP, "/evidence", "funding.menu", Action.SEE_EVIDENCE.name(), 330);
        }
    }
}
