package se.insteg.programmes.typed;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.model.Language;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Group;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Terms;
import se.insteg.taxonomy.typed.Texts;

/** Reads a form with a group's fields. */
public final class GroupInput {
    static final int FIRST_YEAR = 2010;
    static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private GroupInput() {}

    /** The details, or null when the form is rejected; then the form says why. */
    public static Group.@Nullable Details read(Form form) {
        Fields fields = new Fields(form);
        String name = fields.required("name", Group.LONGEST_NAME, "programmes.name.missing");
        LocalDate starts = fields.date("starts", FIRST_YEAR, LAST_DAY);
        if (starts == null && !fields.rejected("starts")) {
            fields.reject("starts", "programmes.starts.missing");
        }
        LocalDate ends = fields.date("ends", FIRST_YEAR, LAST_DAY);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            fields.reject("ends", "programmes.ends.beforeStart");
        }
        Integer seats = fields.typed("seats", text -> TypedText.whole(text, 1, Group.MOST_SEATS));
        if (seats == null && !fields.rejected("seats")) {
            fields.reject("seats", "programmes.seats.missing");
        }
        List<Language> languages = Terms.languages(fields, "languages");
        return form.rejected() || starts == null || seats == null
                ? null
                : new Group.Details(name, starts, ends, seats, languages);
    }

    public static SequencedMap<String, List<String>> texts(Group.Details details) {
        Texts texts = new Texts();
        texts.put("name", details.name());
        texts.put("starts", details.starts());
        texts.put("ends", details.ends());
        texts.put("seats", details.seats());
        texts.putAll(
                "languages", details.languages().stream().map(StoredTerms::said).toList());
        return texts.all();
    }
}
