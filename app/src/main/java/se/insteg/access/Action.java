package se.insteg.access;

/**
 * Everything that can be done in Insteg today. Who may do it, to whom, and by which route, is written in
 * {@code access/rights.yaml}; an action or a route missing there stops the application from starting.
 */
public enum Action {
    FETCH_FILE,
    CHECK_HEALTH,
    SEE_PUBLIC_PAGES,
    SIGN_IN,
    USE_INVITATION,
    SET_UP,
    SEE_START_PAGE,
    MANAGE_OWN_ACCOUNT,
    SEE_RIGHTS,
    SEE_OWN_READS,
    REVIEW_AUDIT_LOG,
    SEE_READS_OF_PERSON,
    OPEN_GLASS,
    SEE_STAFF,
    MANAGE_STAFF,
    MANAGE_UNITS,
    PROPOSE_ROLE,
    DECIDE_ROLE,
    MANAGE_TOKENS,
    LOOK_UP_TERMS,
    SEE_RULES,
    SEE_PERSON,
    REGISTER_PERSON,
    CHANGE_PERSON,
    SEE_IDENTITY_NUMBER,
    CHANGE_IDENTITY_NUMBER,
    MERGE_PEOPLE,
    IMPORT_PEOPLE,
    SEE_HOSTS,
    CHANGE_HOSTS,
    IMPORT_OFFERS,
    MATCH,
    PROPOSE_PLACEMENT,
    DECIDE_WAIVERS,
    OWN_TASKS,
    WORK_ON_TASKS,
    SEE_CHECKLISTS,
    CHANGE_CHECKLISTS,
    SEE_CASELOAD,
    HAND_OVER_CASES,
    BOOK_APPOINTMENTS,
    KEEP_NOTES,
    PRINT_CASE_FILE,
    SEE_AGENCIES,
    CHANGE_AGENCIES,
    EXPORT_PEOPLE,
    EXPORT_HOSTS,
    COME_IN_WITH_CARD,
    OPEN_LINK,
    SEE_OWN_PAGE,
    GIVE_INFORMATION,
    WRITE_INFORMATION,
    GIVE_CARD,
    LOOK_AFTER_MESSAGES;

    /** Style sheets and probes: who asks makes no difference, so it is not looked up. */
    public boolean asksWho() {
        return this != FETCH_FILE && this != CHECK_HEALTH;
    }
}
