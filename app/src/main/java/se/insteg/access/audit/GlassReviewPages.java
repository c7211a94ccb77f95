package se.insteg.access.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Audit;
import se.insteg.access.BrokenGlass;
import se.insteg.access.BrokenGlass.Opening;
import se.insteg.access.BrokenGlass.Verdict;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;

/** For the reviewer of the log: who has opened a case that was not theirs, why, what they read, and what to think of it. */
@Controller
class GlassReviewPages {
    private static final int LONGEST = 1000;

    private final BrokenGlass glass;
    private final AuditLog log;
    private final AuditNames names;
    private final Colleagues colleagues;
    private final Audit audit;

    GlassReviewPages(BrokenGlass glass, AuditLog log, AuditNames names, Colleagues colleagues, Audit audit) {
        this.glass = glass;
        this.log = log;
        this.names = names;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    @GetMapping("/audit/glass")
    String list(Model model) {
        List<Opening> openings = glass.all();
        Set<UUID> staff = new HashSet<>();
        openings.forEach(one -> staff.addAll(staffIn(one)));
        model.addAttribute("openings", openings);
        model.addAttribute("names", colleagues.names(staff));
        return "access/glass";
    }

    @GetMapping("/audit/glass/{glassId}")
    String show(@PathVariable UUID glassId, Form form, Model model) {
        return show(glass.toJudge(glassId), form, model);
    }

    @PostMapping("/audit/glass/{glassId}")
    String judge(@PathVariable UUID glassId, Form form, Model model) {
        Opening opening = glass.toJudge(glassId);
        Verdict verdict = verdict(form);
        String text = form.required("reason", "access.glass.reason.missing");
        if (text.length() > LONGEST) {
            form.reject("reason", "access.glass.reason.missing");
        }
        if (form.rejected() || verdict == null) {
            return show(opening, form, model);
        }
        if (!glass.judge(glassId, opening.version(), verdict, text)) {
            form.rejectAll("access.glass.judged");
            return show(glass.toJudge(glassId), form, model);
        }
        return "redirect:/audit/glass";
    }

    private String show(Opening opening, Form form, Model model) {
        List<AuditLog.Row> rows = log.read(new AuditLog.Filter(
                opening.staffId(), opening.personId(), null, opening.openedAt(), opening.shutAt(), null));
        model.addAttribute("opening", opening);
        model.addAttribute("names", colleagues.names(staffIn(opening)));
        model.addAttribute("rows", names.named(rows));
        model.addAttribute("form", form);
        audit.write(
                new Audit.Entry("AUDIT_LOG_SHOWN", "audit", opening.staffId(), "granskning", "rows=" + rows.size()));
        return "access/glass-one";
    }

    private static Set<UUID> staffIn(Opening opening) {
        Set<UUID> staff = new HashSet<>(Set.of(opening.staffId(), opening.toldId()));
        UUID judge = opening.judgedBy();
        if (judge != null) {
            staff.add(judge);
        }
        return staff;
    }

    private static @Nullable Verdict verdict(Form form) {
        String typed = form.text("verdict").toUpperCase(Locale.ROOT);
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(typed)) {
                return verdict;
            }
        }
        form.reject("verdict", "access.glass.verdict.missing");
        return null;
    }
}
