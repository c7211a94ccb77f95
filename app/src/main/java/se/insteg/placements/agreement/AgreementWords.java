package se.insteg.placements.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.planner.model.Language;

/**
 * Puts an agreement into words: in Swedish, which counts, and the same in the participant's language. What a kind of
 * placement asks for stands in the messages {@code placements.text.<kind>}.
 */
@Component
class AgreementWords {
    private static final Locale SWEDISH = Locale.of("sv");

    /** In which its sentences are written; another language is read through with an interpreter. */
    private static final Set<String> WRITTEN = Set.of("en", "ar");

    private final MessageSource messages;

    AgreementWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param contact name and title of whom signs for the host; empty when nobody has said */
    record Sides(Participant person, Placement.Where where, String contact, String municipality) {}

    /** Whether there are sentences in the language that the participant reads. */
    static boolean speaks(@Nullable Language language) {
        return language != null
                && (WRITTEN.contains(language.code()) || language.code().equals("sv"));
    }

    Agreement.Content content(Sides sides, Terms terms) {
        Language language = sides.person().details().contact().preferredLanguage();
        return new Agreement.Content(
                told(sides, terms, SWEDISH, false),
                language == null || !WRITTEN.contains(language.code())
                        ? null
                        : told(sides, terms, Locale.forLanguageTag(language.code()), true),
                Ages.isChild(sides.person().details(), terms.starts()));
    }

    private Agreement.Told told(Sides sides, Terms terms, Locale locale, boolean own) {
        String kind = terms.kind().code();
        List<Agreement.Part> parts = new ArrayList<>();
        parts.add(new Agreement.Part(say(locale, "parties"), parties(sides, locale), List.of()));
        parts.add(new Agreement.Part(
                say(locale, "placement"), placement(sides, terms, locale), List.of(say(locale, kind + ".purpose"))));
        Terms.Work work = terms.work();
        parts.add(new Agreement.Part(say(locale, "work"), work(work, locale, own), List.of()));
        parts.add(new Agreement.Part(say(locale, "conditions"), List.of(), conditions(sides, terms, locale)));
        return new Agreement.Told(locale.toLanguageTag(), say(locale, kind + ".title"), parts);
    }

    private List<Agreement.Line> parties(Sides sides, Locale locale) {
        List<Agreement.Line> lines = new ArrayList<>();
        lines.add(
                line(locale, "participant", sides.person().details().identity().name()));
        lines.add(line(locale, "host", sides.where().host()));
        lines.add(line(locale, "contact", sides.contact()));
        lines.add(line(locale, "municipality", sides.municipality()));
        return stated(lines);
    }

    private List<Agreement.Line> placement(Sides sides, Terms terms, Locale locale) {
        List<Agreement.Line> lines = new ArrayList<>();
        lines.add(line(locale, "title", sides.where().title()));
        lines.add(line(locale, "starts", day(terms.starts(), locale)));
        lines.add(line(locale, "ends", day(terms.ends(), locale)));
        if (!terms.hours().isEmpty()) {
            lines.add(line(
                    locale,
                    "hours",
                    say(
                            locale,
                            "hours.week",
                            number(terms.hoursPerWeek()),
                            terms.hours().in(locale))));
        }
        lines.add(line(locale, "place", terms.who().place()));
        String phone = terms.who().supervisorPhone();
        lines.add(line(locale, "supervisor", terms.who().supervisor() + (phone.isEmpty() ? "" : ", " + phone)));
        return stated(lines);
    }

    private List<Agreement.Line> work(Terms.Work work, Locale locale, boolean own) {
        return stated(List.of(
                line(locale, "goals", own && !work.goalsOwn().isEmpty() ? work.goalsOwn() : work.goals()),
                line(locale, "tasks", own && !work.tasksOwn().isEmpty() ? work.tasksOwn() : work.tasks())));
    }

    private List<String> conditions(Sides sides, Terms terms, Locale locale) {
        List<String> all = new ArrayList<>();
        all.add(say(locale, "noWage"));
        all.add(say(locale, "notInstead"));
        all.add(say(locale, terms.kind().code() + ".duties"));
        all.add(say(locale, "environment"));
        all.add(say(locale, "insured"));
        all.add(say(locale, "absence"));
        all.add(say(locale, "silence"));
        if (Boolean.TRUE.equals(terms.withChildren())) {
            all.add(say(locale, "children"));
        }
        if (Ages.isChild(sides.person().details(), terms.starts())) {
            all.add(say(locale, "minor"));
        }
        all.add(say(locale, "complaint"));
        all.add(say(locale, "ending"));
        all.add(say(locale, "changing"));
        return all;
    }

    private Agreement.Line line(Locale locale, String what, String words) {
        return new Agreement.Line(say(locale, "line." + what), words);
    }

    private static List<Agreement.Line> stated(List<Agreement.Line> lines) {
        return lines.stream().filter(line -> !line.words().isBlank()).toList();
    }

    private String say(Locale locale, String key, Object... arguments) {
        String said = messages.getMessage("placements.text." + key, arguments, locale);
        return said == null ? key : said;
    }

    /** "20" or "17.5", the same in every language: what is signed must not depend on a reader's digits. */
    private static String number(double hours) {
        return hours == Math.rint(hours) ? String.valueOf((long) hours) : String.valueOf(hours);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
