package se.insteg.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Absences;
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.casework.Caseload;
import se.insteg.casework.Cases;
import se.insteg.casework.Handover;
import se.insteg.casework.Handovers;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.taxonomy.typed.Fields;

/** How the cases are shared out, and who covers for whom. */
@Controller
class CaseloadPages {
    private static final int HANDOVERS = 10;
    private static final int FIRST_YEAR = 2000;

    private final Caseload caseload;
    private final Handovers handovers;
    private final Absences absences;
    private final Cases cases;
    private final Colleagues colleagues;
    private final Clock clock;

    CaseloadPages(
            Caseload caseload,
            Handovers handovers,
            Absences absences,
            Cases cases,
            Colleagues colleagues,
            Clock clock) {
        this.caseload = caseload;
        this.handovers = handovers;
        this.absences = absences;
        this.cases = cases;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/caseload")
    String show(Model model) {
        List<Absences.Absence> away = absences.coming();
        List<Handover> latest = handovers.latest(HANDOVERS);
        Set<UUID> named = new HashSet<>();
        away.forEach(one -> named.addAll(Set.of(one.staffId(), one.coverId())));
        latest.forEach(one -> {
            named.add(one.toId());
            if (one.fromId() != null) {
                named.add(one.fromId());
            }
        });
        model.addAttribute("overview", caseload.overview());
        model.addAttribute("absences", away);
        model.addAttribute("handovers", latest);
        model.addAttribute("names", colleagues.names(named));
        return "casework/caseload";
    }

    @GetMapping("/caseload/absence")
    String ask(Model model) {
        LocalDate today = LocalDate.now(clock);
        return form(Form.empty().with("id", absences.next().toString()).with("from", today.toString()), model);
    }

    @PostMapping("/caseload/absence")
    String cover(Form form, Model model) {
        Absences.Absence wanted = read(form);
        if (wanted == null) {
            return form(form, model);
        }
        try {
            absences.cover(wanted);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return form(
                    form.reject(
                            field(refusal),
                            refusal.messageKey(),
                            refusal.arguments().toArray()),
                    model);
        }
        return "redirect:/caseload#absence";
    }

    private static String field(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "access.absence.days", "access.absence.long" -> "to";
            default -> "cover";
        };
    }

    private Absences.@Nullable Absence read(Form form) {
        Fields fields = new Fields(form);
        LocalDate last = LocalDate.now(clock).plusYears(2);
        Set<UUID> known = new HashSet<>();
        colleagues.holding(Role.CASEWORKER).forEach(one -> known.add(one.id()));
        UUID staff = fields.id("staff", known);
        UUID cover = fields.id("cover", known);
        LocalDate from = fields.date("from", FIRST_YEAR, last);
        LocalDate to = fields.date("to", FIRST_YEAR, last);
        missing(form, "staff", staff, "casework.absence.staff.missing");
        missing(form, "cover", cover, "casework.absence.cover.missing");
        missing(form, "from", from, "casework.absence.from.missing");
        missing(form, "to", to, "casework.absence.to.missing");
        String why = form.required("reason", "casework.absence.why.missing");
        if (why.length() > 1000) {
            form.reject("reason", "taxonomy.text.tooLong", 1000);
        }
        if (form.rejected() || staff == null || cover == null || from == null || to == null) {
            return null;
        }
        UUID id = Ids.read(form.text("id"));
        Instant now = clock.instant();
        return new Absences.Absence(id == null ? absences.next() : id, staff, cover, from, to, why, cases.me(), now);
    }

    private static void missing(Form form, String field, @Nullable Object value, String key) {
        if (value == null && form.problem(field) == null) {
            form.reject(field, key);
        }
    }

    @PostMapping("/caseload/absence/{absenceId}/end")
    String end(@PathVariable UUID absenceId) {
        absences.end(absenceId);
        return "redirect:/caseload#absence";
    }

    private String form(Form form, Model model) {
        UUID me = cases.me();
        List<Form.Option> staff = colleagues.holding(Role.CASEWORKER).stream()
                .map(one -> Form.Option.text(one.id().toString(), one.name()))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("staff", staff);
        model.addAttribute(
                "cover",
                staff.stream().filter(one -> !one.value().equals(me.toString())).toList());
        return "casework/absence";
    }
}
