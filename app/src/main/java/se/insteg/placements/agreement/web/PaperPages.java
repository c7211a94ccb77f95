package se.insteg.placements.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.insteg.placements.agreement.AgreementPaper;

/** An agreement on paper. */
@Controller
class PaperPages {
    private final AgreementPaper paper;

    PaperPages(AgreementPaper paper) {
        this.paper = paper;
    }

    /** The file's name says nothing about anybody. */
    @GetMapping("/people/{personId}/placements/{agreementId}/paper")
    void paper(@PathVariable UUID personId, @PathVariable UUID agreementId, HttpServletResponse response)
            throws IOException {
        byte[] file = paper.of(personId, agreementId);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"overenskommelse-praktik.pdf\"");
        response.getOutputStream().write(file);
    }
}
