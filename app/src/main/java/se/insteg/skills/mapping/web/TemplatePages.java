package se.insteg.skills.mapping.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.planner.reading.TypedText;
import se.insteg.skills.mapping.Drafting;
import se.insteg.skills.mapping.Said;
import se.insteg.skills.mapping.Template;
import se.insteg.skills.mapping.Templates;
import se.insteg.skills.mapping.Topic;
import se.insteg.skills.mapping.store.TemplateTable;

/** The municipality's templates: looked through, copied, arranged, looked at as they will be asked, and published. */
@Controller
class TemplatePages {
    private final Templates templates;
    private final Drafting drafting;
    private final Colleagues colleagues;

    TemplatePages(Templates templates, Drafting drafting, Colleagues colleagues) {
        this.templates = templates;
        this.drafting = drafting;
        this.colleagues = colleagues;
    }

    static String path(UUID template) {
        return "/mapping/templates/" + template;
    }

    @GetMapping("/mapping/templates")
    String list(Model model) {
        return list(Form.empty().with("id", templates.next().toString()), null, model);
    }

    private String list(Form form, @Nullable UUID copied, Model model) {
        model.addAttribute("templates", templates.all());
        model.addAttribute("form", form);
        model.addAttribute("copied", copied);
        return "skills/mapping/templates";
    }

    @PostMapping("/mapping/templates/{templateId}/copy")
    String copy(@PathVariable UUID templateId, Form form, Model model) {
        String name = name(form);
        if (form.rejected()) {
            return list(form, templateId, model);
        }
        UUID given = Ids.read(form.text("id"));
        Template copy = templates.copy(templateId, given == null ? templates.next() : given, name);
        return "redirect:" + path(copy.id());
    }

    private static String name(Form form) {
        String name = TypedText.line(form.required("name", "skills.mapping.template.name.missing"));
        if (name.length() > Template.LONGEST_NAME) {
            form.reject("name", "taxonomy.text.tooLong", Template.LONGEST_NAME);
        }
        return name;
    }

    @GetMapping("/mapping/templates/{templateId}")
    String show(@PathVariable UUID templateId, @RequestParam(defaultValue = "") String done, Model model) {
        Template template = templates.find(templateId);
        Form form = Form.empty()
                .with("name", template.name())
                .with("retired", template.retired() ? "yes" : null)
                .with("read", List.copyOf(template.draft().read()));
        model.addAttribute("done", Set.of("saved", "published", "discarded").contains(done) ? done : null);
        return show(template, form, model);
    }

    private String show(Template template, Form form, Model model) {
        List<TemplateTable.Version> versions = templates.versions(template.id());
        Set<UUID> named = new HashSet<>();
        versions.forEach(version -> {
            UUID by = version.by();
            if (by != null) {
                named.add(by);
            }
        });
        List<String> others = Tongues.ordered(template.draft().languages()).stream()
                .filter(tag -> !tag.equals(Said.SWEDISH))
                .toList();
        model.addAttribute("template", template);
        model.addAttribute("versions", versions);
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute("others", others);
        model.addAttribute("form", form);
        if (!model.containsAttribute("done")) {
            model.addAttribute("done", null);
        }
        return "skills/mapping/template";
    }

    @PostMapping("/mapping/templates/{templateId}")
    String settle(@PathVariable UUID templateId, Form form, Model model) {
        Template template = templates.find(templateId);
        String name = name(form);
        if (form.rejected()) {
            return show(template, form, model);
        }
        Set<String> read = new HashSet<>(form.all("read"));
        read.retainAll(template.draft().languages());
        drafting.settle(templateId, name, form.has("retired", "yes"), read);
        return "redirect:" + path(templateId) + "?done=saved";
    }

    @PostMapping("/mapping/templates/{templateId}/arrange")
    String arrange(@PathVariable UUID templateId, Form form) {
        String key = form.text("q");
        Topic topic = QuestionPages.topic(form.text("topic"));
        switch (form.text("deed")) {
            case "up" -> drafting.move(templateId, key, -1);
            case "down" -> drafting.move(templateId, key, 1);
            case "remove" -> drafting.remove(templateId, key);
            case "hide" -> drafting.hide(templateId, topic, true);
            case "show" -> drafting.hide(templateId, topic, false);
            case "discard" -> {
                drafting.discard(templateId);
                return "redirect:" + path(templateId) + "?done=discarded";
            }
            default -> templates.find(templateId); // nothing to do, and 404 for who has no such template
        }
        return "redirect:" + path(templateId) + "#" + topic.code();
    }

    @PostMapping("/mapping/templates/{templateId}/publish")
    String publish(@PathVariable UUID templateId, Form form, Model model) {
        String version = form.text("version");
        Optional<Integer> number =
                templates.publish(templateId, version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : -1);
        if (number.isEmpty()) {
            Template template = templates.find(templateId);
            Form again = Form.empty()
                    .with("name", template.name())
                    .with("read", List.copyOf(template.draft().read()))
                    .rejectAll("skills.mapping.publish.changed");
            return show(template, again, model);
        }
        return "redirect:" + path(templateId) + "?done=published";
    }

    @GetMapping("/mapping/templates/{templateId}/preview")
    String preview(@PathVariable UUID templateId, @RequestParam(defaultValue = "") String language, Model model) {
        Template template = templates.find(templateId);
        Set<String> languages = template.draft().languages();
        model.addAttribute("template", template);
        model.addAttribute("languages", Tongues.ordered(languages));
        model.addAttribute("language", languages.contains(language) ? language : Said.SWEDISH);
        return "skills/mapping/preview";
    }
}
