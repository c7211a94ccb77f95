package se.insteg.programmes;

/** What a programme is about, as a whole. */
public enum ProgrammeKind {
    /** Samhällsorientering: the only kind with hours and parts by law (2013:156, 2010:1138). */
    CIVIC_ORIENTATION,
    SWEDISH,
    PRE_SFI,
    VOCATIONAL_SWEDISH,
    STUDY_VISITS,
    GUIDANCE,
    WORK_LIFE,
    SWIMMING,
    SUMMER_SCHOOL,
    CAMP,
    /** For a circle that all of are to be reached, such as the staff of three homes (VAN-13). */
    TRAINING,
    /** Several of these in one week (MAR-03). */
    MIXED;

    public String code() {
        return Codes.of(this);
    }
}
