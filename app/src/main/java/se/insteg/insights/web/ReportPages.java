package se.insteg.insights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.insteg.access.CurrentStaff;
import se.insteg.insights.Initiative;
import se.insteg.insights.Initiatives;
import se.insteg.insights.figures.InitiativeFigures;
import se.insteg.insights.figures.Results;
import se.insteg.insights.figures.Voices;
import se.insteg.insights.report.BoardReport;
import se.insteg.programmes.Programme;
import se.insteg.programmes.Programmes;

/** The report to the board, printed from what is recorded. */
@Controller
class ReportPages {
    private final Initiatives initiatives;
    private final InitiativeFigures figures;
    private final Voices voices;
    private final Programmes programmes;
    private final BoardReport report;
    private final CurrentStaff current;
    private final Clock clock;

    ReportPages(
            Initiatives initiatives,
            InitiativeFigures figures,
            Voices voices,
            Programmes programmes,
            BoardReport report,
            CurrentStaff current,
            Clock clock) {
        this.initiatives = initiatives;
        this.figures = figures;
        this.voices = voices;
        this.programmes = programmes;
        this.report = report;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/initiatives/{initiativeId}/report")
    ResponseEntity<byte[]> report(@PathVariable UUID initiativeId) {
        Initiative initiative = initiatives.find(initiativeId);
        Results results = figures.of(initiative);
        LocalDate today = LocalDate.now(clock);
        Map<UUID, String> names = programmes.all().stream().collect(Collectors.toMap(Programme::id, Programme::name));
        byte[] pdf = report.pdf(new BoardReport.Facts(
                initiative,
                results,
                voices.of(initiative.plan()),
                current.require().municipality(),
                names,
                today));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("rapport-" + today + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
