package se.insteg.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.StepUp;
import se.insteg.kernel.Form;
import se.insteg.people.ExportPurpose;
import se.insteg.people.ListQuery;
import se.insteg.people.People;
import se.insteg.ui.XlsxDownload;

/** The list of people, or what was found, as a spreadsheet: for a purpose that is typed and logged. */
@Controller
class ExportPages {

    private final People people;
    private final PersonSheet sheet;
    private final StepUp stepUp;
    private final Clock clock;

    ExportPages(People people, PersonSheet sheet, StepUp stepUp, Clock clock) {
        this.people = people;
        this.sheet = sheet;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @GetMapping("/people/export")
    String ask(Form form, Model model) {
        return show(form, model);
    }

    @PostMapping("/people/export")
    @Nullable
    String fetch(Form form, HttpServletResponse response, Model model) {
        Optional<String> allowed = ExportPurpose.read(form, stepUp);
        if (allowed.isEmpty()) {
            return show(form, model);
        }
        String purpose = allowed.get();
        boolean numbers = form.has("numbers", "yes");
        XlsxDownload.send(
                response,
                "deltagare-" + LocalDate.now(clock),
                "Deltagare",
                numbers ? PersonSheet.WITH_NUMBERS : PersonSheet.COLUMNS,
                list -> people.export(ListPages.sought(form), ListPages.query(form), purpose, some -> {
                    if (numbers) {
                        sheet.writeWithNumbers(some, purpose, list);
                    } else {
                        sheet.write(some, list);
                    }
                }));
        return null;
    }

    private String show(Form form, Model model) {
        ListQuery query = ListPages.query(form).after(null);
        String sought = ListPages.sought(form);
        model.addAttribute("form", form);
        model.addAttribute("query", query);
        model.addAttribute("q", sought);
        model.addAttribute("count", people.countExport(sought, query));
        model.addAttribute("asksCode", stepUp.asks());
        return "people/export";
    }
}
