package se.insteg.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.SkillNames;
import se.insteg.taxonomy.reference.Official;
import se.insteg.taxonomy.search.WordIndex;

/** Every name of one kind of term, found by its words in any of the languages it is known in. Immutable. */
final class TermIndex {
    /** A Swedish name that begins so is meant rather than one of another language that has the word. */
    private static final int OTHER_LANGUAGE = 8;

    private final List<WordIndex.Entry<String>> names = new ArrayList<>();
    private final Map<String, Map<String, String>> saidIn = new HashMap<>();
    private final WordIndex<String> index;

    private TermIndex(Consumer<TermIndex> fill) {
        fill.accept(this);
        index = new WordIndex<>(names);
    }

    /** Insteg's own titles and the official ones. */
    static TermIndex occupations(Official official) {
        return new TermIndex(index -> {
            OccupationCatalogue starter = OccupationCatalogue.starter();
            for (OccupationCatalogue.Entry entry : starter.entries()) {
                List<String> swedish = in("sv", entry);
                String usual = swedish.getFirst() + " (" + entry.code() + ")";
                index.name(entry.code(), usual, 0);
                for (String title : swedish) {
                    index.name(
                            title,
                            capital(title) + " (" + entry.code() + ")",
                            title.equals(swedish.getFirst()) ? 0 : 1);
                }
                for (String language : List.of("en", "ar")) {
                    List<String> titles = in(language, entry);
                    titles.forEach(title -> index.name(title, usual, OTHER_LANGUAGE));
                    if (!titles.isEmpty()) {
                        index.said(usual, language, titles.getFirst());
                    }
                }
            }
            for (Official.Named named : official.occupations()) {
                boolean codeAlone = named.stored().length() == 4;
                String stored = codeAlone
                        ? official.catalogue().title(named.stored()) + " (" + named.stored() + ")"
                        : named.stored();
                if (named.group() && !codeAlone) {
                    index.name(stored.substring(stored.length() - 5, stored.length() - 1), stored, 3);
                }
                index.names(named, stored, codeAlone ? OTHER_LANGUAGE : named.group() ? 4 : 1);
            }
        });
    }

    /** Insteg's own words and the official ones. */
    static TermIndex skills(Official official) {
        return new TermIndex(index -> {
            for (SkillNames.Entry entry : SkillNames.entries()) {
                entry.swedish().forEach(word -> index.name(word, entry.name(), 0));
                entry.english().forEach(word -> index.name(word, entry.name(), OTHER_LANGUAGE));
                entry.arabic().forEach(word -> index.name(word, entry.name(), OTHER_LANGUAGE));
                index.said(entry.name(), "en", entry.in(Locale.ENGLISH));
                index.said(entry.name(), "ar", entry.in(Locale.of("ar")));
            }
            for (Official.Named named : official.skills()) {
                SkillNames.Entry ours = SkillNames.find(named.stored());
                index.names(named, ours == null ? named.stored() : ours.name(), 3);
            }
        });
    }

    /** A municipality's own words. */
    static TermIndex aliases(Collection<Alias> aliases) {
        return new TermIndex(index ->
                aliases.forEach(alias -> index.name(alias.word(), alias.word() + " (" + alias.code() + ")", 0)));
    }

    /** As a title is written where it stands alone. */
    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static List<String> in(String language, OccupationCatalogue.Entry entry) {
        return entry.titles().stream()
                .filter(title -> title.language().equals(language))
                .map(OccupationCatalogue.Title::text)
                .toList();
    }

    private void names(Official.Named named, String stored, int rank) {
        named.names().forEach((language, texts) -> {
            texts.forEach(text -> name(text, stored, language.equals("sv") ? rank : OTHER_LANGUAGE));
            said(stored, language, texts.getFirst());
        });
    }

    private void name(String name, String stored, int rank) {
        names.add(new WordIndex.Entry<>(name, stored, rank));
    }

    private void said(String stored, String language, String name) {
        saidIn.computeIfAbsent(stored, key -> new HashMap<>()).putIfAbsent(language, name);
    }

    /** Best first. @param locale the reader's */
    List<Suggestion> find(String typed, Locale locale, int most) {
        return index.find(typed, most).stream()
                .map(hit -> new Suggestion(hit.meaning(), also(hit, locale)))
                .toList();
    }

    private String also(WordIndex.Hit<String> hit, Locale locale) {
        String inTheirs = saidIn.getOrDefault(hit.meaning(), Map.of()).getOrDefault(locale.getLanguage(), "");
        if (!locale.getLanguage().equals("sv") && !inTheirs.isEmpty()) {
            return inTheirs;
        }
        return hit.meaning().regionMatches(true, 0, hit.name(), 0, hit.name().length())
                        || hit.meaning().contains("(" + hit.name() + ")")
                ? ""
                : hit.name();
    }
}
