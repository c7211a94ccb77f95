package se.insteg.hosts;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Spot;
import se.insteg.taxonomy.typed.Texts;

/**
 * All that is noted about an organisation. Texts are empty when nothing is stated.
 *
 * @param name 1–200 characters
 * @param organisationNumber ten digits with a right check digit, or empty
 * @param sector what it does, in the office's own words
 * @param place where it is
 * @param employees how many, 0–1,000,000
 */
public record OrganisationDetails(
        String name,
        String organisationNumber,
        OrganisationKind kind,
        String sector,
        Spot place,
        @Nullable Integer employees,
        String note) {
    /** Every field, in the order of the form. */
    public static final List<String> FIELDS =
            List.of("name", "organisationNumber", "kind", "sector", "employees", "place", "lat", "lon", "note");

    /** As texts under the names of the fields; reading them again gives the same details. */
    public SequencedMap<String, List<String>> texts() {
        Texts texts = new Texts();
        texts.put("name", name);
        texts.put("organisationNumber", organisationNumber);
        texts.put("kind", kind.code());
        texts.put("sector", sector);
        texts.put("employees", employees);
        texts.put(place);
        texts.put("note", note);
        return texts.all();
    }
}
