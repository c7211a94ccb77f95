package se.insteg.taxonomy;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.LanguageNames;
import se.insteg.taxonomy.search.WordIndex;

/** Every language by its name in Swedish, English, Arabic and itself. Made when it is first asked, which takes a moment. */
final class LanguageIndex {
    private static final List<Locale> NAMED_IN = List.of(Locale.of("sv"), Locale.ENGLISH, Locale.of("ar"));

    /** Names of languages in themselves that the locale data lacks. */
    private static final Map<String, String> OWN_NAMES =
            Map.of("prs", "دری", "ckb", "سۆرانی", "kmr", "kurmancî", "rom", "romani čhib", "haz", "هزارگی");

    private LanguageIndex() {}

    private static final class Loaded {
        static final WordIndex<Language> INDEX = index();
    }

    private static WordIndex<Language> index() {
        List<String> common = Taxonomy.COMMON;
        Set<String> codes = new TreeSet<>(List.of(ULocale.getISOLanguages()));
        codes.addAll(common);
        List<WordIndex.Entry<Language>> names = new ArrayList<>();
        for (String code : codes) {
            // A name that would not be read back as the same language is none to choose.
            Language language = LanguageNames.find(Language.known(code).in(Locale.of("sv")));
            if (language.isKnown()) {
                int rank = common.contains(language.code()) ? 0 : 5;
                NAMED_IN.forEach(locale -> names.add(new WordIndex.Entry<>(language.in(locale), language, rank)));
                String own = OWN_NAMES.getOrDefault(language.code(), language.in(Locale.of(language.code())));
                names.add(new WordIndex.Entry<>(own, language, rank));
            }
        }
        return new WordIndex<>(names);
    }

    static List<Language> find(String typed, int most) {
        return Loaded.INDEX.find(typed, most).stream()
                .map(WordIndex.Hit::meaning)
                .toList();
    }
}
