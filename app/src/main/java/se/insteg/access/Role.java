package se.insteg.access;

/** What a member of staff is trusted with. A job title suggests roles; only a role decides. */
public enum Role {
    CASEWORKER(false),
    COURSE_LEADER(false),
    COORDINATOR(false),
    PROTECTED_IDENTITY_HANDLER(true),
    LOG_REVIEWER(true),
    ADMINISTRATOR(true);

    private final boolean wholeMunicipality;

    Role(boolean wholeMunicipality) {
        this.wholeMunicipality = wholeMunicipality;
    }

    /** Whether it is only given for the whole municipality, never for one unit. */
    public boolean wholeMunicipality() {
        return wholeMunicipality;
    }
}
