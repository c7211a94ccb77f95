package se.insteg.rules;

/** Something about a person that a rule may ask for. */
public enum Fact {
    STANDING,
    BORN,
    /** The day asylum was applied for. */
    APPLIED,
    /** The day the permit was decided on. */
    PERMITTED,
    GROUND,
    /** The day of the first registration in a Swedish municipality (folkbokföring). */
    REGISTERED,
    HOUSING,
    /** What the last check of AT-UND said. */
    EXEMPTION,
    /** The day of the first admission to sfi. */
    SFI_ADMITTED,
    /** The area somebody has to stay within. */
    AREA,
    /** When somebody has to report that they are still there. */
    ATTENDANCE,
    /** The age from which national pension is paid, which the government decides on. */
    PENSION_AGE
}
