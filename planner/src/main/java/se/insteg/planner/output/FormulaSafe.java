package se.insteg.planner.output;

/** Keeps a spreadsheet from taking somebody's text for a formula. */
public final class FormulaSafe {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private FormulaSafe() {}

    /** The text, with an apostrophe before it if a spreadsheet could take it for a formula. */
    public static String text(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }
}
