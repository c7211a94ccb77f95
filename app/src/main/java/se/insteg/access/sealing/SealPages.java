package se.insteg.access.sealing;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Words;

/** For the reviewer of the log: how far it is sealed, and what the last check found. */
@Controller
class SealPages {
    private final Sealing sealing;
    private final SealTable table;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;

    SealPages(Sealing sealing, SealTable table, Rights rights, CurrentStaff current, Audit audit) {
        this.sealing = sealing;
        this.table = table;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping("/audit/seals")
    String show(Model model) {
        rights.require(Action.REVIEW_AUDIT_LOG, Subject.MUNICIPALITY);
        SealTable.Checked check = table.lastCheck().orElse(null);
        model.addAttribute("last", table.last());
        model.addAttribute("check", check);
        model.addAttribute("findings", check == null ? List.of() : words(check.findings()));
        return "access/seals";
    }

    @PostMapping("/audit/seals/check")
    String check() {
        rights.require(Action.REVIEW_AUDIT_LOG, Subject.MUNICIPALITY);
        Report report = sealing.check(current.require().staffId());
        audit.write(new Audit.Entry(
                "AUDIT_LOG_CHECKED",
                "audit",
                null,
                "granskning",
                "rows=" + report.rows() + ",faults=" + report.findings().size()));
        return "redirect:/audit/seals";
    }

    private static List<Words> words(List<String> findings) {
        return findings.stream()
                .map(finding -> finding.split(" "))
                .map(parts -> Words.of(
                        "access.seal.finding." + parts[0],
                        Long.parseLong(parts[1]),
                        Long.parseLong(parts[2]),
                        Long.parseLong(parts[3])))
                .toList();
    }
}
