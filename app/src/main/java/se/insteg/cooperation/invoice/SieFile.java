package se.insteg.cooperation.invoice;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes vouchers for the books: SIE 4I, as the SIE group's format says it (file format 4B, section 5.3): code page 437, a
 * carriage return and line feed after each record, amounts with a point and two decimals, what is credited below 0. The
 * numbers of vouchers are left to the program that reads it.
 */
public final class SieFile {
    /** What the format calls PC8. */
    static final Charset PC8 = Charset.forName("IBM437");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String END = "\r\n";

    private SieFile() {}

    /**
     * A voucher. Its lines come to nothing together.
     *
     * @throws IllegalArgumentException when they do not
     */
    public record Voucher(String series, LocalDate day, String text, List<Line> lines) {
        public Voucher {
            lines = List.copyOf(lines);
            long sum = lines.stream().mapToLong(Line::ore).sum();
            if (sum != 0) {
                throw new IllegalArgumentException("A voucher that does not balance: " + sum);
            }
        }
    }

    /** @param object null when none @param ore hundredths of a krona, below 0 for credit */
    public record Line(String account, AccountPlan.@Nullable CostObject object, long ore, String text) {}

    /**
     * The file.
     *
     * @param program that made it, and its version
     * @param municipality whose books it is for
     */
    public static byte[] of(
            String program, String version, String municipality, LocalDate made, List<Voucher> vouchers) {
        StringBuilder file = new StringBuilder();
        record(file, "#FLAGGA", "0");
        record(file, "#PROGRAM", quoted(program), quoted(version));
        record(file, "#FORMAT", "PC8");
        record(file, "#GEN", DAY.format(made));
        record(file, "#SIETYP", "4");
        record(file, "#FNAMN", quoted(municipality));
        vouchers.stream()
                .flatMap(voucher -> voucher.lines().stream())
                .map(Line::object)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(object -> {
                    record(file, "#DIM", String.valueOf(object.dimension()), quoted(object.dimensionName()));
                    record(
                            file,
                            "#OBJEKT",
                            String.valueOf(object.dimension()),
                            quoted(object.code()),
                            quoted(object.name()));
                });
        vouchers.forEach(voucher -> voucher(file, voucher, made));
        return file.toString().getBytes(PC8);
    }

    private static void voucher(StringBuilder file, Voucher voucher, LocalDate made) {
        record(
                file,
                "#VER",
                quoted(voucher.series()),
                "\"\"",
                DAY.format(voucher.day()),
                quoted(voucher.text()),
                DAY.format(made));
        record(file, "{");
        for (Line line : voucher.lines()) {
            record(
                    file,
                    "   #TRANS",
                    line.account(),
                    line.object() == null
                            ? "{}"
                            : "{" + line.object().dimension() + " "
                                    + quoted(line.object().code()) + "}",
                    BigDecimal.valueOf(line.ore(), 2).toPlainString(),
                    DAY.format(voucher.day()),
                    quoted(line.text()));
        }
        record(file, "}");
    }

    private static void record(StringBuilder file, String... fields) {
        file.append(String.join(" ", fields)).append(END);
    }

    /** Quotation marks with a backslash before them; what cannot be in a text is left out, and what PC8 lacks becomes "?". */
    private static String quoted(String text) {
        return "\"" + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "/").replace("\"", "\\\"") + "\"";
    }
}
