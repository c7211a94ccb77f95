package se.insteg.insights.web;

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
import se.insteg.access.CurrentStaff;
import se.insteg.access.Strangers;
import se.insteg.hosts.gatherings.Gathering;
import se.insteg.insights.Initiatives;
import se.insteg.insights.learning.Examples;
import se.insteg.insights.learning.Lessons;
import se.insteg.insights.typed.LessonsInput;
import se.insteg.kernel.Form;

/** What was learnt of an initiative: written, looked at as anybody will read it, published and taken back. */
@Controller
class LearningPages {
    private static final Set<String> DONE = Set.of("written", "published", "withdrawn");

    private final Initiatives initiatives;
    private final Examples examples;
    private final Strangers strangers;
    private final CurrentStaff current;

    LearningPages(Initiatives initiatives, Examples examples, Strangers strangers, CurrentStaff current) {
        this.initiatives = initiatives;
        this.examples = examples;
        this.strangers = strangers;
        this.current = current;
    }

    @GetMapping("/initiatives/{initiativeId}/learning")
    String show(@PathVariable UUID initiativeId, @RequestParam(defaultValue = "") String done, Model model) {
        Form form = LessonsInput.form(examples.lessons(initiativeId));
        return show(initiativeId, form, DONE.contains(done) ? done : null, model);
    }

    private String show(UUID initiative, Form form, @Nullable String done, Model model) {
        model.addAttribute("initiative", initiatives.find(initiative));
        model.addAttribute("form", form);
        model.addAttribute("gatherings", gatherings());
        model.addAttribute("example", examples.preview(initiative));
        model.addAttribute("published", examples.published(initiative).orElse(null));
        model.addAttribute("address", address(initiative));
        model.addAttribute("done", done);
        return "insights/learning";
    }

    private List<Form.Option> gatherings() {
        return examples.coming().stream()
                .map(one -> Form.Option.text(
                        one.id().toString(),
                        one.details().title() + ", " + one.details().day()))
                .toList();
    }

    private String address(UUID initiative) {
        UUID town = current.require().tenantId();
        return strangers.towns().stream()
                .filter(one -> one.id().equals(town))
                .map(one -> strangers.address("/learning/" + one.segment() + "/" + initiative))
                .findFirst()
                .orElse("");
    }

    @PostMapping("/initiatives/{initiativeId}/learning")
    String write(@PathVariable UUID initiativeId, Form form, Model model) {
        Lessons was = examples.lessons(initiativeId);
        Set<UUID> coming = examples.coming().stream().map(Gathering::id).collect(Collectors.toSet());
        Lessons wanted = LessonsInput.read(form, coming);
        if (wanted == null) {
            return show(initiativeId, form, null, model);
        }
        if (!examples.write(initiativeId, wanted)) {
            form.with("version", String.valueOf(was.version())).rejectAll("insights.learning.overtaken");
            return show(initiativeId, form, null, model);
        }
        return back(initiativeId, "written");
    }

    @PostMapping("/initiatives/{initiativeId}/learning/publish")
    String publish(@PathVariable UUID initiativeId, Model model) {
        String named = examples.named(initiativeId);
        if (named != null) {
            Form form = LessonsInput.form(examples.lessons(initiativeId)).rejectAll("insights.learning.named", named);
            return show(initiativeId, form, null, model);
        }
        examples.publish(initiativeId);
        return back(initiativeId, "published");
    }

    @PostMapping("/initiatives/{initiativeId}/learning/withdraw")
    String withdraw(@PathVariable UUID initiativeId) {
        examples.withdraw(initiativeId);
        return back(initiativeId, "withdrawn");
    }

    private static String back(UUID initiative, String done) {
        return "redirect:" + InitiativePages.path(initiative) + "/learning?done=" + done;
    }
}
