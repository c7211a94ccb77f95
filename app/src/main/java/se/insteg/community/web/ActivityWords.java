package se.insteg.community.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.insteg.community.ActivityDetails;
import se.insteg.community.Times;
import se.insteg.community.typed.ActivityInput;
import se.insteg.kernel.Form;
import se.insteg.planner.model.Language;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.Page;

/** Puts activities into a reader's words. */
public final class ActivityWords {
    private ActivityWords() {}

    /** "tisdagar och torsdagar", or the day. */
    public static String days(Page page, Times times) {
        if (!times.weekly()) {
            return page.day(times.first());
        }
        String days = page.list(times.days().stream().map(day -> page.t("community.weekdays." + day.getValue())));
        return page.t("community.times.weekly", days, times.first(), times.last());
    }

    /** "svenska, arabiska" in the reader's language. */
    public static String languages(Page page, ActivityDetails details) {
        return page.list(details.languages().stream().map(language -> name(page, language)));
    }

    public static String name(Page page, Language language) {
        return language.in(Locale.forLanguageTag(page.lang()));
    }

    /** "13–18 år"; empty when every age may come. */
    public static String ages(Page page, ActivityDetails details) {
        Integer from = details.ageFrom();
        Integer to = details.ageTo();
        if (from == null) {
            return to == null ? "" : page.t("community.ages.to", to);
        }
        return to == null ? page.t("community.ages.from", from) : page.t("community.ages.both", from, to);
    }

    /** Which language a text stands in: the reader's, or Swedish. */
    public static String written(Page page, ActivityDetails details) {
        return details.speaks(page.lang()) ? page.lang() : "sv";
    }

    public static List<Form.Option> weekdays(boolean every) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> Form.Option.key(
                        String.valueOf(day), (every ? "community.weekdays." : "community.weekday.") + day))
                .toList();
    }

    /** Those often spoken, in the reader's language. */
    public static List<Form.Option> common(Page page) {
        return ActivityInput.COMMON.stream()
                .map(code -> Form.Option.text(code, name(page, Language.known(code))))
                .toList();
    }

    public static List<Form.Option> chosen(Page page, List<Language> languages) {
        return languages.stream()
                .map(language -> Form.Option.text(StoredTerms.text(language), name(page, language)))
                .toList();
    }

    /** The facts that differ between two wordings, as {@code community/facts} calls them. */
    public static Set<String> changed(ActivityDetails was, ActivityDetails now) {
        Set<String> changed = new TreeSet<>();
        add(changed, "title", was.title().equals(now.title()));
        add(changed, "about", was.about().equals(now.about()));
        add(changed, "organiser", was.organiser().equals(now.organiser()));
        add(changed, "when", was.times().equals(now.times()));
        add(changed, "where", (was.town() + was.place()).equals(now.town() + now.place()));
        add(changed, "languages", was.languages().equals(now.languages()));
        add(
                changed,
                "whom",
                was.whom() == now.whom()
                        && Objects.equals(was.ageFrom(), now.ageFrom())
                        && Objects.equals(was.ageTo(), now.ageTo()));
        add(changed, "cost", was.cost().equals(now.cost()));
        add(changed, "accessibility", was.accessibility().equals(now.accessibility()));
        add(changed, "contact", was.contact().equals(now.contact()));
        add(changed, "joining", was.signUp() == now.signUp() && Objects.equals(was.seats(), now.seats()));
        add(changed, "translations", was.translations().equals(now.translations()));
        return changed;
    }

    private static void add(Set<String> changed, String fact, boolean same) {
        if (!same) {
            changed.add(fact);
        }
    }
}
