package se.insteg.hosts.relations;

import java.util.Locale;

/** How one was in touch. */
public enum MeetingKind {
    VISIT(true),
    BREAKFAST(true),
    STUDY_VISIT(true),
    CALL(false),
    MAIL(false),
    OTHER(false);

    private final boolean faceToFace;

    MeetingKind(boolean faceToFace) {
        this.faceToFace = faceToFace;
    }

    /** Whether one met: a call or a letter is contact, not a meeting. */
    public boolean faceToFace() {
        return faceToFace;
    }

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MeetingKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
