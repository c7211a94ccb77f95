package se.insteg.cooperation.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Paper;
import se.insteg.cooperation.Price;
import se.insteg.ui.About;
import se.insteg.ui.CsvList;
import se.insteg.ui.TaggedPdf;

/** A month's basis as a file: on paper and as a list for both sides, and for the host's books. In Swedish. Names nobody. */
@Component
public class InvoiceFiles {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final int MINUTES = 60;

    private final Vouchers vouchers;
    private final TaggedPdf pdf;
    private final MessageSource messages;
    private final About about;
    private final Clock clock;

    InvoiceFiles(Vouchers vouchers, TaggedPdf pdf, MessageSource messages, About about, Clock clock) {
        this.vouchers = vouchers;
        this.pdf = pdf;
        this.messages = messages;
        this.about = about;
        this.clock = clock;
    }

    /** Hours with two decimals, rounded half up: "12,50". */
    static BigDecimal hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP);
    }

    private List<String> columns(Basis basis) {
        return List.of(
                say("group"),
                say("card"),
                say("month"),
                say("hours"),
                say("seats"),
                say("price"),
                say("sum", basis.agreement().home().name()));
    }

    public byte[] pdf(Basis basis) {
        Agreement agreement = basis.agreement();
        Paper paper = new Paper(say("title", month(basis.month())));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(say("from"), agreement.host().name());
        facts.put(say("to"), agreement.home().name());
        facts.put(say("programmes"), agreement.latest().said().programmes());
        Sent sent = basis.sent();
        facts.put(say("number"), sent == null ? say("unsent") : String.valueOf(sent.number()));
        paper.facts(facts);
        paper.heading(say("rows"));
        List<List<String>> rows = new ArrayList<>();
        for (InvoiceRow row : basis.rows()) {
            rows.add(List.of(
                    row.group(),
                    String.valueOf(row.card()),
                    month(row.of()) + (row.of().equals(basis.month()) ? "" : " (" + say("correction") + ")"),
                    row.price().per() == Price.Per.HOUR
                            ? hours(row.minutes()).toPlainString().replace('.', ',')
                            : "",
                    row.price().per() == Price.Per.SEAT ? String.valueOf(row.seats()) : "",
                    Ore.spaced(row.price().ore()),
                    Ore.spaced(row.sumOre())));
        }
        paper.table(columns(basis), 3, rows);
        paper.sum(say("total", Ore.spaced(basis.totalOre())));
        paper.foot(say("foot"));
        return pdf.of(paper.html());
    }

    public byte[] csv(Basis basis) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvList.write(out, columns(basis), list -> {
                basis.rows()
                        .forEach(row -> list.row(
                                row.group(),
                                row.card(),
                                row.of().toString(),
                                row.price().per() == Price.Per.HOUR ? hours(row.minutes()) : null,
                                row.price().per() == Price.Per.SEAT ? row.seats() : null,
                                BigDecimal.valueOf(row.price().ore(), 2),
                                BigDecimal.valueOf(row.sumOre(), 2)));
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** For the host's own books. */
    public byte[] sie(Basis basis, AccountPlan plan) {
        return SieFile.of(
                "Insteg",
                about.version(),
                basis.agreement().host().name(),
                LocalDate.now(clock),
                List.of(vouchers.of(basis, plan)));
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", SWEDISH).format(month);
    }

    private String say(String key, Object... arguments) {
        String said = messages.getMessage("cooperation.invoice.paper." + key, arguments, SWEDISH);
        return said == null ? key : said;
    }
}
