package se.insteg.skills.mapping;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.skills.mapping.store.FigureTable;

/**
 * How many interviews were held, by whom and when, and what they say that people can beyond their occupations. An interview
 * counts in the week it was held, for whoever led it to its end. SEE_MAPPING_FIGURES; nobody protected is counted, and no
 * group smaller than {@link #FEWEST} is told of.
 */
@Component
public class MappingFigures {
    /** Fewer people than this are not told of. */
    public static final int FEWEST = 5;

    /** Weeks shown: half a year. */
    public static final int WEEKS = 26;

    /** Weeks with interviews that are told of at once; the rest are folded away. */
    public static final int LATELY = 8;

    private static final int MOST_TERMS = 12;
    private static final List<String> BEYOND = List.of("skill", "informal", "driving_licence");

    private final FigureTable table;
    private final People people;
    private final Rights rights;
    private final Clock clock;

    MappingFigures(FigureTable table, People people, Rights rights, Clock clock) {
        this.table = table;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Everything on the page.
     *
     * @param all since the first
     * @param from the Monday the weeks begin
     * @param weeks the last {@link #WEEKS}, the earliest first; a week without any is absent
     */
    public record Figures(
            int all,
            LocalDate from,
            List<FigureTable.Count> weeks,
            FigureTable.Beyond beyond,
            List<FigureTable.Said> skills,
            List<FigureTable.Said> occupations) {}

    /** @param others behind the figure, whom the one who asks may not see */
    public record Behind(List<Participant> people, int others) {}

    public Figures read() {
        rights.require(Action.SEE_MAPPING_FIGURES, Subject.MUNICIPALITY);
        LocalDate today = LocalDate.now(clock);
        LocalDate from =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
        return new Figures(
                table.all(),
                from,
                table.weeks(from, today),
                table.beyond(BEYOND),
                table.said(BEYOND, FEWEST, MOST_TERMS),
                table.said(List.of("work", "occupation"), FEWEST, MOST_TERMS));
    }

    /** All that were held, for whoever may see figures. */
    public int all() {
        rights.require(Action.SEE_MAPPING_FIGURES, Subject.MUNICIPALITY);
        return table.all();
    }

    /** Those a colleague interviewed in a week; each that the caller may see is shown, and logged. */
    public Behind behind(LocalDate monday, UUID staff) {
        rights.require(Action.SEE_MAPPING_FIGURES, Subject.MUNICIPALITY);
        List<UUID> ids = table.people(monday, staff).stream().distinct().toList();
        List<Participant> met = people.findAll(ids);
        return new Behind(met, ids.size() - met.size());
    }
}
