package se.insteg.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.cooperation.Side;
import se.insteg.cooperation.invoice.AccountPlan;
import se.insteg.cooperation.invoice.Basis;
import se.insteg.cooperation.invoice.InvoiceFiles;
import se.insteg.cooperation.invoice.Invoices;
import se.insteg.cooperation.typed.AccountsInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;

/** The basis of a month's invoice, as a page and as files, and where the host's books take it. */
@Controller
class InvoicePages {
    private static final String PAGE = CooperationPages.PATH + "/agreements/{accordId}/invoices/{month}";
    private static final String ACCOUNTS = CooperationPages.PATH + "/accounts";

    private final Invoices invoices;
    private final InvoiceFiles files;

    InvoicePages(Invoices invoices, InvoiceFiles files) {
        this.invoices = invoices;
        this.files = files;
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException none) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "cooperation.refused.notHere");
        }
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID accordId, @PathVariable String month, Model model) {
        Basis basis = invoices.basis(accordId, month(month));
        model.addAttribute("basis", basis);
        model.addAttribute("mayBeSent", invoices.toSend(basis.agreement()).contains(basis.month()));
        model.addAttribute("accounts", invoices.accounts().isPresent());
        return "cooperation/invoice";
    }

    @PostMapping(PAGE)
    String send(@PathVariable UUID accordId, @PathVariable String month) {
        Basis basis = invoices.basis(accordId, month(month));
        if (basis.agreement().mine() != Side.HOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.notHost");
        }
        invoices.send(accordId, basis.month());
        return "redirect:" + AgreementPages.path(accordId) + "?done=sent";
    }

    @GetMapping(PAGE + "/pdf")
    void pdf(@PathVariable UUID accordId, @PathVariable String month, HttpServletResponse response) throws IOException {
        Basis basis = taken(accordId, month, "pdf");
        send(response, "application/pdf", "pdf", files.pdf(basis), basis.month());
    }

    @GetMapping(PAGE + "/csv")
    void csv(@PathVariable UUID accordId, @PathVariable String month, HttpServletResponse response) throws IOException {
        Basis basis = taken(accordId, month, "csv");
        send(response, "text/csv;charset=UTF-8", "csv", files.csv(basis), basis.month());
    }

    private Basis taken(UUID agreement, String month, String format) {
        Basis basis = invoices.basis(agreement, month(month));
        invoices.taken(basis, format);
        return basis;
    }

    /** Only what was sent is put in the books, and only in the host's. */
    @GetMapping(PAGE + "/sie")
    void sie(@PathVariable UUID accordId, @PathVariable String month, HttpServletResponse response) throws IOException {
        Basis basis = invoices.basis(accordId, month(month));
        if (basis.agreement().mine() != Side.HOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.notHost");
        }
        if (basis.sent() == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.unsent");
        }
        AccountPlan plan = invoices.accounts()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.accounts"));
        invoices.taken(basis, "sie");
        send(response, "application/octet-stream", "si", files.sie(basis, plan), basis.month());
    }

    private static void send(HttpServletResponse response, String type, String ending, byte[] file, YearMonth month)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"fakturaunderlag-" + month + "." + ending + "\"");
        response.getOutputStream().write(file);
    }

    @GetMapping(ACCOUNTS)
    String accounts(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("form", AccountsInput.form(invoices.accounts().orElse(null)));
        model.addAttribute("saved", done.equals("saved"));
        return "cooperation/accounts";
    }

    @PostMapping(ACCOUNTS)
    String save(Form form, Model model) {
        AccountPlan plan = AccountsInput.read(form);
        if (plan == null) {
            model.addAttribute("form", form);
            model.addAttribute("saved", false);
            return "cooperation/accounts";
        }
        invoices.save(plan);
        return "redirect:" + ACCOUNTS + "?done=saved";
    }
}
