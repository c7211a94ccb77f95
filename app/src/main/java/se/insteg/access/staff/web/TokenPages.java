package se.insteg.access.staff.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Staffing;
import se.insteg.access.Subject;
import se.insteg.access.staff.Roles;
import se.insteg.access.tokens.Program;
import se.insteg.access.tokens.Programs;
import se.insteg.kernel.Form;

/** Tokens for other programs: made, approved as roles are, revoked. A token is shown once, by the answer itself. */
@Controller
class TokenPages {
    private final Programs programs;
    private final Staffing staffing;
    private final CurrentStaff current;
    private final Rights rights;
    private final Attempt attempt;
    private final Clock clock;

    TokenPages(
            Programs programs, Staffing staffing, CurrentStaff current, Rights rights, Attempt attempt, Clock clock) {
        this.programs = programs;
        this.staffing = staffing;
        this.current = current;
        this.rights = rights;
        this.attempt = attempt;
        this.clock = clock;
    }

    @GetMapping("/staff/tokens")
    String list(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("programs", programs.all());
        model.addAttribute("waiting", waiting(null));
        model.addAttribute("units", units());
        model.addAttribute("done", done);
        return "access/tokens/list";
    }

    @GetMapping("/staff/tokens/{tokenId}")
    String one(@PathVariable UUID tokenId, @RequestParam(defaultValue = "") String done, Model model) {
        return show(tokenId, Form.empty(), done, model);
    }

    private String show(UUID id, Form form, String done, Model model) {
        model.addAttribute("program", programs.one(id));
        model.addAttribute("waiting", waiting(id));
        model.addAttribute("units", units());
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "access/tokens/token";
    }

    @GetMapping("/staff/tokens/new")
    String begin(Model model) {
        LocalDate halfAYear = LocalDate.now(clock).plusMonths(6);
        return form(Form.empty().with("ends", halfAYear.toString()), model);
    }

    @PostMapping("/staff/tokens/new")
    String make(Form form, Model model) {
        String name = form.required("name", "access.token.name.missing");
        Role role = Options.role(form.text("role"));
        if (role == null || !Roles.OF_PROGRAMS.contains(role)) {
            form.reject("role", "access.token.role");
        }
        UUID unit = Options.unit(form, "unit");
        form.required("ends", "access.token.ends.missing");
        LocalDate ends = Options.date(form, "ends");
        String reason = form.required("reason", "access.token.reason.missing");
        if (role == null || ends == null || form.rejected()) {
            return form(form, model);
        }
        Program.Made[] made = new Program.Made[1];
        Programs.Wish wish = new Programs.Wish(name, role, unit, ends, reason);
        if (attempt.at(form, () -> made[0] = programs.make(wish)) != Attempt.Result.DONE) {
            return form(form, model);
        }
        model.addAttribute("made", made[0]);
        model.addAttribute("approvers", approvers());
        return "access/tokens/made";
    }

    private String form(Form form, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("form", form);
        model.addAttribute("roles", roles());
        model.addAttribute("units", Options.units(staffing.units(), null));
        model.addAttribute("latest", today.plusYears(1));
        model.addAttribute("approvers", approvers());
        return "access/tokens/new";
    }

    /** In words of what a program does, which has no participants of its own. */
    private static List<Form.Option> roles() {
        return Stream.of(Role.values())
                .filter(Roles.OF_PROGRAMS::contains)
                .map(role -> Form.Option.key(role.name(), "access.token.may." + role))
                .toList();
    }

    @PostMapping("/staff/tokens/{tokenId}/revoke")
    String revoke(@PathVariable UUID tokenId, Form form, Model model) {
        programs.one(tokenId);
        String reason = form.required("reason", "access.token.revoke.reason.missing");
        return form.rejected() || attempt.at(form, () -> programs.revoke(tokenId, reason)) != Attempt.Result.DONE
                ? show(tokenId, form, "", model)
                : "redirect:/staff/tokens/" + tokenId + "?done=revoked";
    }

    /** Administrators other than the one who is looking. */
    private List<String> approvers() {
        return staffing.approvers(current.require().staffId(), Role.ADMINISTRATOR);
    }

    private List<Waiting> waiting(@Nullable UUID about) {
        UUID me = current.require().staffId();
        boolean decides = rights.may(Action.DECIDE_ROLE, Subject.MUNICIPALITY);
        Map<UUID, String> names = units();
        return staffing.proposals().stream()
                .filter(proposal -> proposal.forProgram()
                        && (about == null || proposal.staffId().equals(about)))
                .map(proposal -> Waiting.of(proposal, names, me, decides))
                .toList();
    }

    private Map<UUID, String> units() {
        return Card.names(staffing.units());
    }
}
