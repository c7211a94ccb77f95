package se.insteg.insights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.insights.Initiative;
import se.insteg.insights.Initiatives;
import se.insteg.insights.Plan;
import se.insteg.insights.Plan.Decision;
import se.insteg.insights.Plan.Goal;
import se.insteg.insights.figures.Voices;
import se.insteg.insights.typed.InitiativeInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Programme;
import se.insteg.programmes.Programmes;

/** Forms for each part of an initiative. */
@Controller
class PlanPages {
    private final Initiatives initiatives;
    private final Programmes programmes;
    private final Voices voices;
    private final Rights rights;
    private final Clock clock;

    PlanPages(Initiatives initiatives, Programmes programmes, Voices voices, Rights rights, Clock clock) {
        this.initiatives = initiatives;
        this.programmes = programmes;
        this.voices = voices;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/initiatives/new")
    String begin(Model model) {
        return about(null, Form.empty().with("id", initiatives.next().toString()), model);
    }

    @PostMapping("/initiatives/new")
    String begin(Form form, Model model) {
        mustKeep();
        UUID id = id(form);
        Plan.About about = InitiativeInput.about(form, programmes(), today());
        if (about == null) {
            return about(null, form, model);
        }
        initiatives.begin(id, Plan.begun(about));
        return back(id, "begun");
    }

    @GetMapping("/initiatives/{initiativeId}/edit")
    String edit(@PathVariable UUID initiativeId, Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        return about(initiative, InitiativeInput.form(initiative.plan().about()), model);
    }

    @PostMapping("/initiatives/{initiativeId}/edit")
    String edit(@PathVariable UUID initiativeId, Form form, Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        Plan.About about = InitiativeInput.about(form, programmes(), today());
        if (about == null) {
            return about(initiative, form, model);
        }
        initiatives.change(initiativeId, was -> was.with(about));
        return back(initiativeId, "saved");
    }

    private String about(@Nullable Initiative initiative, Form form, Model model) {
        mustKeep();
        model.addAttribute("initiative", initiative);
        model.addAttribute("form", form);
        List<UUID> chosen =
                initiative == null ? List.of() : initiative.plan().about().programmes();
        model.addAttribute(
                "programmes",
                programmes.all().stream()
                        .filter(one -> !one.retired() || chosen.contains(one.id()))
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        return "insights/about-form";
    }

    /** @param decision the one to change; a new one unless said */
    @GetMapping("/initiatives/{initiativeId}/decision")
    String decision(@PathVariable UUID initiativeId, @RequestParam(defaultValue = "") String decision, Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        Decision known = initiative.plan().decisions().stream()
                .filter(one -> one.id().equals(Ids.read(decision)))
                .findFirst()
                .orElse(null);
        Form form =
                known == null ? Form.empty().with("id", initiatives.next().toString()) : InitiativeInput.form(known);
        return decision(initiative, form, model);
    }

    @PostMapping("/initiatives/{initiativeId}/decision")
    String decision(@PathVariable UUID initiativeId, Form form, Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        UUID id = id(form);
        Decision decision =
                InitiativeInput.decision(form, id, initiative.plan().about().starts(), today());
        boolean another = initiative.plan().decision(id).isEmpty();
        if (another && initiative.plan().decisions().size() >= Plan.MOST) {
            form.rejectAll("insights.most", Plan.MOST);
        }
        if (decision == null || form.rejected()) {
            return decision(initiative, form, model);
        }
        initiatives.change(initiativeId, was -> was.with(decision));
        return back(initiativeId, "decision");
    }

    private String decision(Initiative initiative, Form form, Model model) {
        mustKeep();
        UUID id = Ids.read(form.text("id"));
        model.addAttribute("initiative", initiative);
        model.addAttribute("known", id != null && initiative.plan().decision(id).isPresent());
        model.addAttribute("form", form);
        model.addAttribute(
                "kinds",
                Arrays.stream(Decision.Kind.values())
                        .map(one -> Form.Option.key(one.code(), "insights.decision." + one.code()))
                        .toList());
        return "insights/decision-form";
    }

    /** @param goal the one to change; a new one unless said */
    @GetMapping("/initiatives/{initiativeId}/goal")
    String goal(@PathVariable UUID initiativeId, @RequestParam(defaultValue = "") String goal, Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        Goal known = initiative.plan().goals().stream()
                .filter(one -> one.id().equals(Ids.read(goal)))
                .findFirst()
                .orElse(null);
        Form form =
                known == null ? Form.empty().with("id", initiatives.next().toString()) : InitiativeInput.form(known);
        return goal(initiative, form, model);
    }

    @PostMapping("/initiatives/{initiativeId}/goal")
    String goal(@PathVariable UUID initiativeId, Form form, Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        UUID id = id(form);
        Set<String> questions = voices.questions().stream()
                .map(one -> InitiativeInput.question(one.survey(), one.question()))
                .collect(Collectors.toSet());
        Goal goal = InitiativeInput.goal(form, id, initiative.plan().about().starts(), today(), questions);
        boolean another = initiative.plan().goal(id).isEmpty();
        if (another && initiative.plan().goals().size() >= Plan.MOST) {
            form.rejectAll("insights.most", Plan.MOST);
        }
        if (goal == null || form.rejected()) {
            return goal(initiative, form, model);
        }
        initiatives.change(initiativeId, was -> was.with(goal));
        return back(initiativeId, "goal");
    }

    private String goal(Initiative initiative, Form form, Model model) {
        mustKeep();
        UUID id = Ids.read(form.text("id"));
        model.addAttribute("initiative", initiative);
        model.addAttribute("known", id != null && initiative.plan().goal(id).isPresent());
        model.addAttribute("form", form);
        model.addAttribute("rows", InitiativeInput.rows(form, 2, 1, Goal.MOST_TARGETS, "indicator", "aim", "by"));
        model.addAttribute(
                "questions",
                voices.questions().stream()
                        .map(one -> Form.Option.text(
                                InitiativeInput.question(one.survey(), one.question()), one.name() + ": " + one.text()))
                        .toList());
        model.addAttribute("asked", InitiativeInput.rows(form, 1, 1, Goal.MOST_ASKED, "question", "percent"));
        return "insights/goal-form";
    }

    /** Takes a goal or a decision away; the states before keep it. */
    @PostMapping("/initiatives/{initiativeId}/remove")
    String remove(@PathVariable UUID initiativeId, Form form) {
        mustKeep();
        initiatives.find(initiativeId);
        UUID id = Ids.read(form.text("id"));
        if (id != null) {
            initiatives.change(initiativeId, was -> was.without(id));
        }
        return back(initiativeId, "removed");
    }

    @GetMapping("/initiatives/{initiativeId}/with")
    String with(@PathVariable UUID initiativeId, Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        return with(
                initiative,
                InitiativeInput.form(
                        initiative.plan().partners(), initiative.plan().contacts()),
                model);
    }

    @PostMapping("/initiatives/{initiativeId}/with")
    String with(@PathVariable UUID initiativeId, Form form, Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        InitiativeInput.With with = InitiativeInput.with(form);
        if (with == null) {
            return with(initiative, form, model);
        }
        initiatives.change(initiativeId, was -> was.with(with.partners(), with.contacts()));
        return back(initiativeId, "with");
    }

    private String with(Initiative initiative, Form form, Model model) {
        mustKeep();
        model.addAttribute("initiative", initiative);
        model.addAttribute("form", form);
        model.addAttribute("partners", InitiativeInput.rows(form, 2, 2, Plan.MOST, "partner", "part"));
        model.addAttribute("contacts", InitiativeInput.rows(form, 1, 1, Plan.MOST, "name", "role", "phone", "email"));
        return "insights/with-form";
    }

    private UUID id(Form form) {
        UUID id = Ids.read(form.text("id"));
        return id == null ? initiatives.next() : id;
    }

    private Set<UUID> programmes() {
        return programmes.all().stream().map(Programme::id).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String back(UUID initiative, String done) {
        return "redirect:" + InitiativePages.path(initiative) + "?done=" + done;
    }

    private void mustKeep() {
        rights.require(Action.KEEP_INITIATIVES, Subject.MUNICIPALITY);
    }
}
