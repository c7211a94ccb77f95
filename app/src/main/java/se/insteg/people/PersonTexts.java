package se.insteg.people;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Skill;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Texts;

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

    private final Texts texts = new Texts();

    private PersonTexts() {}

    public static SequencedMap<String, List<String>> of(PersonDetails details) {
        PersonTexts person = new PersonTexts();
        person.identity(details.identity());
        person.protection(details.protection());
        person.care(details.care());
        person.contact(details.contact());
        person.work(details.work());
        person.everyday(details.everyday());
        person.texts.put("profileConfirmed", details.care().profileConfirmedOn());
        return person.texts.all();
    }

    private void identity(PersonDetails.Identity identity) {
        texts.put("name", identity.name());
        texts.put("knownAs", identity.knownAs());
        texts.put("born", identity.born());
        texts.put(
                "legalSex",
                identity.legalSex() == null ? "" : identity.legalSex().code());
        texts.put("reference", identity.reference());
    }

    private void protection(Protection protection) {
        texts.put("protection", protection.kind().code());
        Set<String> handlers = new TreeSet<>();
        protection.handlers().forEach(id -> handlers.add(id.toString()));
        texts.putAll("handlers", List.copyOf(handlers));
    }

    private void care(PersonDetails.Care care) {
        texts.put("status", care.status().code());
        texts.put("homeMunicipality", care.homeMunicipality());
        texts.put("guest", care.guest() ? "yes" : "");
        texts.put("unit", care.unitId());
        texts.put("caseworker", care.caseworkerId());
    }

    private void contact(PersonDetails.Contact contact) {
        texts.put("phone", contact.phone());
        texts.put("email", contact.email());
        Language preferred = contact.preferredLanguage();
        texts.put("preferredLanguage", preferred == null ? "" : StoredTerms.said(preferred));
        texts.put("interpreter", contact.interpreter() ? "yes" : "");
    }

    private void work(PersonDetails.Work work) {
        texts.putAll(
                "languages", work.languages().stream().map(StoredTerms::said).toList());
        texts.put("swedish", work.swedish() == null ? "" : work.swedish().name());
        texts.putAll(
                "occupations",
                work.occupations().stream().map(StoredTerms::text).toList());
        texts.putAll("skills", work.skills().stream().map(Skill::name).toList());
        texts.putAll("wishes", work.wishes().stream().map(StoredTerms::text).toList());
    }

    private void everyday(PersonDetails.Everyday everyday) {
        texts.put(everyday.home());
        texts.put("maxTravel", everyday.maxTravel());
        texts.put("busy", StoredTerms.text(everyday.busy()));
        texts.put("waitingSince", everyday.waitingSince());
        texts.put("household", everyday.household());
    }

    /** The fields in which the two differ, in the order of the form. */
    public static List<String> differences(
            SequencedMap<String, List<String>> one, SequencedMap<String, List<String>> other) {
        return Texts.differences(FIELDS, one, other);
    }
}
