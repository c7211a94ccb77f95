package se.insteg.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Amounts to be drawn side by side ({@code ui/bars.jte}) or as what remains from stage to stage ({@code
 * ui/funnel.jte}). Whoever draws it says in the heading what it shows; the numbers stand beneath as a table.
 *
 * @param amounts at least one, in the order they are shown
 */
public record Chart(List<Amount> amounts) {
    /**
     * One bar or stage.
     *
     * @param label what is counted
     * @param value how many, never negative
     * @param href the persons or things behind the number, for those who may see them
     */
    public record Amount(String label, long value, @Nullable String href) {
        public Amount {
            if (value < 0) {
                throw new IllegalArgumentException(label + " cannot be " + value);
            }
        }
    }

    public Chart {
        amounts = List.copyOf(amounts);
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("A chart of nothing; show ui.empty instead");
        }
    }

    /** Length of the bar in percent of the longest; 0 when all are 0. */
    public String length(Amount amount) {
        long longest = amounts.stream().mapToLong(Amount::value).max().orElse(0);
        return decimal(longest == 0 ? 0 : 100.0 * amount.value() / longest);
    }

    /** Where a bar of that length begins when it stands in the middle, in percent. */
    public String left(Amount amount) {
        return decimal(50 - Double.parseDouble(length(amount)) / 2);
    }

    /** Whole percent of the first stage, rounded half up; 0 when that is 0. */
    public long shareOfFirst(Amount amount) {
        long first = amounts.getFirst().value();
        return first == 0 ? 0 : Math.round(100.0 * amount.value() / first);
    }

    /** What narrows beneath a stage's bar in a box 100 wide and 40 high, down to the next bar; nothing under the last. */
    public String outline(int stage) {
        double top = Double.parseDouble(length(amounts.get(stage)));
        if (stage == amounts.size() - 1) {
            return "M0 0";
        }
        double bottom = Double.parseDouble(length(amounts.get(stage + 1)));
        return "M" + decimal(50 - top / 2) + " 12H" + decimal(50 + top / 2) + "L" + decimal(50 + bottom / 2) + " 40H"
                + decimal(50 - bottom / 2) + "Z";
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
