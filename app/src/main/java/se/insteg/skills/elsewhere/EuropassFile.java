package se.insteg.skills.elsewhere;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.reading.TypedText;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.Countries;
import se.insteg.skills.NewClaim;

/**
 * Reads what somebody can out of a Europass CV, in either of its two shapes: SkillsPassport (version 3, JSON or XML; also
 * what Insteg itself writes) and Candidate (since 2020, XML). Other programs leave out parts and put names otherwise, so
 * each thing is looked for where either shape has it, and what is not understood is left out: the file itself is kept.
 */
final class EuropassFile {
    private static final int FIRST_YEAR = 1930;

    /** A CV of more lines than this is somebody's mistake, or meant to be. */
    static final int MOST = 150;

    private final Part file;
    private final OccupationCatalogue catalogue;
    private final int lastYear;
    private final Set<NewClaim> claims = new LinkedHashSet<>();

    private EuropassFile(Part file, OccupationCatalogue catalogue, LocalDate today) {
        this.file = file;
        this.catalogue = catalogue;
        this.lastYear = today.getYear() + 1;
    }

    /** In the order of the kinds; empty when it is neither shape, or says nothing. */
    static List<NewClaim> read(Part file, OccupationCatalogue catalogue, LocalDate today) {
        if (file.first("LearnerInfo").isEmpty()
                && file.first("CandidateProfile").isEmpty()) {
            return List.of();
        }
        EuropassFile reading = new EuropassFile(file, catalogue, today);
        reading.work();
        reading.education();
        reading.languages();
        reading.skills();
        reading.licences();
        return reading.claims.stream()
                .sorted(Comparator.comparing(NewClaim::kind))
                .limit(MOST)
                .toList();
    }

    private void work() {
        for (Part one : file.all("WorkExperience")) {
            add(ClaimKind.WORK, one.either(way("Position", "Label"), way("Position")))
                    .ifPresent(claim -> claims.add(told(where(during(claim, one), one, "Employer"), one)));
        }
        for (Part one : file.all("EmployerHistory")) {
            for (Part position : one.all("PositionHistory")) {
                add(ClaimKind.WORK, position.text("PositionTitle"))
                        .ifPresent(claim -> claims.add(told(where(during(claim, position), one, ""), position)));
            }
        }
    }

    private void education() {
        for (Part one : file.all("LearnerInfo").stream()
                .flatMap(info -> info.all("Education").stream())
                .toList()) {
            add(ClaimKind.EDUCATION, one.either(way("Title"), way("Activities")))
                    .map(claim -> claim.level(schooling(one.text("Level", "Label"))))
                    .ifPresent(claim -> claims.add(told(where(during(claim, one), one, "Organisation"), one)));
        }
        for (Part one : file.all("EducationOrganizationAttendance")) {
            add(ClaimKind.EDUCATION, one.either(way("DegreeName"), way("ProgramName")))
                    .ifPresent(claim -> claims.add(where(during(claim, one), one, "")));
        }
    }

    /** The words Insteg itself writes for a level; any other classification is left for the conversation. */
    private static String schooling(String words) {
        String said = words.toLowerCase(Locale.ROOT);
        return said.startsWith("gymnasi") || said.startsWith("upper secondary")
                ? "UPPER_SECONDARY"
                : said.startsWith("grundskol") || said.startsWith("lower secondary")
                        ? "LOWER_SECONDARY"
                        : said.startsWith("högskol") || said.startsWith("university")
                                ? "HIGHER"
                                : said.startsWith("yrkesutb") || said.startsWith("vocational") ? "VOCATIONAL" : "";
    }

    private void languages() {
        file.all("MotherTongue").forEach(one -> language(one, "MOTHER_TONGUE"));
        file.all("ForeignLanguage").forEach(one -> language(one, lowest(one)));
        String first = file.text("PrimaryLanguageCode");
        language(first, "MOTHER_TONGUE");
        for (Part one : file.all("PersonCompetency")) {
            if (one.text("TaxonomyID").equalsIgnoreCase("language")
                    && !one.text("CompetencyID").equalsIgnoreCase(first)) {
                language(one.text("CompetencyID"), lowest(one));
            }
        }
    }

    private void language(Part one, String level) {
        String code = one.text("Description", "Code");
        language(code.isEmpty() ? one.either(way("Description", "Label"), way("Label")) : code, level);
    }

    private void language(String said, String level) {
        String name = LanguageNames.find(said).isKnown() ? said : ofThreeLetters(said);
        if (!name.isEmpty()) {
            add(ClaimKind.LANGUAGE, name).ifPresent(claim -> claims.add(claim.level(level)));
        }
    }

