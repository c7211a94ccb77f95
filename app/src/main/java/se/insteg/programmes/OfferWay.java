package se.insteg.programmes;

/** How somebody was offered a place, or answered. */
public enum OfferWay {
    LETTER,
    MEETING,
    PHONE,
    /** On their own page, come in with their card. */
    CARD;

    public String code() {
        return Codes.of(this);
    }
}
