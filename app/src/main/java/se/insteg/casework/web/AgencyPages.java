package se.insteg.casework.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.casework.Agencies;
import se.insteg.casework.Agency;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.taxonomy.typed.EmailText;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.PhoneText;

/** The interpreters' agencies and their hours. */
@Controller
class AgencyPages {
    private final Agencies agencies;
    private final Rights rights;

    AgencyPages(Agencies agencies, Rights rights) {
        this.agencies = agencies;
        this.rights = rights;
    }

    @GetMapping("/agencies")
    String list(Model model) {
        model.addAttribute("agencies", agencies.all());
        model.addAttribute("mayChange", rights.may(Action.CHANGE_AGENCIES, Subject.MUNICIPALITY));
        return "casework/agencies";
    }

    @GetMapping("/agencies/new")
    String ask(Model model) {
        Form form = Form.empty()
                .with("id", agencies.next().toString())
                .with("orderHours", "48")
                .with("cancelHours", "24")
                .with("weekdaysOnly", "yes")
                .with("active", "yes");
        return show(form, null, model);
    }

    @PostMapping("/agencies/new")
    String add(Form form, Model model) {
        UUID id = Ids.read(form.text("id"));
        Agency agency = read(form.with("active", "yes"), id == null ? agencies.next() : id, 0);
        if (agency == null) {
            return show(form, null, model);
        }
        agencies.add(agency);
        return "redirect:/agencies";
    }

    @GetMapping("/agencies/{agencyId}")
    String edit(@PathVariable UUID agencyId, Model model) {
        Agency stored = agencies.find(agencyId);
        Form form = Form.empty()
                .with("name", stored.name())
                .with("phone", stored.phone())
                .with("email", stored.email())
                .with("orderHours", String.valueOf(stored.orderHours()))
                .with("cancelHours", String.valueOf(stored.cancelHours()))
                .with("weekdaysOnly", stored.weekdaysOnly() ? "yes" : null)
                .with("active", stored.active() ? "yes" : null)
                .with("version", String.valueOf(stored.version()));
        return show(form, stored, model);
    }

    @PostMapping("/agencies/{agencyId}")
    String save(@PathVariable UUID agencyId, Form form, Model model) {
        Agency stored = agencies.find(agencyId);
        String version = form.text("version");
        Agency agency = read(form, agencyId, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
        if (agency == null) {
            return show(form, stored, model);
        }
        if (!agencies.change(agency)) {
            return show(form.rejectAll("casework.agency.changed"), stored, model);
        }
        return "redirect:/agencies";
    }

    private static @Nullable Agency read(Form form, UUID id, int version) {
        Fields fields = new Fields(form);
        String name = fields.required("name", 100, "casework.agency.name.missing");
        String phone = PhoneText.read(fields, "phone");
        String email = EmailText.read(fields, "email");
        int order = hours(form, "orderHours");
        int cancel = hours(form, "cancelHours");
        return form.rejected()
                ? null
                : new Agency(
                        id,
                        name,
                        phone,
                        email,
                        order,
                        cancel,
                        form.has("weekdaysOnly", "yes"),
                        form.has("active", "yes"),
                        version);
    }

    private static int hours(Form form, String field) {
        String typed = form.text(field);
        int hours = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
        if (hours < 0 || hours > Agency.MOST_HOURS) {
            form.reject(field, "casework.agency.hours", Agency.MOST_HOURS);
        }
        return hours;
    }

    private String show(Form form, @Nullable Agency stored, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("agency", stored);
        return "casework/agency";
    }
}
