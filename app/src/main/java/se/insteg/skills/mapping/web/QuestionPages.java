package se.insteg.skills.mapping.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.skills.mapping.Drafting;
import se.insteg.skills.mapping.Question;
import se.insteg.skills.mapping.Said;
import se.insteg.skills.mapping.Template;
import se.insteg.skills.mapping.Templates;
import se.insteg.skills.mapping.Topic;
import se.insteg.ui.Language;
import se.insteg.ui.Messages;

/** One question of a template, as it is built: in Swedish, and in the languages it shall be asked in. */
@Controller
class QuestionPages {
    /** Languages that participants often speak, offered beside those of the pages. */
    static final List<String> OFFERED = List.of("fa-AF", "fa", "ps", "ti", "so", "uk", "ru", "ckb", "kmr", "tr");

    private final Templates templates;
    private final Drafting drafting;
    private final Messages messages;

    QuestionPages(Templates templates, Drafting drafting, Messages messages) {
        this.templates = templates;
        this.drafting = drafting;
        this.messages = messages;
    }

    /** The first topic for what names none. */
    static Topic topic(String code) {
        for (Topic topic : Topic.values()) {
            if (topic.code().equals(code)) {
                return topic;
            }
        }
        return Topic.PERSONAL;
    }

    @GetMapping("/mapping/templates/{templateId}/question")
    String ask(
            @PathVariable UUID templateId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String add,
            Model model) {
        Template template = templates.find(templateId);
        Question question = q.isEmpty() ? null : found(template, q);
        List<String> languages = languages(template, add);
        Form form = QuestionInput.form(question, languages)
                .with("q", q)
                .with("mark", drafting.mark(question))
                .with("add", add);
        return show(template, question == null ? topic(topic) : topicOf(template, q), question, form, null, model);
    }

    private static Question found(Template template, String key) {
        return template.draft()
                .question(key)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
    }

    private static Topic topicOf(Template template, String key) {
        return template.draft().sections().stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(question -> question.key().equals(key)))
                .findFirst()
                .orElseThrow()
                .topic();
    }

    /** Those of the pages, those the draft has any words in, and the one asked for. */
    private List<String> languages(Template template, String add) {
        Set<String> all = new HashSet<>();
        messages.languages().stream().map(Language::tag).forEach(all::add);
        template.draft().sections().forEach(section -> {
            all.addAll(section.title().languages());
            section.questions().forEach(question -> all.addAll(question.text().languages()));
        });
        if (OFFERED.contains(add)) {
            all.add(add);
        }
        return Tongues.ordered(all);
    }

    private String show(
            Template template,
            Topic topic,
            @Nullable Question question,
            Form form,
            Drafting.Written.@Nullable Conflict conflict,
            Model model) {
        List<String> languages = languages(template, form.text("add"));
        List<Form.Option> more = new ArrayList<>();
        OFFERED.stream()
                .filter(tag -> !languages.contains(tag))
                .forEach(tag -> more.add(Form.Option.text(tag, Tongues.name(tag))));
        model.addAttribute("template", template);
        model.addAttribute("topic", topic);
        model.addAttribute("question", question);
        model.addAttribute("languages", languages);
        model.addAttribute("more", more);
        model.addAttribute("kinds", QuestionInput.kinds());
        model.addAttribute("claimKinds", QuestionInput.claimKinds());
        model.addAttribute("form", form);
        model.addAttribute("rows", form.all("c-" + Said.SWEDISH).size() + QuestionInput.SPARE);
        model.addAttribute("conflict", conflict);
        return "skills/mapping/question";
    }

    @PostMapping("/mapping/templates/{templateId}/question")
    String save(@PathVariable UUID templateId, Form form, HttpServletResponse response, Model model) {
        Template template = templates.find(templateId);
        String q = form.text("q");
        Question now = q.isEmpty() ? null : template.draft().question(q).orElse(null);
        Topic topic = now == null ? topic(form.text("topic")) : topicOf(template, q);
        Set<String> taken = new HashSet<>();
        template.draft().sections().forEach(section -> section.questions().stream()
                .map(Question::key)
                .filter(key -> !key.equals(q))
                .forEach(taken::add));
        List<String> languages = languages(template, form.text("add"));
        String key = q.matches("[a-z0-9_-]{1,40}") ? q : null;
        Question wanted = QuestionInput.read(form, key, taken, languages);
        if (wanted == null) {
            return show(template, topic, now, form, null, model);
        }
        if (key == null && isThere(template, topic, wanted)) {
            return "redirect:" + TemplatePages.path(templateId) + "#" + topic.code();
        }
        Drafting.Written written = drafting.put(templateId, topic, wanted, form.text("mark"));
        return switch (written) {
            case Drafting.Written.Done done -> "redirect:" + TemplatePages.path(templateId) + "#" + topic.code();
            case Drafting.Written.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield show(template, topic, now, form.with("mark", drafting.mark(conflict.theirs())), conflict, model);
            }
        };
    }

    /** A new one sent twice is there already, but for its key. */
    private static boolean isThere(Template template, Topic topic, Question wanted) {
        return template.draft().section(topic).questions().stream()
                .anyMatch(one -> one.equals(new Question(
                        one.key(),
                        wanted.kind(),
                        wanted.text(),
                        wanted.help(),
                        wanted.choices(),
                        wanted.becomes(),
                        wanted.term())));
    }
}
