package se.insteg.placements.certificate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.PersonHeads;
import se.insteg.placements.certificate.Certificate;
import se.insteg.placements.certificate.Certificate.Stated;
import se.insteg.placements.certificate.Certificates;

/** A placement's certificate: written, issued, corrected, on paper; and the participant's own. */
@Controller
class CertificatePages {
    private static final String PDF = "application/pdf";
    private static final String NAMED = "attachment; filename=\"praktikintyg.pdf\"";
    private static final Set<String> SWEDISH = Set.of("", "1", "2", "3", "4", "5");

    private final Certificates certificates;
    private final PersonHeads heads;
    private final Colleagues colleagues;

    CertificatePages(Certificates certificates, PersonHeads heads, Colleagues colleagues) {
        this.certificates = certificates;
        this.heads = heads;
        this.colleagues = colleagues;
    }

    @GetMapping("/people/{personId}/placements/{agreementId}/certificate")
    String show(
            @PathVariable UUID personId,
            @PathVariable UUID agreementId,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        Certificates.OfPlacement of = certificates.of(personId, agreementId);
        Stated draft = of.draft();
        Form form = Form.empty()
                .with("number", String.valueOf(of.latest()))
                .with("tasks", draft.tasks())
                .with("tasksOwn", draft.tasksOwn())
                .with("swedish", draft.swedish())
                .with("words", draft.words())
                .with("wordsOwn", draft.wordsOwn())
                .with("supervisor", draft.supervisor())
                .with("profile", "yes");
        return show(of, form, done.equals("issued"), model);
    }

    private String show(Certificates.OfPlacement of, Form form, boolean done, Model model) {
        Set<UUID> staff = new HashSet<>();
        of.issued().forEach(one -> staff.add(one.by()));
        model.addAttribute("head", heads.of(of.whole().person(), "placements"));
        model.addAttribute("of", of);
        model.addAttribute("names", colleagues.names(staff));
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "placements/certificate/page";
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/certificate")
    String issue(@PathVariable UUID personId, @PathVariable UUID agreementId, Form form, Model model) {
        Certificates.OfPlacement of = certificates.of(personId, agreementId);
        int from = form.text("number").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("number")) : -1;
        Stated stated = new Stated(
                text(form, "tasks", "placements.certificate.tasks.missing"),
                text(form, "tasksOwn", ""),
                form.text("swedish"),
                text(form, "words", ""),
                text(form, "wordsOwn", ""),
                text(form, "supervisor", ""));
        if (!SWEDISH.contains(stated.swedish())) {
            form.reject("swedish", "taxonomy.choice.unknown");
        }
        String why = from > 0 ? text(form, "why", "placements.certificate.why.missing") : "";
        if (form.rejected()) {
            return show(of, form, false, model);
        }
        try {
            certificates.issue(personId, agreementId, from, stated, why, form.has("profile", "yes"));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            form.rejectAll(refused.messageKey(), refused.arguments().toArray());
            Certificates.OfPlacement now = certificates.of(personId, agreementId);
            return show(now, form.with("number", String.valueOf(now.latest())), false, model);
        }
        return "redirect:/people/" + personId + "/placements/" + agreementId + "/certificate?done=issued";
    }

    private static String text(Form form, String field, String missing) {
        String text = missing.isEmpty() ? form.text(field) : form.required(field, missing);
        if (text.length() > Certificate.LONGEST) {
            form.reject(field, "placements.followup.long", Certificate.LONGEST);
        }
        return text;
    }

    /** The file's name says nothing about anybody. */
    @GetMapping("/people/{personId}/placements/{agreementId}/certificate/{number}")
    void paper(
            @PathVariable UUID personId,
            @PathVariable UUID agreementId,
            @PathVariable String number,
            HttpServletResponse response)
            throws IOException {
        int asked = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
        byte[] file = certificates.paper(personId, agreementId, asked);
        if (file == null) {
            response.sendRedirect("/people/" + personId + "/placements/" + agreementId + "/certificate");
            return;
        }
        write(file, response);
    }

    @GetMapping("/me/placements/{agreementId}/certificate")
    void own(@PathVariable UUID agreementId, HttpServletResponse response) throws IOException {
        write(certificates.ofOwn(agreementId), response);
    }

    private static void write(byte[] file, HttpServletResponse response) throws IOException {
        response.setContentType(PDF);
        response.setHeader("Content-Disposition", NAMED);
        response.getOutputStream().write(file);
    }
}
