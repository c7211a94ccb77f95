package se.insteg.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.AgreementPaper;
import se.insteg.cooperation.Agreements;
import se.insteg.cooperation.Municipality;
import se.insteg.cooperation.Seats;
import se.insteg.cooperation.Terms;
import se.insteg.cooperation.invoice.Invoices;
import se.insteg.cooperation.typed.AgreementInput;
import se.insteg.cooperation.typed.SeatsInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;

/** An agreement with a neighbour: written, signed, changed by another version, ended. */
@Controller
class AgreementPages {
    private static final String NEW = CooperationPages.PATH + "/agreements/new";
    private static final String PAGE = CooperationPages.PATH + "/agreements/{accordId}";
    private static final Set<String> DONE = Set.of("drafted", "said", "signed", "ended", "sent");

    private final Agreements agreements;
    private final AgreementPaper paper;
    private final Seats seats;
    private final Invoices invoices;
    private final Clock clock;

    AgreementPages(Agreements agreements, AgreementPaper paper, Seats seats, Invoices invoices, Clock clock) {
        this.agreements = agreements;
        this.paper = paper;
        this.seats = seats;
        this.invoices = invoices;
        this.clock = clock;
    }

    static String path(UUID agreement) {
        return CooperationPages.PATH + "/agreements/" + agreement;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping(NEW)
    String ask(Model model) {
        return asking(null, AgreementInput.empty(agreements.next()), model);
    }

    private String asking(@Nullable Agreement agreement, Form form, Model model) {
        model.addAttribute("agreement", agreement);
        model.addAttribute("form", form);
        model.addAttribute(
                "neighbours",
                agreements.neighbours().stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        return "cooperation/agreement-form";
    }

    @PostMapping(NEW)
    String draft(Form form, Model model) {
        Set<UUID> neighbours =
                agreements.neighbours().stream().map(Municipality::id).collect(Collectors.toSet());
        AgreementInput.Parties parties = AgreementInput.parties(form, neighbours);
        Terms.Said said = AgreementInput.read(form, today());
        if (parties == null || said == null) {
            return asking(null, form, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), agreements::next);
        agreements.draft(id, parties.neighbour(), parties.mine(), said);
        return "redirect:" + path(id) + "?done=drafted";
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID accordId, @RequestParam(defaultValue = "") String done, Model model) {
        return show(agreements.find(accordId), Form.empty(), DONE.contains(done) ? done : null, model);
    }

    private String show(Agreement agreement, Form ending, @Nullable String done, Model model) {
        List<OfferLine> offers = seats.of(agreement.id()).stream()
                .map(offer -> new OfferLine(offer, agreement.neighbour().name(), 0, today()))
                .toList();
        model.addAttribute("agreement", agreement);
        model.addAttribute("offers", offers);
        model.addAttribute("sent", invoices.sent(agreement));
        model.addAttribute("toSend", invoices.toSend(agreement));
        model.addAttribute("ending", ending);
        model.addAttribute("done", done);
        return "cooperation/agreement";
    }

    @GetMapping(PAGE + "/edit")
    String edit(@PathVariable UUID accordId, Model model) {
        Agreement agreement = agreements.find(accordId);
        return asking(agreement, AgreementInput.form(agreement.latest()), model);
    }

    @PostMapping(PAGE + "/edit")
    String say(@PathVariable UUID accordId, Form form, Model model) {
        Agreement agreement = agreements.find(accordId);
        Terms.Said said = AgreementInput.read(form, today());
        if (said == null) {
            return asking(agreement, form, model);
        }
        int from = version(form);
        if (from != agreement.latest().version()) {
            form.rejectAll("cooperation.refused.overtaken");
            form.with("version", String.valueOf(agreement.latest().version()));
            return asking(agreement, form, model);
        }
        agreements.say(accordId, from, said);
        return "redirect:" + path(accordId) + "?done=said";
    }

    private static int version(Form form) {
        return form.text("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("version")) : 0;
    }

    @PostMapping(PAGE + "/sign")
    String sign(@PathVariable UUID accordId, Form form) {
        agreements.sign(accordId, version(form));
        return "redirect:" + path(accordId) + "?done=signed";
    }

    @PostMapping(PAGE + "/end")
    String end(@PathVariable UUID accordId, Form form, Model model) {
        Agreement agreement = agreements.find(accordId);
        String why = SeatsInput.why(form, Agreement.LONGEST_WHY);
        if (why == null) {
            return show(agreement, form, null, model);
        }
        agreements.end(accordId, why);
        return "redirect:" + path(accordId) + "?done=ended";
    }

    @GetMapping(PAGE + "/paper")
    void paper(@PathVariable UUID accordId, HttpServletResponse response) throws IOException {
        byte[] file = paper.of(accordId);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"samverkansavtal.pdf\"");
        response.getOutputStream().write(file);
    }
}
