package se.insteg.skills.mapping.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.insteg.kernel.Form;
import se.insteg.skills.mapping.Said;
import se.insteg.ui.Language;
import se.insteg.ui.Page;

/** Languages of templates, which may be more than the pages speak. */
public final class Tongues {
    private Tongues() {}

    /** What its speakers call it. */
    public static String name(String tag) {
        return Language.of(tag).ownName();
    }

    public static String dir(String tag) {
        return Language.of(tag).dir();
    }

    /** The pages' own words in Swedish and, where the pages speak it, in the other language. */
    public static Said both(Page page, String language, String key) {
        Map<String, String> words = new HashMap<>();
        words.put(Said.SWEDISH, page.in(Said.SWEDISH).t(key));
        if (page.in(language).lang().equals(language)) {
            words.put(language, page.in(language).t(key));
        }
        return new Said(words);
    }

    /** Swedish first. */
    public static List<String> ordered(Collection<String> tags) {
        return tags.stream()
                .sorted((a, b) -> a.equals("sv") ? -1 : b.equals("sv") ? 1 : a.compareTo(b))
                .toList();
    }

    public static List<Form.Option> options(Collection<String> tags) {
        return ordered(tags).stream()
                .map(tag -> Form.Option.text(tag, name(tag)))
                .toList();
    }
}
