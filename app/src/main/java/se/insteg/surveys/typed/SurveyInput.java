package se.insteg.surveys.typed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.surveys.Survey;
import se.insteg.surveys.Template;
import se.insteg.taxonomy.typed.Fields;

/** Understands the forms by which the staff begin and open a survey. */
public final class SurveyInput {
    private static final int LONGEST_YEARS = 2;

    private SurveyInput() {}

    /**
     * Null when the form is rejected; then it says why.
     *
     * @param groups it may be for
     * @param earlier those it may follow
     */
    public static Survey.@Nullable Details read(
            Form form, Set<UUID> groups, Collection<Survey> earlier, LocalDate today) {
        Fields fields = new Fields(form);
        Map<UUID, Survey> before = earlier.stream().collect(Collectors.toMap(Survey::id, Function.identity()));
        UUID follows = fields.id("follows", before.keySet());
        Survey first = follows == null ? null : before.get(follows);
        Template template = first == null
                ? fields.constant("template", Template.values(), Template::code)
                : first.details().template();
        if (template == null && !fields.rejected("template")) {
            fields.reject("template", "surveys.template.missing");
        }
        String name = fields.required("name", Survey.LONGEST_NAME, "surveys.name.missing");
        UUID group = fields.id("group", groups);
        LocalDate last = lastDay(form, today);
        return form.rejected()
                ? null
                : new Survey.Details(Objects.requireNonNull(template), name, group, follows, last);
    }

    /** The last day to answer by phone; null when there is none, or the form is rejected. */
    public static @Nullable LocalDate lastDay(Form form, LocalDate today) {
        Fields fields = new Fields(form);
        LocalDate last = fields.date("lastDay", today.getYear(), today.plusYears(LONGEST_YEARS));
        if (last != null && last.isBefore(today)) {
            fields.reject("lastDay", "surveys.lastDay.past");
        }
        return last;
    }

    /** How many are asked, or more are; null when the form is rejected. @param fewest at least so many */
    public static @Nullable Integer people(Form form, String field, int fewest) {
        Fields fields = new Fields(form);
        Integer people = fields.typed(field, text -> TypedText.whole(TypedText.latinDigits(text), fewest, Survey.MOST));
        if (people == null && !fields.rejected(field)) {
            fields.reject(field, "surveys.invited.missing", fewest);
        }
        return people;
    }
}
