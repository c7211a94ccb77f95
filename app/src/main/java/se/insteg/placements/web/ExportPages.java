package se.insteg.placements.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.StepUp;
import se.insteg.kernel.Form;
import se.insteg.people.ExportPurpose;
import se.insteg.placements.PlacementExports;
import se.insteg.placements.Rounds;
import se.insteg.placements.web.PlacementSheets.Kind;
import se.insteg.planner.output.XlsxList;
import se.insteg.ui.XlsxDownload;

/** A round's plan, the proposals and the decisions as spreadsheets: for a purpose that is typed and logged. */
@Controller
class ExportPages {

    private final PlacementExports exports;
    private final PlacementSheets sheets;
    private final Rounds rounds;
    private final StepUp stepUp;
    private final Clock clock;

    ExportPages(PlacementExports exports, PlacementSheets sheets, Rounds rounds, StepUp stepUp, Clock clock) {
        this.exports = exports;
        this.sheets = sheets;
        this.rounds = rounds;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    /** @param form says which round; without one there is the list to choose from */
    @GetMapping("/matching/rounds/export")
    String askForPlan(Form form, Model model) {
        UUID round = RoundPages.id(form.text("round"));
        if (round == null) {
            return "redirect:/matching/rounds";
        }
        rounds.view(round);
        return show(Kind.PLAN, "/matching/rounds/" + round, model);
    }

    @PostMapping("/matching/rounds/export")
    @Nullable
    String plan(Form form, HttpServletResponse response, Model model) {
        UUID round = RoundPages.id(form.text("round"));
        if (round == null) {
            return "redirect:/matching/rounds";
        }
        var places = rounds.view(round).seen().places();
        return fetch(
                Kind.PLAN,
                "/matching/rounds/" + round,
                form,
                response,
                model,
                (purpose, list) -> exports.plan(round, purpose, some -> sheets.plan(some, places, list)));
    }

    @GetMapping("/matching/proposals/export")
    String askForProposals(Form form, Model model) {
        return show(Kind.PROPOSALS, "/matching/proposals", model);
    }

    @PostMapping("/matching/proposals/export")
    @Nullable
    String proposals(Form form, HttpServletResponse response, Model model) {
        return fetch(
                Kind.PROPOSALS,
                "/matching/proposals",
                form,
                response,
                model,
                (purpose, list) -> exports.proposals(purpose, some -> sheets.proposals(some, list)));
    }

    @GetMapping("/matching/decisions/export")
    String askForDecisions(Form form, Model model) {
        return show(Kind.DECISIONS, "/matching/decisions", model);
    }

    @PostMapping("/matching/decisions/export")
    @Nullable
    String decisions(Form form, HttpServletResponse response, Model model) {
        return fetch(
                Kind.DECISIONS,
                "/matching/decisions",
                form,
                response,
                model,
                (purpose, list) -> exports.decisions(purpose, some -> sheets.decisions(some, list)));
    }

    private @Nullable String fetch(
            Kind kind,
            String back,
            Form form,
            HttpServletResponse response,
            Model model,
            BiConsumer<String, XlsxList> rows) {
        Optional<String> allowed = ExportPurpose.read(form, stepUp);
        if (allowed.isEmpty()) {
            return show(kind, back, model);
        }
        String purpose = allowed.get();
        XlsxDownload.send(
                response,
                kind.file + "-" + LocalDate.now(clock),
                kind.sheet,
                kind.columns,
                list -> rows.accept(purpose, list));
        return null;
    }

    private String show(Kind kind, String back, Model model) {
        model.addAttribute("what", kind.code);
        model.addAttribute("back", back);
        model.addAttribute("asksCode", stepUp.asks());
        return "placements/export";
    }
}
