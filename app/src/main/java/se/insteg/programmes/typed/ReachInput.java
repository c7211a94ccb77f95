package se.insteg.programmes.typed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.reach.Target;
import se.insteg.programmes.reach.Target.Noted;
import se.insteg.taxonomy.typed.Fields;

/** Understands the forms of whom a training is to reach, and how many it reached. */
public final class ReachInput {
    private static final int FIRST_YEAR = 2015;

    private ReachInput() {}

    /** Whom, and how many they are. */
    public record Wanted(String audience, int people) {}

    /** Null when the form is rejected; then it says why. */
    public static @Nullable Wanted wanted(Form form) {
        Fields fields = new Fields(form);
        String audience = fields.required("audience", Target.LONGEST_AUDIENCE, "programmes.reach.audience.missing");
        Integer people = people(fields, "people");
        return form.rejected() || people == null ? null : new Wanted(audience, people);
    }

    /** That some were reached, and of which target. */
    public record Came(UUID target, Noted noted) {}

    /** Null when the form is rejected; then it says why. */
    public static @Nullable Came came(Form form, List<Target> targets, LocalDate today, UUID otherwise) {
        Fields fields = new Fields(form);
        Set<UUID> possible = targets.stream().map(Target::id).collect(Collectors.toSet());
        UUID target = fields.id("target", possible);
        if (target == null && !fields.rejected("target")) {
            fields.reject("target", "programmes.reach.target.missing");
        }
        Integer people = people(fields, "reached");
        LocalDate day = fields.date("day", FIRST_YEAR, today);
        if (day == null && !fields.rejected("day")) {
            fields.reject("day", "programmes.day.missing");
        }
        String names = fields.line("names", Target.LONGEST_NAMES);
        UUID id = Objects.requireNonNullElse(Ids.read(form.text("id")), otherwise);
        return form.rejected() || target == null || people == null || day == null
                ? null
                : new Came(target, new Noted(id, day, people, names, true));
    }

    private static @Nullable Integer people(Fields fields, String field) {
        Integer people = fields.typed(field, text -> TypedText.whole(TypedText.latinDigits(text), 1, Target.MOST));
        if (people == null && !fields.rejected(field)) {
            fields.reject(field, "programmes.reach.people.missing");
        }
        return people;
    }
}
