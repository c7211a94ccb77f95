package se.insteg.community.typed;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.community.ActivityDetails;
import se.insteg.community.ActivityDetails.Translation;
import se.insteg.community.Times;
import se.insteg.community.Whom;
import se.insteg.kernel.Form;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;

/** Understands the form of an activity, the staff's and the associations' alike, and makes it again from what is stored. */
@Component
public class ActivityInput {
    /** What is often spoken where people meet; any other is typed. */
    public static final List<String> COMMON =
            List.of("sv", "en", "ar", "prs", "fa", "ti", "so", "uk", "kmr", "ps", "tr", "fr", "es", "ru");

    private static final Pattern TRANSLATED = Pattern.compile("title-([a-z]{2,3}(-[A-Z]{2})?)");
    private static final int MOST_TRANSLATIONS = 20;
    private static final int OLDEST = 120;
    private static final int MOST_SEATS = 10_000;
    private static final int DAYS_BACK = 400;

    private final Clock clock;

    ActivityInput(Clock clock) {
        this.clock = clock;
    }

    /** Null when the form is rejected; then it says why. */
    public @Nullable ActivityDetails read(Form form) {
        Fields fields = new Fields(form);
        String title = fields.required("title", ActivityDetails.LONGEST_TITLE, "community.title.missing");
        String about = words(form, "about");
        Times times = times(fields, form);
        String town = fields.required("town", 60, "community.town.missing");
        String place = fields.required("place", 200, "community.place.missing");
        String organiser = fields.required("organiser", ActivityDetails.LONGEST_TITLE, "community.organiser.missing");
        String contact = fields.required("contact", 200, "community.contact.missing");
        List<Language> languages = languages(fields, form);
        Integer from = fields.typed("ageFrom", text -> TypedText.whole(text, 0, OLDEST));
        Integer to = fields.typed("ageTo", text -> TypedText.whole(text, 0, OLDEST));
        if (from != null && to != null && to < from) {
            fields.reject("ageTo", "community.age.order", from);
        }
        Whom whom = fields.constant("whom", Whom.values(), Whom::code);
        boolean signUp = form.text("joining").equals("sign_up");
        Integer seats = signUp ? fields.typed("seats", text -> TypedText.whole(text, 1, MOST_SEATS)) : null;
        String cost = fields.line("cost", 100);
        String accessibility = fields.line("accessibility", 300);
        Map<String, Translation> translations = translations(fields, form);
        return form.rejected() || times == null
                ? null
                : new ActivityDetails(
                        title,
                        about,
                        organiser,
                        town,
                        place,
                        times,
                        languages,
                        from,
                        to,
                        whom == null ? Whom.EVERYBODY : whom,
                        cost,
                        accessibility,
                        contact,
                        signUp,
                        seats,
                        translations);
    }

    private @Nullable Times times(Fields fields, Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = today.minusDays(DAYS_BACK);
        LocalDate first = fields.date("first", earliest.getYear(), today.plusDays(Times.LONGEST_DAYS));
        if (first == null && !fields.rejected("first")) {
            fields.reject("first", "community.first.missing");
        }
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        form.all("weekday").stream()
                .filter(one -> one.matches("[1-7]"))
                .forEach(one -> weekdays.add(DayOfWeek.of(Integer.parseInt(one))));
        boolean weekly = form.text("how").equals("weekly");
        LocalDate last = weekly ? fields.date("last", earliest.getYear(), today.plusDays(Times.LONGEST_DAYS)) : first;
        if (weekly && weekdays.isEmpty()) {
            fields.reject("weekday", "community.weekday.missing");
        }
        if (weekly && last == null && !fields.rejected("last")) {
            fields.reject("last", "community.last.missing");
        }
        if (first != null && last != null && last.isBefore(first)) {
            fields.reject("last", "community.last.before");
        } else if (first != null && last != null && last.isAfter(first.plusDays(Times.LONGEST_DAYS))) {
            fields.reject("last", "community.last.late");
        } else if (last != null && last.isBefore(today)) {
            fields.reject(weekly ? "last" : "first", "community.past");
        }
        LocalTime begins = time(form, "begins", "community.begins.missing");
        LocalTime ends = time(form, "ends", "community.ends.missing");
        if (begins != null && ends != null && !ends.isAfter(begins)) {
            fields.reject("ends", "community.ends.before", begins);
        }
        return first == null || last == null || begins == null || ends == null
                ? null
                : new Times(first, last, weekly ? weekdays : Set.of(), begins, ends);
    }

