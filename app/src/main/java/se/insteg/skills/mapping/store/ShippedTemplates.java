package se.insteg.skills.mapping.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.mapping.Choice;
import se.insteg.skills.mapping.Question;
import se.insteg.skills.mapping.QuestionKind;
import se.insteg.skills.mapping.Said;
import se.insteg.skills.mapping.Script;
import se.insteg.skills.mapping.Section;
import se.insteg.skills.mapping.Template;
import se.insteg.skills.mapping.Topic;

/**
 * The templates that come with Insteg ({@code skills/templates.yaml}). They have the same id in every municipality and are
 * stored there, as version 1, when somebody first uses or changes one.
 */
@Component
class ShippedTemplates {
    private final List<Template> all;

    ShippedTemplates() throws IOException {
        try (InputStream file = new ClassPathResource("skills/templates.yaml").getInputStream()) {
            List<Template> read = new ArrayList<>();
            LoaderOptions strict = new LoaderOptions();
            strict.setAllowDuplicateKeys(false);
            Iterable<?> templates = new Yaml(new SafeConstructor(strict)).load(file);
            for (Object template : templates) {
                read.add(template((Map<?, ?>) template));
            }
            all = List.copyOf(read);
        }
    }

    List<Template> all() {
        return all;
    }

    private static Template template(Map<?, ?> written) {
        List<Section> sections = new ArrayList<>();
        for (Object section : several(written, "sections")) {
            sections.add(section((Map<?, ?>) section));
        }
        UUID id = UUID.nameUUIDFromBytes(("insteg template " + text(written, "key")).getBytes(StandardCharsets.UTF_8));
        return new Template(
                id,
                constant(Template.Purpose.class, text(written, "purpose")),
                text(written, "name"),
                1,
                new Script(sections, Set.of()),
                0,
                false,
                false);
    }

    private static Section section(Map<?, ?> written) {
        List<Question> questions = new ArrayList<>();
        for (Object question : several(written, "questions")) {
            questions.add(question((Map<?, ?>) question));
        }
        return new Section(constant(Topic.class, text(written, "topic")), said(written, "title"), false, questions);
    }

    private static Question question(Map<?, ?> written) {
        List<Choice> choices = new ArrayList<>();
        for (Object choice : several(written, "choices")) {
            Map<?, ?> fields = (Map<?, ?>) choice;
            choices.add(new Choice(
                    text(fields, "value"), said(fields, "text"), optional(fields, "term"), optional(fields, "level")));
        }
        String becomes = optional(written, "becomes");
        return new Question(
                text(written, "key"),
                constant(QuestionKind.class, text(written, "kind")),
                said(written, "text"),
                said(written, "help"),
                choices,
                becomes.isEmpty() ? null : constant(ClaimKind.class, becomes),
                optional(written, "term"));
    }

    private static Said said(Map<?, ?> written, String key) {
        if (!(written.get(key) instanceof Map<?, ?> words)) {
            return Said.NOTHING;
        }
        Map<String, String> said = new LinkedHashMap<>();
        words.forEach((tag, text) -> said.put(tag.toString(), text.toString().strip()));
        return new Said(said);
    }

    private static Iterable<?> several(Map<?, ?> written, String key) {
        return written.get(key) instanceof List<?> list ? list : List.of();
    }

    private static String optional(Map<?, ?> written, String key) {
        Object value = written.get(key);
        return value == null ? "" : value.toString();
    }

    private static String text(Map<?, ?> written, String key) {
        @Nullable Object value = written.get(key);
        if (value == null) {
            throw new IllegalStateException("skills/templates.yaml lacks " + key + " in " + written);
        }
        return value.toString();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
