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
import se.insteg.placements.attendance.Attended;
import se.insteg.placements.certificate.Certificate.Stated;

/** Puts a certificate into words: in Swedish, and the same in the participant's language. Says nothing of why it ended. */
@Component
class CertificateWords {
    private static final Locale SWEDISH = Locale.of("sv");

    private final MessageSource messages;
    private final CardLanguages languages;
    private final Attended attended;

    CertificateWords(MessageSource messages, CardLanguages languages, Attended attended) {
        this.messages = messages;
        this.languages = languages;
        this.attended = attended;
    }

    /** The language beside Swedish: the participant's where the pages speak it, else English; "sv" when there is no need. */
    String own(Whole whole) {
        return languages.suggested(whole.person());
    }

    Agreement.Content content(Whole whole, Stated stated, String municipality) {
        String own = own(whole);
        Attended.Sum sum = attended.of(whole.placement());
        return new Agreement.Content(
                told(whole, stated, sum, municipality, SWEDISH, false),
                own.equals("sv") ? null : told(whole, stated, sum, municipality, Locale.forLanguageTag(own), true),
                whole.isChild());
    }

    private Agreement.Told told(
            Whole whole, Stated stated, Attended.Sum sum, String municipality, Locale locale, boolean own) {
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
        if (sum.days() > 0) {
            facts.add(line(locale, "attended", say(locale, "attended", sum.days(), span(locale, sum.minutes()))));
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

    private String span(Locale locale, int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        return rest == 0
                ? messages.getMessage("ui.span.hours", new Object[] {hours}, locale)
                : messages.getMessage("ui.span.both", new Object[] {hours, rest}, locale);
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
