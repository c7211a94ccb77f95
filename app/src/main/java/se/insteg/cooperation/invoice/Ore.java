package se.insteg.cooperation.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalLong;
import se.insteg.planner.reading.TypedText;

/** Kronor as they are written and typed: hundredths are never lost on the way. */
public final class Ore {
    private static final int LONGEST = 20;
    private static final int HUNDRED = 100;

    private Ore() {}

    /** "12345,50". */
    public static String plain(long ore) {
        return BigDecimal.valueOf(ore, 2).toPlainString().replace('.', ',');
    }

    /** "12 345,50", with hard spaces and a real minus; the same in every language, as in the books. */
    public static String spaced(long ore) {
        String digits =
                String.format(Locale.ROOT, "%,d", Math.abs(ore) / HUNDRED).replace(',', '\u00A0');
        String rest = String.format(Locale.ROOT, "%02d", Math.abs(ore) % HUNDRED);
        return (ore < 0 ? "\u2212" : "") + digits + "," + rest;
    }

    /** Reads "1 250", "185,50" or "185.5 kr"; empty for what is no amount of at most two decimals, 0 or more. */
    public static OptionalLong read(String typed) {
        String text = TypedText.latinDigits(typed)
                .replaceAll("(?i)[\\s\\u00a0\\u202f]|kr(onor)?\\.?$", "")
                .replace(',', '.');
        if (text.length() > LONGEST || !text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(new BigDecimal(text)
                .movePointRight(2)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact());
    }
}
