package se.insteg.skills.cv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimTexts;
import se.insteg.skills.Countries;
import se.insteg.skills.NewClaim;
import se.insteg.skills.cv.Sheet.Content;
import se.insteg.skills.cv.Sheet.Line;
import se.insteg.taxonomy.StoredTerms;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CV in the shape of the Europass CV (SkillsPassport, as of its XML and JSON schema 3), so that other programs can read
 * it. Each entry also says how sure it is, under a name of our own: {@code "Standing"}. Languages are judged as a whole, so the
 * five skills of the Common European Framework carry one level.
 */
final class Europass {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> LANGUAGE_SKILLS =
            List.of("Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing");

    private Europass() {}

    static byte[] json(Content content, ClaimTexts texts) {
        Map<String, Object> passport = object(
                "Locale",
                texts.locale().toLanguageTag(),
                "DocumentInfo",
                object(
                        "DocumentType",
                        "ECV",
                        "CreationDate",
                        content.on().toString(),
                        "Generator",
                        "Insteg",
                        "XSDVersion",
                        "V3.4"),
                "LearnerInfo",
                learner(content, texts));
        return JSON.writeValueAsBytes(object("SkillsPassport", passport));
    }

    private static Map<String, Object> learner(Content content, ClaimTexts texts) {
        return object(
                "Identification",
                object(
                        "PersonName",
                        object("FirstName", content.name()),
                        "Demographics",
                        content.born() == null
                                ? null
                                : object("Birthdate", content.born().toString()),
                        "ContactInfo",
                        content.reach().isEmpty() ? null : object("Other", content.reach())),
                "Headline",
                content.headline().isEmpty() ? null : object("Description", object("Label", content.headline())),
                "PersonalStatement",
                content.summary().isEmpty() ? null : content.summary(),
                "WorkExperience",
                all(content, kind -> kind == ClaimKind.WORK, line -> work(line, texts)),
                "Education",
                all(content, kind -> kind == ClaimKind.EDUCATION, line -> education(line, texts)),
                "Skills",
                skills(content, texts));
    }

    private static Map<String, Object> work(Line line, ClaimTexts texts) {
        return object(
                "Period",
                period(line.said()),
                "Position",
                object("Code", code(line.said()), "Label", line.title()),
                "Activities",
                line.words().isEmpty() ? null : line.words(),
                "Employer",
                organisation(line.said(), texts),
                "Standing",
                line.standing().name());
    }

    private static Map<String, Object> education(Line line, ClaimTexts texts) {
        return object(
                "Period",
                period(line.said()),
                "Title",
                line.title(),
                "Activities",
                line.words().isEmpty() ? null : line.words(),
                "Organisation",
                organisation(line.said(), texts),
                "Level",
                line.said().level().isEmpty() ? null : object("Label", texts.level(line.said())),
                "Standing",
                line.standing().name());
    }

    private static Map<String, Object> skills(Content content, ClaimTexts texts) {
        return object(
                "Linguistic",
                object(
                        "MotherTongue",
                        languages(content, texts, true),
                        "ForeignLanguage",
                        languages(content, texts, false)),
                "JobRelated",
                described(content, ClaimKind.OCCUPATION, ClaimKind.SKILL),
                "Computer",
                described(content, ClaimKind.DIGITAL),
                "Driving",
                all(
                        content,
                        kind -> kind == ClaimKind.DRIVING_LICENCE,
                        line -> object(
                                "Description",
                                line.said().term(),
                                "Standing",
                                line.standing().name())),
                "Other",
                described(content, ClaimKind.INFORMAL));
    }

    private static @Nullable Object languages(Content content, ClaimTexts texts, boolean mother) {
        List<Object> found = new ArrayList<>();
        for (Line line : lines(content, kind -> kind == ClaimKind.LANGUAGE)) {
            if (line.said().level().equals("MOTHER_TONGUE") == mother) {
                Map<String, Object> levels = new LinkedHashMap<>();
                if (!mother && !line.said().level().isEmpty()) {
                    LANGUAGE_SKILLS.forEach(
                            skill -> levels.put(skill, line.said().level()));
                }
                found.add(object(
                        "Description",
                        object("Code", line.said().term(), "Label", texts.term(line.said())),
                        "ProficiencyLevel",
                        levels.isEmpty() ? null : levels,
                        "Standing",
                        line.standing().name()));
            }
        }
        return found.isEmpty() ? null : found;
    }

    private static @Nullable Object described(Content content, ClaimKind... kinds) {
        return all(
                content,
                kind -> List.of(kinds).contains(kind),
                line -> object(
                        "Description",
                        line.words().isEmpty() ? line.title() : line.title() + ": " + line.words(),
                        "Standing",
                        line.standing().name()));
    }

    private static @Nullable Object period(NewClaim said) {
        return said.from() == null && said.until() == null
                ? null
                : object(
                        "From",
                        said.from() == null ? null : object("Year", said.from()),
                        "To",
                        said.until() == null ? null : object("Year", said.until()),
                        "Current",
                        said.until() == null);
    }

    private static @Nullable Object organisation(NewClaim said, ClaimTexts texts) {
        Object country = said.country().isEmpty()
                ? null
                : object("Code", said.country(), "Label", Countries.name(said.country(), texts.locale()));
        return said.place().isEmpty() && country == null
                ? null
                : object(
                        "Name",
                        said.place().isEmpty() ? null : said.place(),
                        "ContactInfo",
                        country == null ? null : object("Address", object("Contact", object("Country", country))));
    }

    /** SSYK 2012, with the name of the classification before it; null when no code is known. */
    private static @Nullable String code(NewClaim said) {
        String code = StoredTerms.occupation(said.term()).code();
        return code == null ? null : "ssyk-2012:" + code;
    }

    private static List<Line> lines(Content content, Predicate<ClaimKind> wanted) {
        return content.parts().stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> wanted.test(line.said().kind()))
                .toList();
    }

    private static @Nullable Object all(
            Content content, Predicate<ClaimKind> wanted, Function<Line, Map<String, Object>> entry) {
        List<Map<String, Object>> found =
                lines(content, wanted).stream().map(entry).toList();
        return found.isEmpty() ? null : found;
    }

    /** Name, value, name, value …; what is null or empty is left out. */
    private static Map<String, Object> object(@Nullable Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null && !(value instanceof Map<?, ?> inner && inner.isEmpty())) {
                object.put(String.valueOf(pairs[i]), value);
            }
        }
        return object;
    }
}
