package se.insteg.planner.wording;

import java.util.Locale;

/** A fact with a name of its own in each language, such as a language or an occupation. */
public interface Sayable {
    /** What it is called in the given language; never empty. */
    String in(Locale locale);
}
