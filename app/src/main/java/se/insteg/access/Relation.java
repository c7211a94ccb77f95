package se.insteg.access;

/**
 * How the one who acts stands to what is acted on. Nothing of another municipality can be reached at all; that is
 * not a relation but the absence of one.
 */
public enum Relation {
    /** No sign-in needed. */
    ANYONE,
    /** It is about the acting person. */
    SELF,
    /**
     * It is a participant whose caseworker one is, or a participant without caseworker in a unit the role is held for, so
     * that nobody falls between two chairs. A colleague's case is not one's own, except while one covers for them.
     */
    OWN_CASE,
    /** It belongs to a unit the role is held for; a role for the whole municipality is held for every unit. */
    OWN_UNIT,
    /** It is a participant with protected identity, and one is named as their handler. The only relation to those. */
    NAMED_HANDLER,
    /**
     * It is a participant whose case one has opened in an emergency, with a reason and for a few hours at most. Of one
     * participant only: no list grows by it.
     */
    BROKEN_GLASS,
    /** It belongs to the same municipality, whichever unit. */
    MUNICIPALITY
}
