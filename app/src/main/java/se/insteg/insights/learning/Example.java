package se.insteg.insights.learning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.insights.Indicator;
import se.insteg.insights.Plan;
import se.insteg.insights.Who;

/**
 * A learning example, complete as it was published: what changes later in the municipality does not change it.
 *
 * @param figures only those that tell of five people or more
 * @param day that its figures were counted to
 * @param event where one can hear more; null for none
 */
public record Example(
        String name,
        String municipality,
        String owner,
        String purpose,
        LocalDate starts,
        @Nullable LocalDate ends,
        List<Outline> programmes,
        List<Line> figures,
        List<Said> voices,
        Told lessons,
        List<Plan.Partner> partners,
        List<Plan.Contact> contacts,
        @Nullable Event event,
        LocalDate day) {
    public Example {
        programmes = List.copyOf(programmes);
        figures = List.copyOf(figures);
        voices = List.copyOf(voices);
        partners = List.copyOf(partners);
        contacts = List.copyOf(contacts);
    }

    /** What somebody wrote; each text may be empty. */
    public record Told(String worked, String otherwise, String advice) {}

    /**
     * A programme as it is taught.
     *
     * @param weeks 0 when nothing is said
     * @param file of it, to be taken up in another Insteg
     */
    public record Outline(
            String name, String summary, String audience, int weeks, int minutes, List<Module> modules, String file) {
        public Outline {
            modules = List.copyOf(modules);
        }
    }

    public record Module(String title, int minutes) {}

    /** @param aim null where no target was set */
    public record Line(
            Indicator indicator,
            Who who,
            long amount,
            @Nullable Integer aim) {}

    /**
     * What those who took part said of it.
     *
     * @param good the answers counted
     * @param percent of those who answered
     */
    public record Said(String question, String good, int percent, int answered, int invited) {}

    public record Event(
            String title,
            LocalDate day,
            LocalTime begins,
            @Nullable LocalTime ends,
            String place,
            String about) {}
}
