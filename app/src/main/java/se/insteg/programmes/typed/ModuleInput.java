package se.insteg.programmes.typed;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.CivicPart;
import se.insteg.programmes.Codes;
import se.insteg.programmes.CourseModule;
import se.insteg.programmes.Perspective;
import se.insteg.programmes.SessionKind;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Texts;

/** Reads a form with a module's fields. */
public final class ModuleInput {
    public static final List<String> FIELDS = List.of("title", "hours", "kind", "part", "perspectives", "topics");

    private ModuleInput() {}

    /** The module, or null when the form is rejected; then the form says why. */
    public static @Nullable CourseModule read(Form form, String key) {
        Fields fields = new Fields(form);
        String title = fields.required("title", CourseModule.LONGEST_TITLE, "programmes.title.missing");
        Integer minutes = HoursText.minutes(form.raw("hours"));
        if (minutes == null || minutes > CourseModule.MOST_MINUTES) {
            fields.reject(
                    "hours", form.text("hours").isEmpty() ? "programmes.hours.missing" : "programmes.hours.unclear");
        }
        SessionKind kind = fields.constant("kind", SessionKind.values(), SessionKind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "programmes.kind.missing");
        }
        CivicPart part = fields.constant("part", CivicPart.values(), CivicPart::code);
        Set<Perspective> perspectives = EnumSet.noneOf(Perspective.class);
        form.all("perspectives").forEach(code -> {
            Perspective one = Codes.find(Perspective.class, code);
            if (one == null) {
                fields.reject("perspectives", "taxonomy.choice.unknown");
            } else {
                perspectives.add(one);
            }
        });
        List<String> topics = topics(form);
        return form.rejected() || kind == null || minutes == null
                ? null
                : new CourseModule(key, title, minutes, kind, part, perspectives, topics);
    }

    private static List<String> topics(Form form) {
        List<String> topics = Arrays.stream(form.raw("topics").split("\\R"))
                .map(TypedText::line)
                .filter(line -> !line.isEmpty())
                .toList();
        if (topics.size() > CourseModule.MOST_TOPICS) {
            form.reject("topics", "programmes.topics.tooMany", CourseModule.MOST_TOPICS);
        }
        if (topics.stream().anyMatch(topic -> topic.length() > CourseModule.LONGEST_TOPIC)) {
            form.reject("topics", "taxonomy.text.tooLong", CourseModule.LONGEST_TOPIC);
        }
        return topics;
    }

    public static SequencedMap<String, List<String>> texts(CourseModule module) {
        Texts texts = new Texts();
        texts.put("title", module.title());
        texts.put("hours", HoursText.of(module.minutes()));
        texts.put("kind", module.kind().code());
        CivicPart part = module.part();
        texts.put("part", part == null ? null : part.code());
        texts.putAll(
                "perspectives",
                module.perspectives().stream().map(Perspective::code).toList());
        texts.put("topics", String.join("\n", module.topics()));
        return texts.all();
    }
}
