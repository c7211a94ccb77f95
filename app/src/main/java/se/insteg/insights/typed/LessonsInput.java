package se.insteg.insights.typed;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.insights.learning.Lessons;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Understands the form with what was learnt. */
public final class LessonsInput {
    private LessonsInput() {}

    /** @param gatherings that may be chosen @return null when the form is rejected; then it says why */
    public static @Nullable Lessons read(Form form, Set<UUID> gatherings) {
        Fields fields = new Fields(form);
        String worked = text(fields, "worked");
        String otherwise = text(fields, "otherwise");
        String advice = text(fields, "advice");
        UUID gathering = fields.id("gathering", gatherings);
        String version = form.text("version");
        return form.rejected()
                ? null
                : new Lessons(
                        worked,
                        otherwise,
                        advice,
                        gathering,
                        version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0);
    }

    private static String text(Fields fields, String field) {
        String text = fields.text(field, Lessons.LONGEST);
        for (String word : text.split("\\s+")) {
            if (TypedText.isIdentityNumber(word)) {
                fields.reject(field, "insights.contact.number");
                break;
            }
        }
        return text;
    }

    public static Form form(Lessons lessons) {
        UUID gathering = lessons.gathering();
        return Form.empty()
                .with("worked", lessons.worked())
                .with("otherwise", lessons.otherwise())
                .with("advice", lessons.advice())
                .with("gathering", gathering == null ? null : gathering.toString())
                .with("version", String.valueOf(lessons.version()));
    }
}
