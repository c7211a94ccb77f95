package se.insteg.people.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonLine;
import se.insteg.people.PersonTexts;
import se.insteg.planner.model.Spot;
import se.insteg.taxonomy.ApiTerms;

/**
 * A person as programs read them, in the fields of {@link PersonTexts}: codes where there are codes, null where nothing is
 * stated. What is read here can be sent back as it is.
 */
final class PersonJson {
    private PersonJson() {}

    /** With id, version and moments. */
    static Map<String, @Nullable Object> of(Participant person) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", person.id());
        json.put("version", person.version());
        json.putAll(of(person.details()));
        json.put("createdAt", person.createdAt());
        json.put("updatedAt", person.updatedAt());
        return json;
    }

    static SequencedMap<String, @Nullable Object> of(PersonDetails details) {
        SequencedMap<String, @Nullable Object> json = new LinkedHashMap<>();
        PersonDetails.Identity identity = details.identity();
        json.put("name", identity.name());
        json.put("knownAs", ApiTerms.stated(identity.knownAs()));
        json.put("born", identity.born());
        json.put(
                "legalSex",
                identity.legalSex() == null ? null : identity.legalSex().code());
        json.put("reference", ApiTerms.stated(identity.reference()));
        json.put("protection", details.protection().kind().code());
        json.put("handlers", details.protection().handlers().stream().sorted().toList());
        PersonDetails.Care care = details.care();
        json.put("status", care.status().code());
        json.put("homeMunicipality", ApiTerms.stated(care.homeMunicipality()));
        json.put("guest", care.guest());
        json.put("unit", care.unitId());
        json.put("caseworker", care.caseworkerId());
        PersonDetails.Contact contact = details.contact();
        json.put("phone", ApiTerms.stated(contact.phone()));
        json.put("email", ApiTerms.stated(contact.email()));
        json.put("preferredLanguage", ApiTerms.of(contact.preferredLanguage()));
        json.put("interpreter", contact.interpreter());
        work(json, details.work());
        everyday(json, details.everyday());
        json.put("profileConfirmed", care.profileConfirmedOn());
        return json;
    }

    private static void work(Map<String, @Nullable Object> json, PersonDetails.Work work) {
        json.put("languages", ApiTerms.languages(work.languages()));
        json.put("swedish", work.swedish());
        json.put("occupations", ApiTerms.occupations(work.occupations()));
        json.put("skills", ApiTerms.skills(work.skills()));
        json.put("wishes", ApiTerms.occupations(work.wishes()));
    }

    private static void everyday(Map<String, @Nullable Object> json, PersonDetails.Everyday everyday) {
        Spot home = everyday.home();
        json.put("place", ApiTerms.stated(home.name()));
        json.put("lat", home.hasCoordinates() ? home.lat() : null);
        json.put("lon", home.hasCoordinates() ? home.lon() : null);
        json.put("maxTravel", everyday.maxTravel());
        json.put("busy", ApiTerms.of(everyday.busy()));
        json.put("waitingSince", everyday.waitingSince());
        json.put("household", ApiTerms.stated(everyday.household()));
    }

    /** A line of a list. */
    record Line(
            UUID id,
            String name,
            @Nullable String knownAs,
            @Nullable String reference,
            @Nullable Object born,
            String status,
            @Nullable UUID unit,
            @Nullable UUID caseworker,
            @Nullable String preferredLanguage,
            @Nullable Object swedish) {}

    /** @param next where the list goes on; null at its end */
    record Page(List<Line> items, @Nullable String next) {}

    static Line of(PersonLine line) {
        return new Line(
                line.id(),
                line.name(),
                ApiTerms.stated(line.knownAs()),
                ApiTerms.stated(line.reference()),
                line.born(),
                line.status().code(),
                line.unitId(),
                line.caseworkerId(),
                ApiTerms.of(line.preferredLanguage()),
                line.swedish());
    }
}
