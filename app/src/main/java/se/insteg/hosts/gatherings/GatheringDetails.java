package se.insteg.hosts.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.relations.MeetingKind;
import se.insteg.taxonomy.typed.Texts;

/**
 * What hosts are invited to.
 *
 * @param kind a breakfast, a study visit or something else
 * @param title 1–200 characters
 * @param begins, ends of the municipality's clocks; ends after begins, or null when nobody said
 * @param place 1–200 characters
 * @param about what it is for, as those invited read it; at most 1,000 characters, or empty
 */
public record GatheringDetails(
        MeetingKind kind,
        String title,
        LocalDate day,
        LocalTime begins,
        @Nullable LocalTime ends,
        String place,
        String about) {
    /** Every field, in the order of the form. */
    public static final List<String> FIELDS = List.of("kind", "title", "day", "begins", "ends", "place", "about");

    /** As texts under the names of the fields; reading them again gives the same details. */
    public SequencedMap<String, List<String>> texts() {
        Texts texts = new Texts();
        texts.put("kind", kind.code());
        texts.put("title", title);
        texts.put("day", day);
        texts.put("begins", begins);
        texts.put("ends", ends);
        texts.put("place", place);
        texts.put("about", about);
        return texts.all();
    }
}