    private static @Nullable LocalTime time(Form form, String field, String missing) {
        String typed = TypedText.latinDigits(form.text(field)).replace('.', ':');
        if (typed.isEmpty()) {
            form.reject(field, missing);
            return null;
        }
        try {
            String whole = typed.matches("[0-9]{1,2}") ? typed + ":00" : typed;
            return LocalTime.parse(whole.matches("[0-9]:[0-9]{2}") ? "0" + whole : whole);
        } catch (DateTimeParseException unclear) {
            form.reject(field, "community.time.unclear");
            return null;
        }
    }

    private static List<Language> languages(Fields fields, Form form) {
        List<Language> languages = new ArrayList<>();
        COMMON.stream()
                .filter(code -> form.has("language", code))
                .map(Language::known)
                .forEach(languages::add);
        String other = fields.line("otherLanguage", 60);
        if (!other.isEmpty()) {
            for (String one : other.split("[,;]")) {
                Language language = LanguageNames.find(one.strip());
                if (!one.isBlank() && !languages.contains(language)) {
                    languages.add(language);
                }
            }
        }
        if (languages.isEmpty() && !fields.rejected("otherLanguage")) {
            fields.reject("language", "community.language.missing");
        } else if (languages.size() > MOST_TRANSLATIONS) {
            fields.reject("otherLanguage", "taxonomy.several.tooMany", MOST_TRANSLATIONS);
        }
        return languages;
    }

    private static Map<String, Translation> translations(Fields fields, Form form) {
        Map<String, Translation> all = new HashMap<>();
        form.names().stream()
                .map(TRANSLATED::matcher)
                .filter(name -> name.matches() && !name.group(1).equals("sv"))
                .limit(MOST_TRANSLATIONS)
                .forEach(name -> {
                    String tag = name.group(1);
                    String title = fields.line("title-" + tag, ActivityDetails.LONGEST_TITLE);
                    String about = words(form, "about-" + tag);
                    if (title.isEmpty() && !about.isEmpty() && !fields.rejected("title-" + tag)) {
                        fields.reject("title-" + tag, "community.title.missing");
                    } else if (!title.isEmpty()) {
                        all.put(tag, new Translation(title, about));
                    }
                });
        return all;
    }

    /** Several lines, each clean, as they were typed. */
    private static String words(Form form, String field) {
        String words = String.join(
                        "\n", form.raw(field).lines().map(TypedText::line).toList())
                .strip();
        if (words.length() > ActivityDetails.LONGEST_ABOUT) {
            form.reject(field, "taxonomy.text.tooLong", ActivityDetails.LONGEST_ABOUT);
        }
        return words;
    }

    /** What is stored, in the form's fields. */
    public static Form form(ActivityDetails details) {
        Times times = details.times();
        Form form = Form.empty()
                .with("title", details.title())
                .with("about", details.about())
                .with("organiser", details.organiser())
                .with("town", details.town())
                .with("place", details.place())
                .with("how", times.weekly() ? "weekly" : "once")
                .with("first", times.first().toString())
                .with("last", times.weekly() ? times.last().toString() : "")
                .with(
                        "weekday",
                        times.days().stream()
                                .map(day -> String.valueOf(day.getValue()))
                                .toList())
                .with("begins", times.begins().toString())
                .with("ends", times.ends().toString())
                .with(
                        "language",
                        details.languages().stream()
                                .map(Language::code)
                                .filter(COMMON::contains)
                                .toList())
                .with(
                        "otherLanguage",
                        String.join(
                                ", ",
                                details.languages().stream()
                                        .filter(one -> !COMMON.contains(one.code()))
                                        .map(StoredTerms::said)
                                        .toList()))
                .with("ageFrom", details.ageFrom() == null ? "" : String.valueOf(details.ageFrom()))
                .with("ageTo", details.ageTo() == null ? "" : String.valueOf(details.ageTo()))
                .with("whom", details.whom().code())
                .with("cost", details.cost())
                .with("accessibility", details.accessibility())
                .with("contact", details.contact())
                .with("joining", details.signUp() ? "sign_up" : "drop_in")
                .with("seats", details.seats() == null ? "" : String.valueOf(details.seats()));
        details.translations()
                .forEach((tag, text) -> form.with("title-" + tag, text.title()).with("about-" + tag, text.about()));
        return form;
    }

    /** A form nobody has typed in. @param organiser as they are likely to be called */
    public static Form blank(String organiser) {
        return Form.empty()
                .with("how", "once")
                .with("whom", Whom.EVERYBODY.code())
                .with("language", "sv")
                .with("joining", "drop_in")
                .with("organiser", organiser);
    }
}
