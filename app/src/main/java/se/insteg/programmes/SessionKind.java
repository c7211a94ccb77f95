package se.insteg.programmes;

/** What one does at a session. */
public enum SessionKind {
    SWEDISH,
    SOCIETY,
    STUDY_VISIT,
    GUIDANCE,
    /** With an employer in the room, or at work (TRE-06). */
    WORK_LIFE,
    SWIMMING,
    ACTIVITY;

    public String code() {
        return Codes.of(this);
    }
}
