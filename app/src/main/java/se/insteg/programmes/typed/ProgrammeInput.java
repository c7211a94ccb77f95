package se.insteg.programmes.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.WeekSlot;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Texts;

/** Reads a form with what a programme says besides its modules. */
public final class ProgrammeInput {
    public static final List<String> FIELDS = fields();

    private ProgrammeInput() {}

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("name", "kind", "summary", "audience", "weeks"));
        fields.addAll(WeekText.fields());
        fields.add("retired");
        return List.copyOf(fields);
    }

    /** What is to become of a programme, or null when the form is rejected; then the form says why. */
    public static @Nullable UnaryOperator<Programme> read(Form form) {
        Fields fields = new Fields(form);
        String name = fields.required("name", Programme.LONGEST_NAME, "programmes.name.missing");
        ProgrammeKind kind = fields.constant("kind", ProgrammeKind.values(), ProgrammeKind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "programmes.kind.missing");
        }
        String summary = fields.text("summary", Curriculum.LONGEST_SUMMARY);
        String audience = fields.line("audience", Curriculum.LONGEST_AUDIENCE);
        Integer weeks = fields.typed("weeks", text -> TypedText.whole(text, 0, Curriculum.MOST_WEEKS));
        List<WeekSlot> week = WeekText.read(fields);
        boolean retired = fields.yes("retired");
        if (form.rejected() || kind == null) {
            return null;
        }
        int lasting = weeks == null ? 0 : weeks;
        return was -> was.described(kind, name, retired, was.draft().described(summary, audience, lasting, week));
    }

    public static SequencedMap<String, List<String>> texts(Programme programme) {
        Texts texts = new Texts();
        texts.put("name", programme.name());
        texts.put("kind", programme.kind().code());
        texts.put("summary", programme.draft().summary());
        texts.put("audience", programme.draft().audience());
        texts.put(
                "weeks",
                programme.draft().weeks() == 0 ? null : programme.draft().weeks());
        WeekText.put(texts.all(), programme.draft().week());
        texts.put("retired", programme.retired() ? "yes" : null);
        return texts.all();
    }
}
