package se.insteg.cooperation.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A month's basis as one voucher of the host's: what the neighbour owes against what each row earns. */
@Component
class Vouchers {
    private static final Locale SWEDISH = Locale.of("sv");

    private final MessageSource messages;

    Vouchers(MessageSource messages) {
        this.messages = messages;
    }

    /** Dated on the month's last day. Rows that come to nothing have no line. */
    SieFile.Voucher of(Basis basis, AccountPlan plan) {
        LocalDate day = basis.month().atEndOfMonth();
        String text = say(
                "cooperation.sie.voucher",
                basis.agreement().home().name(),
                basis.month().toString());
        List<SieFile.Line> lines = new ArrayList<>();
        lines.add(new SieFile.Line(plan.claim(), null, basis.totalOre(), text));
        basis.rows().stream()
                .filter(row -> row.sumOre() != 0)
                .forEach(row -> lines.add(new SieFile.Line(
                        plan.income(),
                        plan.object(),
                        -row.sumOre(),
                        say(
                                "cooperation.sie.row",
                                row.group(),
                                String.valueOf(row.card()),
                                row.of().toString()))));
        return new SieFile.Voucher(plan.series(), day, text, lines);
    }

    private String say(String key, Object... arguments) {
        String said = messages.getMessage(key, arguments, SWEDISH);
        return said == null ? key : said;
    }
}
