package se.insteg.programmes;

/** What a module throws light on besides its subject (TRE-05, MAR-06). */
public enum Perspective {
    LABOUR_MARKET,
    GENDER_EQUALITY,
    HEALTH;

    public String code() {
        return Codes.of(this);
    }
}
