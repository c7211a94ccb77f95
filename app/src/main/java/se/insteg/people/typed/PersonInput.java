package se.insteg.people.typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.people.LegalSex;
import se.insteg.people.LegalStatus;
import se.insteg.people.PersonDetails;
import se.insteg.people.Protection;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.MunicipalityCodes;

/**
 * Reads a form with a person's fields (names as in {@link se.insteg.people.PersonTexts}); what cannot be understood is
 * rejected in the form, with a sentence that says how to write it.
 */
@Component
public class PersonInput {
    private static final int FIRST_YEAR_OF_BIRTH = 1900;
    private static final int FIRST_YEAR = 1990;
    private static final int MOST_OF_ONE_KIND = 20;
    private static final int LONGEST_TERM = 100;

    private final MunicipalityCodes municipalities;

    PersonInput(MunicipalityCodes municipalities) {
        this.municipalities = municipalities;
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
                language(fields, "preferredLanguage"),
                fields.yes("interpreter"));
        PersonDetails.Work work = work(fields);
        PersonDetails.Everyday everyday = everyday(fields, choices, protection != null && !protection.hides());
        return form.rejected() || identity == null || protection == null
                ? null
                : new PersonDetails(identity, care, contact, work, everyday, protection);
    }

    private static PersonDetails.@Nullable Identity identity(Fields fields, Choices choices) {
        String name = NameText.read(fields, "name", true);
        String knownAs = NameText.read(fields, "knownAs", false);
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

    private static PersonDetails.Work work(Fields fields) {
        return new PersonDetails.Work(
                several(fields, "languages", LanguageNames::find),
                fields.typed("swedish", TypedText::swedish),
                several(fields, "occupations", PersonInput::occupation),
                several(fields, "skills", Skill::of),
                several(fields, "wishes", PersonInput::occupation));
    }

    private static Occupation occupation(String text) {
        return OccupationCatalogue.instance().find(TypedText.latinDigits(text));
    }

    private static @Nullable Language language(Fields fields, String field) {
        String text = fields.line(field, LONGEST_TERM);
        return text.isEmpty() ? null : LanguageNames.find(text);
    }

    /** Each once, in the order typed. */
    private static <T> List<T> several(Fields fields, String field, Function<String, T> meaning) {
        List<T> found = new ArrayList<>();
        for (String typed : fields.all(field)) {
            String text = TypedText.line(typed);
            if (text.length() > LONGEST_TERM) {
                fields.reject(field, "people.text.tooLong", LONGEST_TERM);
            } else if (!text.isEmpty()) {
                T one = meaning.apply(text);
                if (!found.contains(one)) {
                    found.add(one);
                }
            }
        }
        if (found.size() > MOST_OF_ONE_KIND) {
            fields.reject(field, "people.several.tooMany", MOST_OF_ONE_KIND);
        }
        return found;
    }

    /** @param onTheMap whether coordinates are kept; a protected person has none */
    private static PersonDetails.Everyday everyday(Fields fields, Choices choices, boolean onTheMap) {
        Double lat = fields.typed("lat", text -> TypedText.degrees(text, 90));
        Double lon = fields.typed("lon", text -> TypedText.degrees(text, 180));
        if ((lat == null) != (lon == null) && !fields.rejected("lat") && !fields.rejected("lon")) {
            fields.reject(lat == null ? "lat" : "lon", "people.place.halfCoordinate");
        }
        String place = fields.line("place", LONGEST_TERM);
        WeeklySchedule busy = fields.line("busy", 1000).isEmpty() ? null : fields.typed("busy", TypedText::hours);
        Spot home = onTheMap && lat != null && lon != null
                ? Spot.of(place, lat, lon)
                : Spot.of(place, Double.NaN, Double.NaN);
        return new PersonDetails.Everyday(
                home,
                fields.typed("maxTravel", text -> TypedText.whole(text, 0, 1440)),
                busy == null ? WeeklySchedule.EMPTY : busy,
                fields.date("waitingSince", FIRST_YEAR, choices.today()),
                fields.line("household", LONGEST_TERM));
    }
}
