package se.insteg.planner.reading;

/** Digits of other scripts. */
final class Digits {
    private Digits() {}

    /** The text with every decimal digit of any script, such as ٣ or ۳ or ３, as 0–9. */
    static String latin(String text) {
        var latin = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                latin.append(Character.digit(c, 10));
            } else {
                latin.appendCodePoint(c);
            }
        });
        return latin.toString();
    }
}
