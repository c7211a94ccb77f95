package se.insteg.placements.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.people.card.CardLanguages;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Agreement;
import se.insteg.placements.agreement.Agreement.Line;
import se.insteg.placements.agreement.Agreement.Part;
import se.insteg.placements.agreement.Terms;
import se.insteg.placements.agreement.Whole;
import se.insteg.placements.certificate.Certificate.Stated;

/** Puts a certificate into words: in Swedish, and the same in the participant's language. Says nothing of why it ended. */
@Component
class CertificateWords {
    private static final Locale SWEDISH = Locale.of("sv");

    private final MessageSource messages;
    private final CardLanguages languages;

    CertificateWords(MessageSource messages, CardLanguages languages) {
        this.messages = messages;
        this.languages = languages;
    }

    /** The language beside Swedish: the participant's where the pages speak it, else English; "sv" when there is no need. */
    String own(Whole whole) {
        return languages.suggested(whole.person());
    }

    Agreement.Content content(Whole whole, Stated stated, String municipality) {
        String own = own(whole);
        return new Agreement.Content(
                told(whole, stated, municipality, SWEDISH, false),
                own.equals("sv") ? null : told(whole, stated, municipality, Locale.forLanguageTag(own), true),
                whole.isChild());
    }

    private Agreement.Told told(Whole whole, Stated stated, String municipality, Locale locale, boolean own) {
        Placement placement = whole.placement();
        Agreement inForce = whole.inForce();
        Terms terms = inForce == null ? whole.latest().terms() : inForce.terms();
        List<Line> facts = new ArrayList<>();
        facts.add(
                line(locale, "participant", whole.person().details().identity().name()));
        facts.add(line(locale, "host", placement.where().host()));
        facts.add(line(locale, "title", placement.where().title()));
        facts.add(line(locale, "kind", say(locale, "kind." + terms.kind().code())));
        facts.add(line(locale, "period", day(placement.begunOn(), locale) + " – " + day(placement.endedOn(), locale)));
        if (!terms.hours().isEmpty()) {
            facts.add(line(locale, "hours", say(locale, "hours.agreed", number(terms.hoursPerWeek()))));
        }
        facts.add(line(locale, "municipality", municipality));
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(say(locale, "facts"), facts, List.of()));
        add(parts, say(locale, "tasks"), own && !stated.tasksOwn().isEmpty() ? stated.tasksOwn() : stated.tasks());
        if (!stated.swedish().isEmpty()) {
            add(parts, say(locale, "swedish"), say(locale, "swedish." + stated.swedish()));
        }
        add(parts, say(locale, "words"), own && !stated.wordsOwn().isEmpty() ? stated.wordsOwn() : stated.words());
        if (!stated.supervisor().isEmpty()) {
            parts.add(new Part(say(locale, "by"), List.of(line(locale, "supervisor", stated.supervisor())), List.of()));
        }
        return new Agreement.Told(locale.toLanguageTag(), say(locale, "title"), parts);
    }

    private static void add(List<Part> parts, String heading, String words) {
        if (!words.isEmpty()) {
            parts.add(new Part(heading, List.of(), List.of(words)));
        }
    }

    private Line line(Locale locale, String what, String words) {
        return new Line(say(locale, "line." + what), words);
    }

    String say(Locale locale, String key, Object... arguments) {
        String said = messages.getMessage("placements.certificate." + key, arguments, locale);
        return said == null ? key : said;
    }

    private static String number(double hours) {
        return hours == Math.rint(hours) ? String.valueOf((long) hours) : String.valueOf(hours);
    }

    private static String day(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }
}
