package se.insteg.skills.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Refusal;
import se.insteg.skills.mapping.store.ScriptJson;
import se.insteg.skills.mapping.store.TemplateTable;

/**
 * Builds on the draft of a template, one thing at a time. Two who change different questions at once both get theirs; of two
 * who change the same question the second is shown what the first wrote. BUILD_TEMPLATES.
 */
@Component
public class Drafting {
    /** As often as a change is tried again when somebody else's came between. */
    private static final int TRIES = 5;

    private final Templates templates;
    private final TemplateTable table;
    private final ScriptJson json;

    Drafting(Templates templates, TemplateTable table, ScriptJson json) {
        this.templates = templates;
        this.table = table;
        this.json = json;
    }

    /** What became of a change to a question. */
    public sealed interface Written {
        record Done(Question question) implements Written {}

        /** Somebody has changed it since the page was read, or taken it away: then it is null. Nothing is written. */
        record Conflict(@Nullable Question theirs) implements Written {}
    }

    /** Tells whether a question is still as a page showed it; empty for one that is not there. */
    public String mark(@Nullable Question question) {
        return question == null ? "" : json.mark(question);
    }

    /**
     * Puts a question in its topic, in place of the one with its key or after the last.
     *
     * @param mark of what the change began from, as {@link #mark} tells
     * @throws Refusal (422) when it asks what a mapping must not ask, or the topic is full
     */
    public Written put(UUID templateId, Topic topic, Question wanted, String mark) {
        if (TouchyWords.in(wanted).filter(TouchyWords.Found::refused).isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "skills.mapping.touchy.refused.short");
        }
        for (int tries = 0; tries < TRIES; tries++) {
            Template template = templates.find(templateId);
            Question now = template.draft().question(wanted.key()).orElse(null);
            if (now != null && now.equals(wanted)) {
                return new Written.Done(wanted);
            }
            if (!mark(now).equals(mark)) {
                return new Written.Conflict(now);
            }
            Section section = template.draft().section(topic);
            List<Question> questions = new ArrayList<>(section.questions());
            int place = places(section, wanted.key());
            if (place < 0) {
                questions.add(wanted);
            } else {
                questions.set(place, wanted);
            }
            if (questions.size() > Section.MOST_QUESTIONS) {
                throw new Refusal(Refusal.Kind.INVALID, "skills.mapping.section.full", Section.MOST_QUESTIONS);
            }
            if (store(template, template.draft().with(section.with(questions)))) {
                return new Written.Done(wanted);
            }
        }
        throw new Refusal(Refusal.Kind.CONFLICT, "skills.mapping.template.busy");
    }

    private static int places(Section section, String key) {
        for (int i = 0; i < section.questions().size(); i++) {
            if (section.questions().get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Moves a question so many places within its topic, as far as it goes. */
    public void move(UUID templateId, String key, int places) {
        change(
                templateId,
                script -> inItsSection(script, key, (questions, at) -> {
                    Question one = questions.remove((int) at);
                    questions.add(Math.clamp((long) at + places, 0, questions.size()), one);
                }));
    }

    /** Takes a question out of the draft. Versions that have it keep it. */
    public void remove(UUID templateId, String key) {
        change(templateId, script -> inItsSection(script, key, (questions, at) -> questions.remove((int) at)));
    }

    /** Whether the topic's questions are asked. */
    public void hide(UUID templateId, Topic topic, boolean hidden) {
        change(templateId, script -> {
            Section section = script.section(topic);
            return script.with(new Section(topic, section.title(), hidden, section.questions()));
        });
    }

    /** What a topic is called. */
    public void call(UUID templateId, Topic topic, Said title) {
        change(templateId, script -> {
            Section section = script.section(topic);
            return script.with(new Section(topic, title, section.hidden(), section.questions()));
        });
    }

    /** Back to the latest version. */
    public void discard(UUID templateId) {
        Template template = templates.find(templateId);
        if (template.published() > 0 && template.changed()) {
            Script published = table.script(templateId, template.published());
            templates.change(new Template(
                    templateId,
                    template.purpose(),
                    template.name(),
                    template.published(),
                    published,
                    template.draftVersion(),
                    false,
                    template.retired()));
        }
    }

    /** Its name, whether it is offered, and which languages somebody has read whose mother tongue they are. */
    public void settle(UUID templateId, String name, boolean retired, Set<String> read) {
        for (int tries = 0; tries < TRIES; tries++) {
            Template template = templates.find(templateId);
            Script script = new Script(template.draft().sections(), read);
            boolean other = !script.equals(template.draft());
            Template wanted = new Template(
                    templateId,
                    template.purpose(),
                    name,
                    template.published(),
                    script,
                    template.draftVersion(),
                    template.changed() || other,
                    retired);
            if (wanted.equals(template) || templates.change(wanted).isPresent()) {
                return;
            }
        }
        throw new Refusal(Refusal.Kind.CONFLICT, "skills.mapping.template.busy");
    }

    private interface Rearranged {
        void in(List<Question> questions, int at);
    }

    private static Script inItsSection(Script script, String key, Rearranged deed) {
        for (Section section : script.sections()) {
            int at = places(section, key);
            if (at >= 0) {
                List<Question> questions = new ArrayList<>(section.questions());
                deed.in(questions, at);
                return script.with(section.with(questions));
            }
        }
        return script;
    }

    private void change(UUID templateId, UnaryOperator<Script> deed) {
        for (int tries = 0; tries < TRIES; tries++) {
            Template template = templates.find(templateId);
            Script wanted = deed.apply(template.draft());
            if (wanted.equals(template.draft()) || store(template, wanted)) {
                return;
            }
        }
        throw new Refusal(Refusal.Kind.CONFLICT, "skills.mapping.template.busy");
    }

    private boolean store(Template template, Script wanted) {
        Optional<Template> stored = templates.change(template.with(wanted));
        return stored.isPresent();
    }
}
