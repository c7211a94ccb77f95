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
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.model.SwedishLevel;

/** Finds the occupation or language somebody means while they are still typing. */
@Component
public class Taxonomy {
    /** As many as can be read at a glance. */
    public static final int MOST_SUGGESTED = 12;

    /** Languages that participants in Sweden most often speak; offered before anything is typed. */
    private static final List<String> COMMON = List.of(
            "ar", "uk", "prs", "fa", "ti", "so", "am", "ps", "ckb", "kmr", "tr", "ru", "sq", "es", "fr", "en", "sv",
            "ur", "sw", "th", "ka", "rom", "pl", "sh", "tru", "aii", "az", "uz", "om", "haz");

    private final OccupationCatalogue catalogue = OccupationCatalogue.instance();

    /** Occupations whose title or code begins with, or has a word that begins with, what was typed; best first. */
    public List<Occupation> occupations(String typed) {
        String key = PlainText.key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> rank = new LinkedHashMap<>();
        for (OccupationCatalogue.Entry entry : catalogue.entries()) {
            int best = Integer.MAX_VALUE;
            for (String title : titles(entry)) {
                best = Math.min(best, rank(title, key));
            }
            if (entry.code().startsWith(key)) {
                best = 0;
            }
            if (best < Integer.MAX_VALUE) {
                rank.put(entry.code(), best);
            }
        }
        return rank.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SUGGESTED)
                .map(found -> catalogue.find(found.getKey()))
                .toList();
    }

    /** Languages whose name in Swedish, English or itself begins with what was typed; the common ones when nothing was. */
    public List<Language> languages(String typed, Locale locale) {
        String key = PlainText.key(typed);
        List<Language> found = new ArrayList<>();
        for (String code : COMMON) {
            Language language = Language.known(code);
            if (names(language, locale).anyMatch(name -> PlainText.key(name).startsWith(key))) {
                found.add(language);
            }
        }
        Language exact = LanguageNames.find(typed);
        if (!key.isEmpty() && exact.isKnown() && !found.contains(exact)) {
            found.addFirst(exact);
        }
        Comparator<Language> byName = Comparator.comparing(language -> language.in(locale));
        return key.isEmpty()
                ? found.stream().sorted(byName).toList()
                : found.stream().limit(MOST_SUGGESTED).toList();
    }

    public List<SwedishLevel> swedishLevels() {
        return Arrays.asList(SwedishLevel.values());
    }

    private static java.util.stream.Stream<String> names(Language language, Locale locale) {
        return java.util.stream.Stream.of(locale, Locale.of("sv"), Locale.ENGLISH, Locale.of(language.code()))
                .map(language::in);
    }

    private static List<String> titles(OccupationCatalogue.Entry entry) {
        List<String> titles = new ArrayList<>(entry.swedish());
        titles.addAll(entry.english());
        return titles;
    }

    /** 0 the title itself, 1 it begins so, 2 one of its words begins so, 3 it is somewhere within a long enough text. */
    private static int rank(String title, String key) {
        String whole = PlainText.key(title);
        if (whole.equals(key)) {
            return 0;
        }
        if (whole.startsWith(key)) {
            return 1;
        }
        if (Arrays.stream(title.split("[\\s/-]+"))
                .anyMatch(word -> PlainText.key(word).startsWith(key))) {
            return 2;
        }
        return key.length() >= 4 && whole.contains(key) ? 3 : Integer.MAX_VALUE;
    }
}
