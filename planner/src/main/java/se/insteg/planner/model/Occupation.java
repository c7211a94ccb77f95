package se.insteg.planner.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.wording.Sayable;

/**
 * An occupation: a code of SSYK 2012 (Standard för svensk yrkesklassificering, four digits) or, when the code is not
 * known, just a title.
 *
 * @param code four digits, or null for a title that no code is known for
 * @param title as written, or the catalogue's when only a code was written; empty for a code without title
 * @param key the title as compared when either side lacks a code
 */
public record Occupation(@Nullable String code, String title, String key) implements Sayable {
    /** How alike two occupations are: 4 the same, 3 or 2 when so many leading digits agree, otherwise 0. */
    public int likeness(Occupation other) {
        if (code == null || other.code == null) {
            return !key.isEmpty() && key.equals(other.key) ? 4 : 0;
        }
        int same = 0;
        while (same < 4 && code.charAt(same) == other.code.charAt(same)) {
            same++;
        }
        return same >= 2 ? same : 0;
    }

    @Override
    public String in(Locale locale) {
        if (code == null) {
            return title;
        }
        return title.isEmpty() ? code : title + " (" + code + ")";
    }
}