    /** ISO 639-2 to what the catalogue knows; empty when it knows nothing of it. */
    private static String ofThreeLetters(String code) {
        if (code.length() != 3) {
            return "";
        }
        for (String two : Locale.getISOLanguages()) {
            try {
                if (Locale.of(two).getISO3Language().equalsIgnoreCase(code)
                        && LanguageNames.find(two).isKnown()) {
                    return two;
                }
            } catch (MissingResourceException without) {
                // a language without three letters is not the one
            }
        }
        return "";
    }

    /** Of several skills judged apart the lowest: somebody who reads B2 and speaks A2 is asked about at A2. */
    private static String lowest(Part one) {
        List<String> judged = new ArrayList<>();
        collect(one, judged);
        return judged.stream().min(Comparator.naturalOrder()).orElse("");
    }

    private static void collect(Part part, List<String> judged) {
        String level = part.text().toUpperCase(Locale.ROOT);
        if (level.matches("[ABC][12]")) {
            judged.add(level);
        }
        part.parts().forEach(within -> collect(within, judged));
    }

    private void skills() {
        file.first("Skills").ifPresent(skills -> {
            described(skills, "JobRelated", ClaimKind.SKILL);
            described(skills, "Organisational", ClaimKind.SKILL);
            described(skills, "Computer", ClaimKind.DIGITAL);
            described(skills, "Other", ClaimKind.INFORMAL);
        });
        for (Part one : file.all("PersonCompetency")) {
            if (!one.text("TaxonomyID").equalsIgnoreCase("language")) {
                add(ClaimKind.SKILL, one.text("CompetencyName")).ifPresent(claims::add);
            }
        }
    }

    private void described(Part skills, String name, ClaimKind kind) {
        for (Part one : skills.all(name)) {
            for (Part said : one.all("Description")) {
                said.text().lines().forEach(line -> {
                    int colon = line.indexOf(": ");
                    String called = colon > 0 && colon <= NewClaim.LONGEST_TERM ? line.substring(0, colon) : line;
                    String words = called.equals(line) ? "" : line.substring(colon + 2);
                    add(kind, called.replaceAll("<[^>]{0,200}>", " ").strip())
                            .ifPresent(claim -> claims.add(claim.told(cut(words, NewClaim.LONGEST_WORDS))));
                });
            }
        }
    }

    private void licences() {
        for (Part one : file.all("Driving")) {
            one.all("Description").forEach(said -> licence(said.text()));
        }
        file.all("License").forEach(one -> licence(one.text("LicenseTypeCode")));
    }

    private void licence(String said) {
        String name = said.strip().toUpperCase(Locale.ROOT);
        if (name.matches("A[12M]?|B1?E?|C1?E?|D1?E?|TRAKTOR")) {
            add(ClaimKind.DRIVING_LICENCE, name).ifPresent(claims::add);
        }
    }

    private Optional<NewClaim> add(ClaimKind kind, String said) {
        String term = cut(TypedText.line(said), NewClaim.LONGEST_TERM);
        return term.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Optional.of(NewClaim.of(kind, term, catalogue))
                : Optional.empty();
    }

    private NewClaim during(NewClaim claim, Part one) {
        Integer from = year(one.either(
                way("Period", "From", "Year"),
                way("Period", "From"),
                way("StartDate", "FormattedDateTime"),
                way("StartDate")));
        Integer until = year(one.either(
                way("Period", "To", "Year"), way("Period", "To"), way("EndDate", "FormattedDateTime"), way("EndDate")));
        return from != null && until != null && from > until ? claim : claim.during(from, until);
    }

    private @Nullable Integer year(String said) {
        String digits = said.length() >= 4 ? said.substring(0, 4) : "";
        int year = digits.matches("[0-9]{4}") ? Integer.parseInt(digits) : 0;
        return year >= FIRST_YEAR && year <= lastYear ? year : null;
    }

    private static NewClaim where(NewClaim claim, Part one, String organisation) {
        Part there = organisation.isEmpty() ? one : one.first(organisation).orElse(one);
        String name = there.either(way("OrganizationName"), way("Name"));
        String town = there.either(way("CityName"), way("Municipality"));
        String place = name.isEmpty() ? town : town.isEmpty() ? name : name + ", " + town;
        String country =
                there.either(way("Country", "Code"), way("CountryCode")).toUpperCase(Locale.ROOT);
        return claim.at(cut(TypedText.line(place), NewClaim.LONGEST_TERM), Countries.has(country) ? country : "");
    }

    private static NewClaim told(NewClaim claim, Part one) {
        String words = one.either(way("Activities"), way("Description")).replaceAll("<[^>]{0,200}>", " ");
        return claim.told(words.equals(claim.term()) ? "" : cut(words.strip(), NewClaim.LONGEST_WORDS));
    }

    private static String cut(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    private static String[] way(String... names) {
        return names;
    }
}
