package se.insteg.access.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;

/** The log for its reviewer, and "what the log says that I did" for staff. Reading the log is itself logged. */
@Controller
class AuditPages {
    private final AuditLog log;
    private final AuditNames names;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    AuditPages(AuditLog log, AuditNames names, Rights rights, CurrentStaff current, Audit audit, Clock clock) {
        this.log = log;
        this.names = names;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String review(Form form, Model model) {
        rights.require(Action.REVIEW_AUDIT_LOG, Subject.MUNICIPALITY);
        AuditLog.Filter filter = new AuditLog.Filter(
                id(form, "who"),
                id(form, "about"),
                deed(form),
                dayStart(form, "from", 0),
                dayStart(form, "to", 1),
                id(form, "before"));
        model.addAttribute("people", names.options());
        return page("access/audit", filter, "granskning", model);
    }

    @GetMapping("/audit/mine")
    String mine(Form form, Model model) {
        UUID me = current.require().staffId();
        rights.require(Action.SEE_OWN_READS, Subject.staff(me, null));
        return page(
                "access/audit-mine",
                new AuditLog.Filter(me, null, null, null, null, id(form, "before")),
                "egna spår",
                model);
    }

    private String page(String view, AuditLog.Filter filter, String why, Model model) {
        List<AuditLog.Row> found = log.read(filter);
        boolean more = found.size() > AuditLog.PAGE;
        List<AuditLog.Row> shown = more ? found.subList(0, AuditLog.PAGE) : found;
        model.addAttribute("rows", names.named(shown));
        model.addAttribute("older", more ? shown.getLast().id().toString() : null);
        audit.write(new Audit.Entry("AUDIT_LOG_SHOWN", "audit", filter.actorId(), why, "rows=" + shown.size()));
        return view;
    }

    private static @Nullable UUID id(Form form, String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            form.reject(field, "access.audit.notAnId");
            return null;
        }
    }

    private static @Nullable String deed(Form form) {
        String text = form.text("deed");
        return text.isEmpty() ? null : text;
    }

    private @Nullable Instant dayStart(Form form, String field, int daysLater) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text)
                    .plusDays(daysLater)
                    .atStartOfDay(clock.getZone())
                    .toInstant();
        } catch (DateTimeParseException notADate) {
            form.reject(field, "access.audit.notADate");
            return null;
        }
    }
}
