package se.insteg.skills.web;

import java.util.Locale;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimTexts;
import se.insteg.skills.NewClaim;
import se.insteg.ui.Page;

/** A claim in the reader's words, for templates. */
public final class ClaimWords {
    private ClaimWords() {}

    public static String term(Page page, NewClaim said) {
        return in(page).term(said);
    }

    /** @param term as stored */
    public static String term(Page page, ClaimKind kind, String term) {
        return in(page).term(kind, term);
    }

    public static String level(Page page, NewClaim said) {
        return in(page).level(said);
    }

    public static String about(Page page, NewClaim said) {
        return in(page).about(said);
    }

    private static ClaimTexts in(Page page) {
        return new ClaimTexts(Locale.forLanguageTag(page.lang()), page::t);
    }
}
