package se.insteg.funding.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.funding.EvidenceBook.Given;
import se.insteg.funding.EvidenceRow;
import se.insteg.people.Participant;
import se.insteg.planner.output.XlsxList.Column;
import se.insteg.rules.PermitGround;

/** Rows of the files, in Swedish whatever the language of the pages. */
@Component
class EvidenceSheet {
    static final List<Column> COLUMNS = List.of(
            new Column("deltagare", 28),
            new Column("egen referens", 16),
            new Column("dag", 12),
            new Column("slag", 16),
            new Column("vad", 40),
            new Column("timmar", 9),
            new Column("status den dagen", 34),
            new Column("grund", 24),
            new Column("regler som gällde", 60),
            new Column("rättad", 9),
            new Column("underlag nr", 12));
    private static final Locale SWEDISH = Locale.of("sv");

    private final MessageSource messages;

    EvidenceSheet(MessageSource messages) {
        this.messages = messages;
    }

    Object[] cells(Given given) {
        Participant person = given.person();
        EvidenceRow row = given.row();
        PermitGround ground = row.ground();
        return new Object[] {
            person.details().identity().name(),
            person.details().identity().reference(),
            row.day().toString(),
            word("funding.kind." + row.kind().code()),
            row.what(),
            row.minutes() / 60.0,
            word("funding.standing." + row.standing().code()),
            ground == null ? "" : word("people.legal.ground." + ground.code()),
            row.rules().stream()
                    .map(rule -> word("rules.title." + rule.key()) + " (" + rule.from() + "): "
                            + word("funding.said." + rule.said().code()))
                    .collect(Collectors.joining("; ")),
            word(row.replaces() == null ? "funding.no" : "funding.yes"),
            row.number()
        };
    }

    private String word(String key) {
        return messages.getMessage(key, null, SWEDISH);
    }
}
