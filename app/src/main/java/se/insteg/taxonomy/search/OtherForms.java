package se.insteg.taxonomy.search;

import java.util.List;

/** What a Swedish or English noun may begin with when it is typed in the plural or the definite form. */
final class OtherForms {
    private static final int SHORTEST = 4;

    /** As compared, without diacritics; longest first. */
    private static final List<String> ENDINGS =
            List.of("arna", "erna", "orna", "ares", "na", "ar", "er", "or", "en", "et", "s", "n");

    private OtherForms() {}

    /** Beginnings, none of them the word itself. */
    static List<String> of(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .distinct()
                .toList();
    }
}
