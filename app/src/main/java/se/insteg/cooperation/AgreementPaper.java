package se.insteg.cooperation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.cooperation.invoice.Ore;
import se.insteg.ui.TaggedPdf;

/** The latest version of an agreement between two municipalities on paper, with who has signed it and when. */
@Component
public class AgreementPaper {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Agreements agreements;
    private final TaggedPdf pdf;
    private final MessageSource messages;
    private final Audit audit;

    AgreementPaper(Agreements agreements, TaggedPdf pdf, MessageSource messages, Audit audit) {
        this.agreements = agreements;
        this.pdf = pdf;
        this.messages = messages;
        this.audit = audit;
    }

    /** KEEP_COOPERATION. A PDF; that it was made is in the log. */
    public byte[] of(UUID id) {
        Agreement agreement = agreements.find(id);
        audit.write(new Audit.Entry(
                "COOPERATION_PAPER_MADE",
                "agreement",
                id,
                Agreements.GROUND,
                "version=" + agreement.latest().version()));
        return pdf.of(html(agreement));
    }

    private String html(Agreement agreement) {
        Terms terms = agreement.latest();
        Terms.Said said = terms.said();
        Paper paper =
                new Paper(say("title", agreement.host().name(), agreement.home().name()));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(word("cooperation.field.host"), agreement.host().name());
        facts.put(word("cooperation.field.home"), agreement.home().name());
        facts.put(word("cooperation.field.purpose"), said.purpose());
        facts.put(word("cooperation.column.programme"), said.programmes());
        facts.put(
                word("cooperation.field.price"),
                word(
                        "cooperation.price." + said.price().per().code(),
                        Ore.spaced(said.price().ore())));
        facts.put(word("cooperation.field.days"), day(said.from()) + " – " + day(said.to()));
        paper.facts(facts);
        paper.heading(say("data"));
        Map<String, String> data = new LinkedHashMap<>();
        data.put(word("cooperation.field.basis"), said.basis());
        data.put(
                word("cooperation.field.fields"),
                said.fields().stream()
                        .sorted()
                        .map(field -> word("cooperation.fields." + field.code()))
                        .collect(Collectors.joining(", ")));
        data.put(word("cooperation.column.controller"), said.controller());
        paper.facts(data);
        paper.heading(say("signatures"));
        paper.table(
                List.of(say("municipality"), say("name"), say("day")),
                3,
                List.of(row(agreement, terms, Side.HOST), row(agreement, terms, Side.HOME)));
        paper.foot(say("foot", String.valueOf(terms.version())));
        return paper.html();
    }

    private List<String> row(Agreement agreement, Terms terms, Side side) {
        return agreement
                .signature(terms.version(), side)
                .map(one -> List.of(agreement.party(side).name(), one.name(), day(LocalDate.ofInstant(one.at(), ZONE))))
                .orElse(List.of(agreement.party(side).name(), say("unsigned"), ""));
    }

    private String say(String key, Object... arguments) {
        return word("cooperation.paper." + key, arguments);
    }

    private String word(String key, Object... arguments) {
        String said = messages.getMessage(key, arguments, SWEDISH);
        return said == null ? key : said;
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(SWEDISH)
                .format(day);
    }
}
