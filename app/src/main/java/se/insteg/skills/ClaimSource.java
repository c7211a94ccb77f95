package se.insteg.skills;

import java.util.Locale;

/** Who says so. */
public enum ClaimSource {
    /** The person, on their own: counts for nothing until staff have confirmed it. */
    SELF,
    /** Another resident who helped (SAL-04): as {@link #SELF}. */
    PEER,
    /** The person, to somebody else, in a file they brought along (MAR-18): as {@link #SELF}. */
    ELSEWHERE,
    /** Staff, in a conversation with the person. */
    STAFF,
    /** A document that staff have seen. */
    DOCUMENT,
    /** A test, such as a national one of Swedish. */
    TEST,
    /** A teacher's judgement. */
    TEACHER,
    /** The register or an import said so, and nobody has said more; never stored as a claim. */
    REGISTER;

    /** Whether what comes from here is confirmed the moment it is recorded: staff stand behind it. */
    public boolean confirms() {
        return this == STAFF || this == DOCUMENT || this == TEST || this == TEACHER;
    }

    /** Whether it is the person's own word, said alone or with the help of another resident. */
    public boolean isOwnWord() {
        return this == SELF || this == PEER;
    }

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
