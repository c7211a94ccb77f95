package se.insteg.hosts.relations.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.relations.Capacities;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** The municipality's own limit on placements in proportion to those employed: what holds, what held, a new decision. */
@Controller
class QuotaPages {
    private static final int MOST_EMPLOYEES = 1000;
    private static final int LONGEST_REASON = 500;

    private final Capacities capacities;
    private final RelationInput input;
    private final Rights rights;

    QuotaPages(Capacities capacities, RelationInput input, Rights rights) {
        this.capacities = capacities;
        this.input = input;
        this.rights = rights;
    }

    @GetMapping("/hosts/quota")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done.equals("decided"));
        return show(Form.empty().with("from", input.today().toString()), model);
    }

    @PostMapping("/hosts/quota")
    String decide(Form form, Model model) {
        Fields fields = new Fields(form);
        LocalDate today = input.today();
        LocalDate from = fields.date("from", today.getYear() - 1, today.plusYears(5));
        if (from == null && !fields.rejected("from")) {
            fields.reject("from", "hosts.quota.from.missing");
        } else if (from != null && from.isBefore(today)) {
            fields.reject("from", "hosts.quota.from.past");
        }
        Integer employees = fields.typed("employees", text -> TypedText.whole(text, 1, MOST_EMPLOYEES));
        String why = fields.required("why", LONGEST_REASON, "hosts.quota.why.missing");
        if (form.rejected() || from == null) {
            model.addAttribute("done", false);
            return show(form, model);
        }
        capacities.decide(from, employees, why);
        return "redirect:/hosts/quota?done=decided";
    }

    private String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("decisions", capacities.decisions());
        model.addAttribute("now", capacities.on(input.today()).orElse(null));
        model.addAttribute("mayDecide", rights.may(Action.SET_SEAT_QUOTA, Subject.MUNICIPALITY));
        return "hosts/relations/quota";
    }
}
