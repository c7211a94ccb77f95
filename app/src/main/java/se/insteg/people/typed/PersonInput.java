package se.insteg.people.typed;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.people.LegalSex;
import se.insteg.people.LegalStatus;
import se.insteg.people.PersonDetails;
import se.insteg.people.Protection;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.MunicipalityCodes;
import se.insteg.taxonomy.typed.EmailText;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.NameText;
import se.insteg.taxonomy.typed.PhoneText;
import se.insteg.taxonomy.typed.Terms;

/**
 * Reads a form with a person's fields (names as in {@link se.insteg.people.PersonTexts}); what cannot be understood is
 * rejected in the form, with a sentence that says how to write it.
 */
@Component
public class PersonInput {
    private static final int FIRST_YEAR_OF_BIRTH = 1900;
    private static final int FIRST_YEAR = 1990;

    private final MunicipalityCodes municipalities;
    private final Supplier<OccupationCatalogue> titles;

    @Autowired
    PersonInput(MunicipalityCodes municipalities, Catalogue catalogue) {
        this(municipalities, catalogue::occupations);
    }

    /** @param titles what titles of occupations mean where the form is typed */
    PersonInput(MunicipalityCodes municipalities, Supplier<OccupationCatalogue> titles) {
        this.municipalities = municipalities;
        this.titles = titles;
    }

    /** The details, or null when the form is rejected; then the form says why. */
    public @Nullable PersonDetails read(Form form, Choices choices) {
        Fields fields = new Fields(form);
        PersonDetails.Identity identity = identity(fields, choices);
        Protection protection = protection(fields, choices);
        PersonDetails.Care care = care(fields, choices);
        PersonDetails.Contact contact = new PersonDetails.Contact(
                PhoneText.read(fields, "phone"),
                EmailText.read(fields, "email"),
                Terms.language(fields, "preferredLanguage"),
                fields.yes("interpreter"));
        PersonDetails.Work work = work(fields);
        PersonDetails.Everyday everyday = everyday(fields, choices, protection != null && !protection.hides());
        return form.rejected() || identity == null || protection == null
                ? null
                : new PersonDetails(identity, care, contact, work, everyday, protection);
    }

    private static PersonDetails.@Nullable Identity identity(Fields fields, Choices choices) {
        String name = NameText.required(fields, "name", "people.name.missing");
        String knownAs = NameText.read(fields, "knownAs");
        LocalDate born = fields.date("born", FIRST_YEAR_OF_BIRTH, choices.today());
        LegalSex sex = fields.constant("legalSex", LegalSex.values(), LegalSex::code);
        String reference = fields.line("reference", 50);
        if (TypedText.isIdentityNumber(reference) || reference.matches("\\d{6,8}[-+]?\\p{L}\\d{3}")) {
            fields.reject("reference", "people.reference.identityNumber");
        }
        return name.isEmpty() ? null : new PersonDetails.Identity(reference, name, knownAs, born, sex);
    }

    private static @Nullable Protection protection(Fields fields, Choices choices) {
        Protection.Kind kind = fields.constant("protection", Protection.Kind.values(), Protection.Kind::code);
        if (kind == null) {
            fields.reject("protection", "people.protection.missing");
            return null;
        }
        if (kind == Protection.Kind.NONE) {
            return Protection.NONE; // handlers that were ticked meanwhile have nothing to handle
        }
        Set<UUID> named = new HashSet<>();
        for (String text : fields.all("handlers")) {
            UUID id = fields.id("handlers", text, choices.handlers());
            if (id != null) {
                named.add(id);
            }
        }
        if (named.isEmpty()) {
            fields.reject(
                    "handlers", choices.handlers().isEmpty() ? "people.handlers.nobody" : "people.handlers.missing");
            return null;
        }
        return new Protection(kind, named);
    }

    private PersonDetails.Care care(Fields fields, Choices choices) {
        LegalStatus status = fields.constant("status", LegalStatus.values(), LegalStatus::code);
        String municipality = fields.line("homeMunicipality", 10);
        if (!municipality.isEmpty() && municipalities.name(municipality) == null) {
            fields.reject("homeMunicipality", "people.homeMunicipality.unknown");
        }
        return new PersonDetails.Care(
                status == null ? LegalStatus.UNKNOWN : status,
                municipality,
                fields.yes("guest"),
                fields.id("unit", choices.units()),
                fields.id("caseworker", choices.caseworkers()),
                fields.date("profileConfirmed", FIRST_YEAR, choices.today()));
    }

    private PersonDetails.Work work(Fields fields) {
        OccupationCatalogue known = titles.get();
        return new PersonDetails.Work(
                Terms.languages(fields, "languages"),
                fields.typed("swedish", TypedText::swedish),
                Terms.occupations(fields, "occupations", known),
                Terms.skills(fields, "skills"),
                Terms.occupations(fields, "wishes", known));
    }

    /** @param onTheMap whether coordinates are kept; a protected person has none */
    private static PersonDetails.Everyday everyday(Fields fields, Choices choices, boolean onTheMap) {
        Spot typed = Terms.spot(fields);
        Spot home = onTheMap ? typed : Spot.of(typed.name(), Double.NaN, Double.NaN);
        WeeklySchedule busy = fields.typed("busy", TypedText::hours);
        return new PersonDetails.Everyday(
                home,
                fields.typed("maxTravel", text -> TypedText.whole(text, 0, 1440)),
                busy == null ? WeeklySchedule.EMPTY : busy,
                fields.date("waitingSince", FIRST_YEAR, choices.today()),
                fields.line("household", Terms.LONGEST));
    }
}
