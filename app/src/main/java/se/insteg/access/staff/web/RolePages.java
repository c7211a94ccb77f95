package se.insteg.access.staff.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import se.insteg.access.SignedIn;
import se.insteg.access.Staffing;
import se.insteg.access.Staffing.Held;
import se.insteg.access.Staffing.Member;
import se.insteg.access.Staffing.Outcome;
import se.insteg.access.Staffing.RoleWish;
import se.insteg.access.Staffing.Unit;
import se.insteg.access.Subject;
import se.insteg.access.staff.web.Attempt.Result;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;

/** Roles: proposed by one, approved by another, taken away by either. */
@Controller
class RolePages {
    private final Staffing staffing;
    private final CurrentStaff current;
    private final Rights rights;
    private final Attempt attempt;
    private final Clock clock;

    RolePages(Staffing staffing, CurrentStaff current, Rights rights, Attempt attempt, Clock clock) {
        this.staffing = staffing;
        this.current = current;
        this.rights = rights;
        this.attempt = attempt;
        this.clock = clock;
    }

    @GetMapping("/staff/{staffId}/roles/new")
    String wish(@PathVariable UUID staffId, Model model) {
        Member member = member(staffId);
        UUID unit = member.unitId();
        return wishPage(
                member,
                Form.empty()
                        .with("unit", unit == null ? null : unit.toString())
                        .with("from", LocalDate.now(clock).toString()),
                model);
    }

    @PostMapping("/staff/{staffId}/roles/new")
    String propose(@PathVariable UUID staffId, Form form, Model model) {
        Member member = member(staffId);
        Role role = Options.role(form.text("role"));
        if (role == null) {
            form.reject("role", "access.staff.propose.role.missing");
        }
        UUID unit = Options.unit(form, "unit");
        form.required("from", "access.staff.propose.from.missing");
        LocalDate from = Options.date(form, "from");
        LocalDate to = Options.date(form, "to");
        String reason = form.required("reason", "access.staff.propose.reason.missing");
        if (role == null || from == null || form.rejected()) {
            return wishPage(member, form, model);
        }
        UUID scope = role.wholeMunicipality() ? null : unit;
        Outcome[] outcome = new Outcome[1];
        Result result = attempt.at(
                form, () -> outcome[0] = staffing.propose(staffId, new RoleWish(role, scope, from, to, reason)));
        return result != Result.DONE
                ? wishPage(member, form, model)
                : "redirect:/staff/" + staffId + (outcome[0] == Outcome.GRANTED ? "?done=granted" : "?done=proposed");
    }

    /** The one a role is proposed for; the right to propose must cover them. */
    private Member member(UUID staffId) {
        Member member = staffing.member(staffId);
        rights.require(Action.PROPOSE_ROLE, Subject.staff(staffId, member.unitId()));
        return member;
    }

    private String wishPage(Member member, Form form, Model model) {
        List<Unit> mine = staffing.units().stream()
                .filter(unit -> rights.may(Action.PROPOSE_ROLE, Subject.unit(unit.id())))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("member", member);
        model.addAttribute("me", current.require().staffId().equals(member.id()));
        model.addAttribute("roles", Options.roles(proposable()));
        model.addAttribute("units", Options.units(mine, null));
        model.addAttribute("wholeMunicipality", rights.may(Action.PROPOSE_ROLE, Subject.MUNICIPALITY));
        model.addAttribute("approvers", staffing.approvers(member.id(), Role.ADMINISTRATOR));
        model.addAttribute("handlers", staffing.approvers(member.id(), Role.PROTECTED_IDENTITY_HANDLER));
        return "access/staff/propose";
    }

    /** A handler of protected identities has a say in who joins them, and in nothing else. */
    private List<Role> proposable() {
        SignedIn me = current.require();
        boolean any = me.holds(Role.ADMINISTRATOR) || me.holds(Role.COORDINATOR);
        return any ? List.of(Role.values()) : List.of(Role.PROTECTED_IDENTITY_HANDLER);
    }

    @GetMapping("/staff/{staffId}/roles/revoke")
    String which(@PathVariable UUID staffId, @RequestParam(defaultValue = "") String role, Model model) {
        return revokePage(staffing.member(staffId), Form.empty().with("role", role), model);
    }

    @PostMapping("/staff/{staffId}/roles/revoke")
    String revoke(@PathVariable UUID staffId, Form form, Model model) {
        Member member = staffing.member(staffId);
        String chosen = form.required("role", "access.staff.revoke.role.missing");
        String reason = form.required("reason", "access.staff.revoke.reason.missing");
        if (form.rejected()) {
            return revokePage(member, form, model);
        }
        UUID role = member.roles().stream()
                .map(Held::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElse(null);
        if (role == null) { // somebody took it away meanwhile: the same outcome
            return "redirect:/staff/" + staffId + "?done=revoked";
        }
        return attempt.at(form, () -> staffing.revoke(role, reason)) == Result.DONE
                ? "redirect:/staff/" + staffId + "?done=revoked"
                : revokePage(member, form, model);
    }

    private String revokePage(Member member, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "card",
                Card.of(
                        member,
                        staffing.jobTitles(),
                        staffing.units(),
                        current.require().staffId()));
        return "access/staff/revoke";
    }

    @PostMapping("/staff/proposals/{proposalId}/approve")
    String approve(@PathVariable UUID proposalId, Form form) {
        return answered(() -> staffing.approve(proposalId, Options.version(form)), "approved");
    }

    @PostMapping("/staff/proposals/{proposalId}/reject")
    String reject(@PathVariable UUID proposalId, Form form) {
        return answered(() -> staffing.reject(proposalId, Options.version(form)), "rejected");
    }

    /** Pressed twice, or answered by somebody else a moment ago: said on the list, since nothing is left to do. */
    private String answered(Runnable answer, String done) {
        Form none = Form.empty();
        return switch (attempt.at(none, answer)) {
            case DONE -> "redirect:/staff?done=" + done;
            case CONFLICT -> "redirect:/staff?done=answered";
            case REJECTED -> {
                Form.Problem problem = none.problems().getFirst();
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        problem.messageKey(),
                        problem.arguments().toArray());
            }
        };
    }
}
