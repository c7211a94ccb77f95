package se.insteg.access.staff.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Role;
import se.insteg.access.Staffing;
import se.insteg.access.Staffing.Details;
import se.insteg.access.Staffing.JobTitle;
import se.insteg.access.Staffing.Link;
import se.insteg.access.Staffing.Outcome;
import se.insteg.access.Staffing.RoleWish;
import se.insteg.kernel.Form;

/** Inviting somebody, and the link to hand over: it is shown once, by the answer itself, and stands in no address. */
@Controller
class InvitePages {
    private final Staffing staffing;
    private final Attempt attempt;
    private final Clock clock;

    InvitePages(Staffing staffing, Attempt attempt, Clock clock) {
        this.staffing = staffing;
        this.attempt = attempt;
        this.clock = clock;
    }

    @GetMapping("/staff/new")
    String begin(Model model) {
        return form(Form.empty(), model);
    }

    @PostMapping("/staff/new")
    String invite(Form form, Model model) {
        if (form.text("step").equals("suggest")) {
            return form(suggested(form), model);
        }
        Set<Role> wished = wished(form);
        Details details = details(form);
        String reason = wished.isEmpty() ? "" : form.required("reason", "access.staff.invite.reason.missing");
        Invited[] invited = new Invited[1];
        if (form.rejected()
                || attempt.at(form, () -> invited[0] = invite(details, wished, reason)) != Attempt.Result.DONE) {
            return form(form, model);
        }
        model.addAttribute("invited", invited[0]);
        return "access/staff/invited";
    }

    private Invited invite(Details details, Set<Role> wished, String reason) {
        Link link = staffing.invite(details);
        Set<Role> granted = EnumSet.noneOf(Role.class);
        for (Role role : wished) {
            UUID unit = role.wholeMunicipality() ? null : details.unitId();
            RoleWish wish = new RoleWish(role, unit, LocalDate.now(clock), null, reason);
            if (staffing.propose(link.staffId(), wish) == Outcome.GRANTED) {
                granted.add(role);
            }
        }
        return new Invited(
                details.name(),
                link,
                wished.stream().filter(role -> !granted.contains(role)).toList(),
                List.copyOf(granted));
    }

    /** A new link for somebody whose first expired or was lost, or who forgot the password. */
    @PostMapping("/staff/{staffId}/link")
    String renew(@PathVariable UUID staffId, Model model) {
        Link link = staffing.newLink(staffId);
        model.addAttribute("invited", new Invited(staffing.member(staffId).name(), link, List.of(), List.of()));
        return "access/staff/invited";
    }

    static Details details(Form form) {
        String title = form.text("jobTitle");
        return new Details(
                form.text("name"), form.text("email"), title.isEmpty() ? null : title, Options.unit(form, "unit"));
    }

    private static Set<Role> wished(Form form) {
        Set<Role> wished = EnumSet.noneOf(Role.class);
        for (String sent : form.all("roles")) {
            Role role = Options.role(sent);
            if (role == null) {
                form.reject("roles", "access.staff.invite.roles.unknown");
            } else {
                wished.add(role);
            }
        }
        return wished;
    }

    /** The same form with the roles ticked that such a title usually needs. */
    private Form suggested(Form typed) {
        Form form = Form.empty();
        for (String kept : List.of("name", "email", "jobTitle", "unit", "reason")) {
            form.with(kept, typed.raw(kept));
        }
        JobTitle title = title(typed);
        return title == null
                ? form
                : form.with("roles", title.suggests().stream().map(Role::name).toList());
    }

    private @Nullable JobTitle title(Form form) {
        return staffing.jobTitles().stream()
                .filter(title -> title.key().equals(form.text("jobTitle")))
                .findFirst()
                .orElse(null);
    }

    private String form(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("units", Options.units(staffing.units(), null));
        model.addAttribute("titles", Options.jobTitles(staffing.jobTitles()));
        model.addAttribute("roles", Options.roles(List.of(Role.values())));
        model.addAttribute("title", title(form));
        return "access/staff/new";
    }
}
