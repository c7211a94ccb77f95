package se.insteg.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.reference.AliasTable;
import se.insteg.taxonomy.reference.Official;

/** Finds the occupation, skill or language somebody means while they are still typing. */
@Component
public class Taxonomy {
    /** As many as can be read at a glance. */
    public static final int MOST_SUGGESTED = 12;

    private static final Locale SWEDISH = Locale.of("sv");

    /** Languages that participants in Sweden most often speak; offered before anything is typed. */
    static final List<String> COMMON = List.of(
            "ar", "uk", "prs", "fa", "ti", "so", "am", "ps", "ckb", "kmr", "tr", "ru", "sq", "es", "fr", "en", "sv",
            "ur", "sw", "th", "ka", "rom", "pl", "sh", "tru", "aii", "az", "uz", "om", "haz");

    private final Catalogue catalogue;
    private final AliasTable aliases;
    private volatile Words words = Words.of(Official.NOTHING);

    Taxonomy(Catalogue catalogue, AliasTable aliases) {
        this.catalogue = catalogue;
        this.aliases = aliases;
    }

    /** What there is to find, of one edition. */
    private record Words(long edition, TermIndex occupations, TermIndex skills) {
        static Words of(Official official) {
            return new Words(official.edition(), TermIndex.occupations(official), TermIndex.skills(official));
        }
    }

    private Words words() {
        Official official = catalogue.official();
        Words known = words;
        if (known.edition() != official.edition()) {
            known = Words.of(official);
            words = known;
        }
        return known;
    }

    /**
     * Occupations somebody may mean, best first: the municipality's own words, Insteg's and the official ones, in every
     * language they are known in. Some slips are forgiven.
     *
     * @param locale the reader's
     */
    public List<Suggestion> suggestOccupations(String typed, Locale locale) {
        Map<String, Suggestion> found = new LinkedHashMap<>();
        TermIndex.aliases(aliases.inUse())
                .find(typed, locale, MOST_SUGGESTED)
                .forEach(one -> found.put(one.text(), one));
        words().occupations().find(typed, locale, MOST_SUGGESTED).forEach(one -> found.putIfAbsent(one.text(), one));
        return found.values().stream().limit(MOST_SUGGESTED).toList();
    }

    /** Skills somebody may mean, best first. @param locale the reader's */
    public List<Suggestion> suggestSkills(String typed, Locale locale) {
        return words().skills().find(typed, locale, MOST_SUGGESTED);
    }

    /** Occupations somebody may mean, best first. */
    public List<Occupation> occupations(String typed) {
        return suggestOccupations(typed, SWEDISH).stream()
                .map(one -> StoredTerms.occupation(one.text()))
                .toList();
    }

    /** Skills somebody may mean, best first. */
    public List<Skill> skills(String typed) {
        return suggestSkills(typed, SWEDISH).stream()
                .map(one -> Skill.of(one.text()))
                .toList();
    }

    /** Languages whose name in Swedish, English, Arabic or itself fits; the common ones when nothing is typed. */
    public List<Language> languages(String typed, Locale locale) {
        if (PlainText.key(typed).isEmpty()) {
            return COMMON.stream()
                    .map(Language::known)
                    .sorted(Comparator.comparing(language -> language.in(locale)))
                    .toList();
        }
        List<Language> found = new ArrayList<>(LanguageIndex.find(typed, MOST_SUGGESTED));
        Language exact = LanguageNames.find(typed);
        if (exact.isKnown()) {
            found.remove(exact);
            found.addFirst(exact);
        }
        return found.stream().limit(MOST_SUGGESTED).toList();
    }

    public List<SwedishLevel> swedishLevels() {
        return Arrays.asList(SwedishLevel.values());
    }
}
