package se.insteg.skills.mapping;

import java.util.Locale;

/**
 * The parts of an interview, in the order and structure of the European Commission's EU Skills Profile Tool for
 * third-country nationals; the words of ours are our own.
 */
public enum Topic {
    PERSONAL("person"),
    EXPECTATIONS("forward"),
    LANGUAGES("language"),
    EDUCATION("book"),
    WORK("building"),
    SKILLS("check"),
    DRIVING_LICENCE("bus"),
    INFORMAL("home"),
    DIGITAL("phone"),
    /** What is agreed on: the choices of its questions are offered as tasks when the interview ends. */
    NEXT_STEPS("arrow-forward");

    private final String icon;

    Topic(String icon) {
        this.icon = icon;
    }

    /** The sign that stands for it beside its words: a name in {@code icons/}. */
    public String icon() {
        return icon;
    }

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
