package se.insteg.funding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.StepUp;
import se.insteg.funding.EvidenceBook;
import se.insteg.kernel.Form;
import se.insteg.kernel.MenuEntry;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonTab;
import se.insteg.rules.Rules;
import se.insteg.ui.XlsxDownload;

/** Evidence to read: on the person, for a month of the municipality, and as a file for a purpose that is typed and logged. */
@Controller
class EvidencePages {
    private static final String TAB = "evidence";
    private static final int LONGEST_PURPOSE = 300;

    private final EvidenceBook book;
    private final EvidenceSheet sheet;
    private final People people;
    private final PersonHeads heads;
    private final Rules rules;
    private final Rights rights;
    private final CurrentStaff current;
    private final StepUp stepUp;
    private final Clock clock;

    EvidencePages(
            EvidenceBook book,
            EvidenceSheet sheet,
            People people,
            PersonHeads heads,
            Rules rules,
            Rights rights,
            CurrentStaff current,
            StepUp stepUp,
            Clock clock) {
        this.book = book;
        this.sheet = sheet;
        this.people = people;
        this.heads = heads;
        this.rules = rules;
        this.rights = rights;
        this.current = current;
        this.stepUp = stepUp;
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
    String ofMonth(@RequestParam(defaultValue = "") String month, Model model) {
        YearMonth shown = month(month);
        model.addAttribute("month", shown);
        model.addAttribute("lines", book.month(shown));
        model.addAttribute(
                "mayExport", rights.inSomeRelation(current.require().mandates()).contains(Action.EXPORT_PEOPLE));
        return "funding/month";
    }

    @GetMapping("/evidence/export")
    String ask(Form form, Model model) {
        return show(month(form.text("month")), model);
    }

    @PostMapping("/evidence/export")
    @Nullable
    String export(Form form, HttpServletResponse response, Model model) {
        YearMonth month = month(form.text("month"));
        String purpose = form.required("purpose", "people.export.purpose.missing");
        if (purpose.length() > LONGEST_PURPOSE) {
            form.reject("purpose", "taxonomy.text.tooLong", LONGEST_PURPOSE);
        }
        if (form.rejected() || !stepUp.proven(form, "code")) {
            return show(month, model);
        }
        XlsxDownload.send(
                response,
                "underlag-" + month,
                "Underlag",
                EvidenceSheet.COLUMNS,
                list -> book.export(month, purpose, one -> sheet.write(one, list)));
        return null;
    }

    private String show(YearMonth month, Model model) {
        model.addAttribute("month", month);
        model.addAttribute("asksCode", stepUp.asks());
        return "funding/export";
    }

    /** This month when the text is none. */
    private YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            return month.getYear() < 2000 || month.getYear() > 2999 ? YearMonth.now(clock) : month;
        } catch (DateTimeParseException none) {
            return YearMonth.now(clock);
        }
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
