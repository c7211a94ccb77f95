package se.insteg.skills.cv.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.skills.CompetenceProfile;
import se.insteg.skills.Profile;
import se.insteg.skills.cv.Consent;
import se.insteg.skills.cv.Consents;
import se.insteg.skills.cv.Portfolio;
import se.insteg.skills.elsewhere.BroughtFiles;

/** What stands about what a participant can, on their own phone: to read, to take along, to stop being handed out. */
@Controller
class MySkillsPages {
    private final Profile profile;
    private final Consents consents;
    private final Portfolio portfolio;
    private final BroughtFiles brought;
    private final CurrentParticipant current;
    private final Clock clock;

    MySkillsPages(
            Profile profile,
            Consents consents,
            Portfolio portfolio,
            BroughtFiles brought,
            CurrentParticipant current,
            Clock clock) {
        this.profile = profile;
        this.consents = consents;
        this.portfolio = portfolio;
        this.brought = brought;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/me/skills")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        LocalDate today = LocalDate.now(clock);
        CompetenceProfile found = profile.of(current.require().personId());
        List<Consent> inForce = consents.ofOwn().stream()
                .filter(consent -> consent.inForce(today))
                .toList();
        model.addAttribute("profile", found);
        model.addAttribute("consents", inForce);
        model.addAttribute("brought", brought.ofOwn());
        model.addAttribute("revoked", done.equals("revoked"));
        return "skills/me";
    }

    @PostMapping("/me/skills/portfolio")
    void portfolio(HttpServletResponse response) throws IOException {
        Download.send(response, "application/zip", "portfolio-" + LocalDate.now(clock) + ".zip", portfolio.ofOwn());
    }

    @PostMapping("/me/skills/consents")
    String revoke(Form form) {
        UUID consent = Ids.read(form.text("consent"));
        if (consent == null) {
            return "redirect:/me/skills"; // no page of ours sends that
        }
        consents.revokeOwn(consent);
        return "redirect:/me/skills?done=revoked";
    }
}
