package se.insteg.people.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.people.LegalSex;
import se.insteg.people.LegalStatus;
import se.insteg.people.Protection;
import se.insteg.people.identity.BroughtNumbers;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.reading.FurtherColumn;

/** The columns of a table of people: those the matching knows, and those only this room has use for. */
final class PeopleColumns {
    /** Key = name of the field. */
    static final List<FurtherColumn> FURTHER =
            Stream.concat(ours().stream(), BroughtNumbers.COLUMNS.stream()).toList();

    private static List<FurtherColumn> ours() {
        return List.of(
                new FurtherColumn("knownAs", "kallas", "tilltalsnamn", "known as"),
                new FurtherColumn("legalSex", "juridiskt kön", "kön", "legal sex", "sex"),
                new FurtherColumn(
                        "protection",
                        "skydd",
                        "protection",
                        "skyddade personuppgifter",
                        "skyddad",
                        "sekretess",
                        "skyddad identitet",
                        "protected"),
                new FurtherColumn("status", "status", "rättslig status", "legal status"),
                new FurtherColumn("homeMunicipality", "hemkommun", "home municipality"),
                new FurtherColumn("guest", "gäst", "guest"),
                new FurtherColumn("unit", "enhet", "unit"),
                new FurtherColumn("caseworker", "handläggare", "caseworker"),
                new FurtherColumn("phone", "telefon", "phone", "telefonnummer", "mobil", "mobilnummer"),
                new FurtherColumn("email", "e-post", "email", "mejl", "e-postadress"),
                new FurtherColumn("preferredLanguage", "talar helst", "preferred language", "föredraget språk"),
                new FurtherColumn("interpreter", "tolk", "interpreter", "behöver tolk"));
    }

    /** The planner's columns under the names of our fields. */
    private static final Map<String, String> OF_PLANNER = Map.of(
            "reference", "id",
            "occupations", "occupation",
            "place", "home",
            "maxTravel", "max_travel",
            "waitingSince", "waiting_since");

    private static final Map<String, String> YES = words(Map.of("yes", List.of("ja", "yes", "x", "1", "sant", "true")));

    private static final Map<String, Map<String, String>> CODES = Map.of(
            "legalSex",
            words(Map.of(
                    LegalSex.WOMAN.code(), List.of("kvinna", "woman", "k", "f", "female"),
                    LegalSex.MAN.code(), List.of("man", "m", "male"))),
            "status",
            words(Map.of(
                    LegalStatus.ASYLUM_SEEKER.code(), List.of("asylsökande", "asylum seeker"),
                    LegalStatus.PERMIT_HOLDER.code(),
                            List.of(
                                    "har uppehållstillstånd",
                                    "uppehållstillstånd",
                                    "permit holder",
                                    "residence permit"),
                    LegalStatus.TEMPORARY_PROTECTION.code(),
                            List.of("tillfälligt skydd", "massflyktsdirektivet", "temporary protection"),
                    LegalStatus.OTHER.code(), List.of("annan", "övrig", "other"),
                    LegalStatus.UNKNOWN.code(), List.of("okänd", "status okänd", "vet inte", "unknown"))),
            "guest",
            yesOrNo(),
            "interpreter",
            yesOrNo(),
            "protection",
            words(Map.of(
                    Protection.Kind.NONE.code(), List.of("nej", "no", "ingen", "inga", "inget", "none", "0"),
                    Protection.Kind.CONFIDENTIALITY_MARK.code(),
                            List.of(
                                    "sekretessmarkering",
                                    "ja, sekretessmarkering",
                                    "sekretess",
                                    "confidentiality mark"),
                    Protection.Kind.PROTECTED_REGISTRATION.code(),
                            List.of(
                                    "skyddad folkbokföring",
                                    "ja, skyddad folkbokföring",
                                    "kvarskrivning",
                                    "protected registration"),
                    Protection.Kind.FICTITIOUS_IDENTITY.code(),
                            List.of(
                                    "fingerade personuppgifter",
                                    "ja, fingerade personuppgifter",
                                    "fingerade uppgifter",
                                    "fictitious identity"))));

    private PeopleColumns() {}

    /** The key under which the file's title of a field's column is found. */
    static String keyOf(String field) {
        return OF_PLANNER.getOrDefault(field, field);
    }

    /** The fields whose words stand for codes. */
    static Set<String> coded() {
        return CODES.keySet();
    }

    /**
     * The code that a word stands for; "no" among yes and no is the empty text. Null for a word nobody knows, except about
     * protection: there it is "unknown", which protects.
     */
    static @Nullable String code(String field, String word) {
        String code = CODES.getOrDefault(field, Map.of()).get(PlainText.key(word));
        return code == null && field.equals("protection") ? Protection.Kind.UNKNOWN.code() : code;
    }

    /** Words that can be written in a column, for the sentence that says so. */
    static String examples(String field) {
        return switch (field) {
            case "legalSex" -> "kvinna, man";
            case "status" -> "asylsökande, har uppehållstillstånd, tillfälligt skydd, annan, okänd";
            default -> "ja, nej";
        };
    }

    private static Map<String, String> yesOrNo() {
        Map<String, String> both = new HashMap<>(YES);
        List.of("nej", "no", "0", "falskt", "false").forEach(word -> both.put(word, ""));
        return both;
    }

    private static Map<String, String> words(Map<String, List<String>> codes) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach((code, all) -> {
            words.put(PlainText.key(code), code);
            all.forEach(word -> words.put(PlainText.key(word), code));
        });
        return words;
    }
}
