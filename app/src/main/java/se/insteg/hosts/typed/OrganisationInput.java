package se.insteg.hosts.typed;

import org.jspecify.annotations.Nullable;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationKind;
import se.insteg.kernel.Form;
import se.insteg.planner.model.Spot;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Terms;

/** Reads a form with an organisation's fields (names as in {@link OrganisationDetails#FIELDS}). */
public final class OrganisationInput {
    private static final int MOST_EMPLOYEES = 1_000_000;
    private static final int LONGEST_NOTE = 1000;

    private OrganisationInput() {}

    /** The details, or null when the form is rejected; then the form says why. */
    public static @Nullable OrganisationDetails read(Form form) {
        Fields fields = new Fields(form);
        String name = fields.required("name", 200, "hosts.name.missing");
        String number = OrganisationNumber.read(fields, "organisationNumber");
        OrganisationKind kind = fields.constant("kind", OrganisationKind.values(), OrganisationKind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "hosts.kind.missing");
        }
        String sector = fields.line("sector", Terms.LONGEST);
        Spot place = Terms.spot(fields);
        Integer employees = fields.typed("employees", text -> TypedText.whole(text, 0, MOST_EMPLOYEES));
        String note = fields.line("note", LONGEST_NOTE);
        return form.rejected() || kind == null
                ? null
                : new OrganisationDetails(name, number, kind, sector, place, employees, note);
    }
}
