package se.insteg.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.wording.Sayable;

/**
 * A person's details as texts under the names of their fields, such as a form, a history and a merge need: reading the
 * texts again gives the same details. Fields without value are absent; codes and ids stand as they are stored, days as
 * 2026-03-01, languages and hours in Swedish.
 */
public final class PersonTexts {
    /** Every field, in the order of the form. */
    public static final List<String> FIELDS = List.of(
            "name",
            "knownAs",
            "born",
            "legalSex",
            "reference",
            "protection",
            "handlers",
            "status",
            "homeMunicipality",
            "guest",
            "unit",
            "caseworker",
            "phone",
            "email",
            "preferredLanguage",
            "interpreter",
            "languages",
            "swedish",
            "occupations",
            "skills",
            "wishes",
            "place",
            "lat",
            "lon",
            "maxTravel",
            "busy",
            "waitingSince",
            "household",
            "profileConfirmed");

    private static final Locale SWEDISH = Locale.of("sv");

    private final SequencedMap<String, List<String>> texts = new LinkedHashMap<>();

    private PersonTexts() {}

    public static SequencedMap<String, List<String>> of(PersonDetails details) {
        PersonTexts texts = new PersonTexts();
        texts.identity(details.identity());
        texts.protection(details.protection());
        texts.care(details.care());
        texts.contact(details.contact());
        texts.work(details.work());
        texts.everyday(details.everyday());
        texts.put("profileConfirmed", details.care().profileConfirmedOn());
        return texts.texts;
    }

    private void identity(PersonDetails.Identity identity) {
        put("name", identity.name());
        put("knownAs", identity.knownAs());
        put("born", identity.born());
        put("legalSex", identity.legalSex() == null ? "" : identity.legalSex().code());
        put("reference", identity.reference());
    }

    private void protection(Protection protection) {
        put("protection", protection.kind().code());
        Set<String> handlers = new TreeSet<>();
        protection.handlers().forEach(id -> handlers.add(id.toString()));
        putAll("handlers", List.copyOf(handlers));
    }

    private void care(PersonDetails.Care care) {
        put("status", care.status().code());
        put("homeMunicipality", care.homeMunicipality());
        put("guest", care.guest() ? "yes" : "");
        put("unit", text(care.unitId()));
        put("caseworker", text(care.caseworkerId()));
    }

    private void contact(PersonDetails.Contact contact) {
        put("phone", contact.phone());
        put("email", contact.email());
        put(
                "preferredLanguage",
                contact.preferredLanguage() == null
                        ? ""
                        : contact.preferredLanguage().in(SWEDISH));
        put("interpreter", contact.interpreter() ? "yes" : "");
    }

    private void work(PersonDetails.Work work) {
        putAll("languages", said(work.languages()));
        put("swedish", work.swedish() == null ? "" : work.swedish().name());
        putAll("occupations", work.occupations().stream().map(PersonTexts::text).toList());
        putAll("skills", work.skills().stream().map(Skill::name).toList());
        putAll("wishes", work.wishes().stream().map(PersonTexts::text).toList());
    }

    private void everyday(PersonDetails.Everyday everyday) {
        Spot home = everyday.home();
        put("place", home.name());
        put("lat", home.hasCoordinates() ? Double.toString(home.lat()) : "");
        put("lon", home.hasCoordinates() ? Double.toString(home.lon()) : "");
        put("maxTravel", everyday.maxTravel());
        put("busy", everyday.busy().in(SWEDISH));
        put("waitingSince", everyday.waitingSince());
        put("household", everyday.household());
    }

    /** "Kock (5120)", which the catalogue reads back. */
    public static String text(Occupation occupation) {
        return occupation.in(SWEDISH);
    }

    private static List<String> said(List<? extends Sayable> things) {
        return things.stream().map(thing -> thing.in(SWEDISH)).toList();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private void put(String field, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        putAll(field, text.isEmpty() ? List.of() : List.of(text));
    }

    private void putAll(String field, List<String> values) {
        if (!values.isEmpty()) {
            texts.put(field, values);
        }
    }

    /** The fields in which the two differ, in the order of the form. */
    public static List<String> differences(
            SequencedMap<String, List<String>> one, SequencedMap<String, List<String>> other) {
        return FIELDS.stream()
                .filter(field -> !one.getOrDefault(field, List.of()).equals(other.getOrDefault(field, List.of())))
                .toList();
    }
}
