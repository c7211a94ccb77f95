package se.insteg.tracks.typed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.tracks.Shortage;

/** Understands an occupation that is hard to fill, typed alone or pasted as a list. */
@Component
public class ShortageInput {
    private static final int FIRST_YEAR = 2010;
    private static final int LONGEST = 100;

    private final Catalogue catalogue;
    private final Clock clock;

    ShortageInput(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Null when the form is rejected; then it says why. */
    public @Nullable Shortage one(Form form, Supplier<UUID> next) {
        Fields fields = new Fields(form);
        String typed = fields.required("occupation", LONGEST, "tracks.shortage.occupation.missing");
        Occupation occupation = occupation(typed);
        if (!typed.isEmpty() && occupation == null) {
            form.reject("occupation", "tracks.shortage.occupation.unknown", typed);
        }
        String source = fields.required("source", Shortage.LONGEST_SOURCE, "tracks.shortage.source.missing");
        LocalDate on = fields.date("on", FIRST_YEAR, LocalDate.now(clock));
        if (on == null && !fields.rejected("on")) {
            form.reject("on", "tracks.shortage.on.missing");
        }
        return form.rejected() || occupation == null || on == null
                ? null
                : new Shortage(Objects.requireNonNullElseGet(Ids.read(form.text("id")), next), occupation, source, on);
    }

    /** Known to the catalogue; a word that means nothing there would match nobody. */
    private @Nullable Occupation occupation(String typed) {
        Occupation found = catalogue.occupations().find(TypedText.latinDigits(typed));
        return found.code() != null && catalogue.occupations().exists(found.code()) ? found : null;
    }

    /** Rows of occupation; source; day. Empty when the form is rejected: each bad row is told with its number. */
    public List<Shortage> rows(Form form, Supplier<UUID> next) {
        List<Shortage> rows = new ArrayList<>();
        int number = 0;
        for (String line : form.raw("rows").split("\\R")) {
            number++;
            String row = TypedText.line(line);
            if (row.isEmpty()) {
                continue;
            }
            String[] cells = row.split("[;\t]", -1);
            Occupation occupation = occupation(cells[0].strip());
            String source = cells.length > 1 ? cells[1].strip() : "";
            LocalDate on = cells.length > 2 ? day(cells[2].strip()) : null;
            if (occupation == null) {
                form.reject("rows", "tracks.shortage.row.occupation", number, cells[0].strip());
            } else if (source.isEmpty() || source.length() > Shortage.LONGEST_SOURCE || on == null) {
                form.reject("rows", "tracks.shortage.row.rest", number);
            } else {
                rows.add(new Shortage(next.get(), occupation, source, on));
            }
        }
        if (rows.isEmpty() && !form.rejected() || rows.size() > Shortage.MOST_AT_A_TIME) {
            form.reject("rows", "tracks.shortage.rows.count", Shortage.MOST_AT_A_TIME);
        }
        return form.rejected() ? List.of() : rows;
    }

    private @Nullable LocalDate day(String typed) {
        try {
            return TypedText.date(typed, FIRST_YEAR, LocalDate.now(clock));
        } catch (BadCell unclear) {
            return null;
        }
    }
}
