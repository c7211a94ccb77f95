package se.insteg.community;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.community.store.ActivityTable;
import se.insteg.planner.model.Language;

/** What anybody may read, in a stranger's transaction: only what is shown exists there (decision 3601). */
@Component
public class ActivityList {
    /** As many days as a page shows. */
    public static final int DAYS = 14;

    /** How far ahead a calendar file goes. */
    public static final int DAYS_AHEAD = 90;

    private final ActivityTable table;
    private final Occurrences occurrences;
    private final Clock clock;

    ActivityList(ActivityTable table, Occurrences occurrences, Clock clock) {
        this.table = table;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /**
     * What somebody looks for. Null and empty leave that open.
     *
     * @param from the first day shown
     */
    public record Wish(
            LocalDate from,
            String town,
            @Nullable DayOfWeek weekday,
            @Nullable Language language,
            @Nullable Integer age) {
        boolean fits(ActivityDetails details) {
            return (town.isEmpty() || town.equalsIgnoreCase(details.town()))
                    && (language == null || details.languages().contains(language))
                    && (age == null || details.suits(age));
        }
    }

    /** Some days with what is held on them. @param towns, languages that there are to choose between, whatever was wished */
    public record Found(
            LocalDate from,
            LocalDate to,
            TreeMap<LocalDate, List<Occurrence>> days,
            List<String> towns,
            List<Language> languages,
            boolean any) {}

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param days from its first, at most {@link #DAYS_AHEAD} */
    public Found find(Wish wish, int days) {
        List<Activity> all = table.shown(today());
        LocalDate to = wish.from().plusDays(days - 1L);
        List<Activity> fitting =
                all.stream().filter(one -> wish.fits(one.details())).toList();
        TreeMap<LocalDate, List<Occurrence>> held = occurrences.of(fitting, wish.from(), to).stream()
                .filter(one -> wish.weekday() == null || one.day().getDayOfWeek() == wish.weekday())
                .collect(Collectors.groupingBy(Occurrence::day, TreeMap::new, Collectors.toList()));
        List<String> towns = all.stream()
                .map(one -> one.details().town())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        List<Language> languages = all.stream()
                .flatMap(one -> one.details().languages().stream())
                .distinct()
                .sorted(Comparator.comparing(language -> language.in(Locale.of("sv"))))
                .toList();
        return new Found(wish.from(), to, held, towns, languages, !all.isEmpty());
    }

    /** Only while it is shown, until a week after its last day. */
    public Optional<Activity> find(UUID id) {
        return table.find(id)
                .filter(one -> one.shownWording().isPresent())
                .filter(one -> !one.details().times().last().isBefore(today().minusDays(7)));
    }

    /** The days to come on which it is held, the next first; cancelled ones too. */
    public List<Occurrence> coming(Activity activity) {
        return occurrences.of(List.of(activity), today(), today().plusDays(DAYS_AHEAD));
    }
}
