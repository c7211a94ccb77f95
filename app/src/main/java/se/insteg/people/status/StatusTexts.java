package se.insteg.people.status;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.taxonomy.StoredTerms;

/** A statement as the fields of its form: reading them again gives the same statement. */
public final class StatusTexts {
    private final Map<String, String[]> fields = new HashMap<>();

    private StatusTexts() {}

    public static Form form(Statement said) {
        StatusTexts texts = new StatusTexts();
        Statement.Details details = said.details();
        texts.put("begins", said.undated() ? null : said.begins());
        texts.put("ends", said.ends());
        texts.put("ground", details.ground() == null ? null : details.ground().code());
        texts.put(
                "housing", details.housing() == null ? null : details.housing().code());
        texts.put(
                "settlement",
                details.settlement() == null ? null : details.settlement().code());
        texts.put("firstRegistered", details.firstRegistered());
        texts.put("municipality", details.municipality());
        texts.put("county", details.county());
        Boolean valid = details.valid();
        texts.put("valid", valid == null ? null : valid ? "yes" : "no");
        texts.put("hours", StoredTerms.text(details.hours()));
        texts.put("source", said.source().code());
        return Form.of(texts.fields);
    }

    private void put(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, new String[] {value.toString()});
        }
    }
}
