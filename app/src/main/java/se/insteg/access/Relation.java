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
    /** It belongs to a unit the role is held for; a role for the whole municipality is held for every unit. */
    OWN_UNIT,
    /** It belongs to the same municipality, whichever unit. */
    MUNICIPALITY
}
