package se.insteg.tracks.typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.skills.search.SavedSearch;
import se.insteg.skills.search.SavedSearches;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.tracks.Track;
import se.insteg.tracks.Track.Step;

/** Understands the form of a track with its steps, and makes it again from what is stored. */
@Component
public class TrackInput {
    /** Chooses the search that the track already has. */
    public static final String KEPT = "kept";

    private static final int FIRST_YEAR = 2015;

    private final Colleagues colleagues;
    private final Groups groups;
    private final SavedSearches searches;

    TrackInput(Colleagues colleagues, Groups groups, SavedSearches searches) {
        this.colleagues = colleagues;
        this.groups = groups;
        this.searches = searches;
    }

    /** What can be chosen. */
    public record Choices(List<Colleagues.Named> owners, List<Group> groups, List<SavedSearch> searches) {}

    public Choices choices() {
        return new Choices(colleagues.holding(Role.COORDINATOR), groups.all(), searches.mine());
    }

    /** Everything typed. */
    public record Typed(Track.Details details, List<Step> steps) {}

    /** Null when the form is rejected; then it says why. @param was null for a new one */
    public @Nullable Typed read(Form form, @Nullable Track was, Choices choices) {
        Fields fields = new Fields(form);
        String name = fields.required("name", Track.LONGEST_NAME, "tracks.name.missing");
        String purpose = fields.line("purpose", Track.LONGEST_PURPOSE);
        Set<UUID> owners = choices.owners().stream().map(Colleagues.Named::id).collect(Collectors.toSet());
        if (was != null && was.details().owner() != null) {
            owners.add(was.details().owner());
        }
        UUID owner = fields.id("owner", owners);
        Integer capacity = number(fields, "capacity", 1, Track.MOST_SEATS, "tracks.capacity.unclear");
        List<Step> steps = steps(fields, form, choices);
        if (steps.isEmpty() && !form.rejected()) {
            fields.reject("title-1", "tracks.steps.missing");
        }
        String searchName = "";
        String search = "";
        String chosen = form.text("search");
        if (chosen.equals(KEPT) && was != null) {
            searchName = was.details().searchName();
            search = was.details().search();
        } else if (!chosen.isEmpty()) {
            UUID id = fields.id(
                    "search", choices.searches().stream().map(SavedSearch::id).collect(Collectors.toSet()));
            for (SavedSearch one : choices.searches()) {
                if (one.id().equals(id)) {
                    searchName = one.name();
                    search = one.address();
                }
            }
        }
        return form.rejected() || capacity == null
                ? null
                : new Typed(
                        new Track.Details(
                                name,
                                purpose,
                                owner,
                                capacity,
                                searchName,
                                search,
                                was == null ? null : was.details().closedOn()),
                        steps);
    }

    /** A line without a title is no step. */
    private static List<Step> steps(Fields fields, Form form, Choices choices) {
        Set<UUID> groups = choices.groups().stream().map(Group::id).collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i <= Track.MOST_STEPS; i++) {
            String title = fields.line("title-" + i, Track.LONGEST_NAME);
            if (title.isEmpty()) {
                continue;
            }
            Track.Kind kind = fields.constant("kind-" + i, Track.Kind.values(), Track.Kind::code);
            if (kind == null && !fields.rejected("kind-" + i)) {
                fields.reject("kind-" + i, "tracks.kind.missing");
            }
            Integer weeks = number(fields, "weeks-" + i, 0, Track.MOST_WEEKS, "tracks.weeks.unclear");
            UUID group = kind == Track.Kind.COURSE ? fields.id("group-" + i, groups) : null;
            UUID id = Ids.read(form.text("step-" + i));
            if (kind != null && weeks != null && id != null) {
                steps.add(new Step(id, kind, title, weeks, group));
            }
        }
        return steps;
    }

    private static @Nullable Integer number(Fields fields, String field, int least, int most, String unclear) {
        String text = TypedText.latinDigits(fields.line(field, 10));
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            fields.reject(field, unclear, least, most);
            return null;
        }
        return number;
    }

    /** Since when somebody goes the track: today when nothing is typed. Null when the form is rejected; then it says why. */
    public static @Nullable LocalDate day(Form form, LocalDate today) {
        if (form.text("day").isEmpty()) {
            return today;
        }
        LocalDate day = new Fields(form).date("day", FIRST_YEAR, today.plusYears(1));
        if (day != null && day.isAfter(today)) {
            form.reject("day", "tracks.day.ahead");
        }
        return day;
    }

    /** @param next ids for the lines that are free */
    public static Form form(Track track, Supplier<UUID> next) {
        Track.Details details = track.details();
        Form form = Form.empty()
                .with("name", details.name())
                .with("purpose", details.purpose())
                .with("owner", details.owner() == null ? "" : details.owner().toString())
                .with("capacity", String.valueOf(details.capacity()))
                .with("search", details.search().isEmpty() ? "" : KEPT)
                .with("version", String.valueOf(track.version()));
        int line = 1;
        for (Step step : track.steps()) {
            form.with("step-" + line, step.id().toString())
                    .with("title-" + line, step.title())
                    .with("kind-" + line, step.kind().code())
                    .with("weeks-" + line, String.valueOf(step.weeks()))
                    .with(
                            "group-" + line,
                            step.group() == null ? "" : step.group().toString());
            line++;
        }
        return withFreeLines(form, next);
    }

    /** Every line of steps has the id of the step it is, or will be. */
    public static Form withFreeLines(Form form, Supplier<UUID> next) {
        IntStream.rangeClosed(1, Track.MOST_STEPS)
                .filter(line -> Ids.read(form.text("step-" + line)) == null)
                .forEach(line -> form.with("step-" + line, next.get().toString()));
        return form;
    }
}
