package se.insteg.access.staff.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Staffing;
import se.insteg.access.Staffing.Details;
import se.insteg.access.Staffing.Member;
import se.insteg.access.Staffing.Unit;
import se.insteg.access.staff.web.Attempt.Result;
import se.insteg.kernel.Form;

/** Changing one member of staff: details, shut out and let in, a new one-time code. */
@Controller
class MemberPages {
    private static final List<String> FIELDS = List.of("name", "email", "jobTitle", "unit");

    private final Staffing staffing;
    private final CurrentStaff current;
    private final Attempt attempt;

    MemberPages(Staffing staffing, CurrentStaff current, Attempt attempt) {
        this.staffing = staffing;
        this.current = current;
        this.attempt = attempt;
    }

    @GetMapping("/staff/{staffId}/edit")
    String edit(@PathVariable UUID staffId, Model model) {
        Member member = staffing.member(staffId);
        Form form = stored(member);
        FIELDS.forEach(field -> form.with(Merge.base(field), form.raw(field)));
        return editor(member, form, model);
    }

    @PostMapping("/staff/{staffId}/edit")
    String change(@PathVariable UUID staffId, Form form, Model model, HttpServletResponse response) {
        Member member = staffing.member(staffId);
        Details details = InvitePages.details(form);
        Result result = form.rejected()
                ? Result.REJECTED
                : attempt.at(form, () -> staffing.change(staffId, details, Options.version(form)));
        if (result == Result.DONE) {
            return "redirect:/staff/" + staffId + "?done=changed";
        }
        if (result == Result.CONFLICT) {
            model.addAttribute("merge", Merge.into(form, stored(member), FIELDS));
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return editor(member, form, model);
    }

    private static Form stored(Member member) {
        UUID unit = member.unitId();
        return Form.empty()
                .with("name", member.name())
                .with("email", member.email())
                .with("jobTitle", member.jobTitle())
                .with("unit", unit == null ? null : unit.toString())
                .with("version", String.valueOf(member.version()));
    }

    private String editor(Member member, Form form, Model model) {
        List<Unit> units = staffing.units();
        model.addAttribute("form", form);
        model.addAttribute("member", member);
        model.addAttribute("unitNames", Card.names(units));
        model.addAttribute("units", Options.units(units, member.unitId()));
        model.addAttribute("titles", Options.jobTitles(staffing.jobTitles()));
        return "access/staff/edit";
    }

    @PostMapping("/staff/{staffId}/disable")
    String disable(@PathVariable UUID staffId, Form form) {
        staffing.disable(staffId, Options.version(form));
        return "redirect:/staff/" + staffId + "?done=disabled";
    }

    @PostMapping("/staff/{staffId}/enable")
    String enable(@PathVariable UUID staffId, Form form) {
        staffing.enable(staffId, Options.version(form));
        return "redirect:/staff/" + staffId + "?done=enabled";
    }

    @GetMapping("/staff/{staffId}/reset-code")
    String askWhyReset(@PathVariable UUID staffId, Model model) {
        Member member = staffing.member(staffId);
        return resetPage(member, Form.empty().with("version", String.valueOf(member.version())), model);
    }

    @PostMapping("/staff/{staffId}/reset-code")
    String reset(@PathVariable UUID staffId, Form form, Model model) {
        Member member = staffing.member(staffId);
        String reason = form.required("reason", "access.staff.reset.reason.missing");
        Result result = form.rejected()
                ? Result.REJECTED
                : attempt.at(form, () -> staffing.resetOneTimeCode(staffId, Options.version(form), reason));
        if (result == Result.DONE) {
            return "redirect:/staff/" + staffId + "?done=reset";
        }
        if (result == Result.CONFLICT) {
            form.with("version", String.valueOf(member.version())).rejectAll("access.staff.conflict");
        }
        return resetPage(member, form, model);
    }

    private String resetPage(Member member, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("member", member);
        model.addAttribute("me", current.require().staffId().equals(member.id()));
        return "access/staff/reset";
    }
}
