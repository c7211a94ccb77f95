package se.insteg.rules;

/** What a rule gives or asks. */
public enum RuleKind {
    /** The person may, or has a right to. */
    RIGHT,
    /** The person has to. */
    DUTY,
    /** The municipality has to. */
    OFFER,
    /** Something that may not be done, or that comes to an end. */
    LIMIT,
    /** Good to know: nobody's right or duty. */
    NOTE
}
