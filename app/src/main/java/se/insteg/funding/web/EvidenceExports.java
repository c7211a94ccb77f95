package se.insteg.funding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.StepUp;
import se.insteg.funding.EvidenceBook;
import se.insteg.kernel.Form;
import se.insteg.people.ExportPurpose;
import se.insteg.planner.output.XlsxList;
import se.insteg.ui.CsvDownload;
import se.insteg.ui.XlsxDownload;

/** A month's evidence as a file, a spreadsheet or text: for a purpose that is typed and logged. */
@Controller
class EvidenceExports {
    private static final String TEXT = "csv";

    private final EvidenceBook book;
    private final EvidenceSheet sheet;
    private final StepUp stepUp;
    private final Clock clock;

    EvidenceExports(EvidenceBook book, EvidenceSheet sheet, StepUp stepUp, Clock clock) {
        this.book = book;
        this.sheet = sheet;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @GetMapping("/evidence/export")
    String ask(Form form, Model model) {
        return show(form.with("format", "xlsx"), model);
    }

    @PostMapping("/evidence/export")
    @Nullable
    String export(Form form, HttpServletResponse response, Model model) {
        Optional<String> allowed = ExportPurpose.read(form, stepUp);
        if (allowed.isEmpty()) {
            return show(form, model);
        }
        String purpose = allowed.get();
        YearMonth month = month(form);
        String name = "underlag-" + month;
        if (form.has("format", TEXT)) {
            List<String> titles =
                    EvidenceSheet.COLUMNS.stream().map(XlsxList.Column::title).toList();
            CsvDownload.send(
                    response, name, titles, list -> book.export(month, purpose, one -> list.row(sheet.cells(one))));
        } else {
            XlsxDownload.send(
                    response,
                    name,
                    "Underlag",
                    EvidenceSheet.COLUMNS,
                    list -> book.export(month, purpose, one -> list.row(sheet.cells(one))));
        }
        return null;
    }

    private String show(Form form, Model model) {
        model.addAttribute("month", month(form));
        model.addAttribute("asksCode", stepUp.asks());
        return "funding/export";
    }

    private YearMonth month(Form form) {
        return TypedMonth.or(form.text("month"), YearMonth.now(clock));
    }
}
