package se.insteg.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.rules.AskedDay;
import se.insteg.rules.Rule;
import se.insteg.rules.Rules;

/** What the law says: on a day, and one rule through the years. Nothing here is about anybody. */
@Controller
class RulePages {
    private final Rules rules;
    private final Rights rights;
    private final Clock clock;

    RulePages(Rules rules, Rights rights, Clock clock) {
        this.rules = rules;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/rules")
    String on(Form form, Model model) {
        rights.require(Action.SEE_RULES, Subject.MUNICIPALITY);
        LocalDate day = AskedDay.in(form, LocalDate.now(clock));
        model.addAttribute("form", form.with("day", form.rejected() ? form.raw("day") : day.toString()));
        model.addAttribute("day", day);
        model.addAttribute("areas", byArea(rules.on(day)));
        model.addAttribute("next", rules.nextChange(day).orElse(null));
        return "rules/on";
    }

    private static SequencedMap<String, List<Rule>> byArea(List<Rule> rules) {
        SequencedMap<String, List<Rule>> areas = new LinkedHashMap<>();
        rules.forEach(rule ->
                areas.computeIfAbsent(rule.area(), area -> new ArrayList<>()).add(rule));
        return areas;
    }

    @GetMapping("/rules/versions")
    String versions(@RequestParam(defaultValue = "") String rule, Model model) {
        rights.require(Action.SEE_RULES, Subject.MUNICIPALITY);
        if (rule.isEmpty()) {
            return "redirect:/rules";
        }
        List<Rule> versions = rules.versions(rule);
        if (versions.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "rules.refused.notHere");
        }
        model.addAttribute("versions", versions);
        return "rules/rule";
    }
}
