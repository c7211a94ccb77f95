package se.insteg.planner.model;

import java.util.Locale;
import se.insteg.planner.wording.Sayable;

/**
 * A skill in somebody's own words.
 *
 * @param name as written
 * @param key as compared: that of the usual word where several mean the same, see {@link SkillNames}
 */
public record Skill(String name, String key) implements Sayable {
    public static Skill of(String name) {
        return new Skill(name, SkillNames.key(name));
    }

    @Override
    public String in(Locale locale) {
        return name;
    }
}
