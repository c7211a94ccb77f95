package se.insteg.hosts.relations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.taxonomy.typed.Texts;

/**
 * What is noted about one contact with an organisation.
 *
 * @param day never after the day it is noted
 * @param time of the municipality's clocks; null when it does not matter
 * @param place where, at most 200 characters; empty when at the organisation
 * @param contacts whom one met, of the organisation's contact persons
 * @param staff who of the municipality was there
 * @param said what was said, at most 2,000 characters, or empty
 */
public record MeetingDetails(
        MeetingKind kind,
        LocalDate day,
        @Nullable LocalTime time,
        String place,
        List<UUID> contacts,
        List<UUID> staff,
        String said) {
    /** Every field, in the order of the form. */
    public static final List<String> FIELDS = List.of("kind", "day", "time", "place", "contacts", "staff", "said");

    public MeetingDetails {
        contacts = List.copyOf(contacts);
        staff = List.copyOf(staff);
    }

    /** As texts under the names of the fields; reading them again gives the same details. */
    public SequencedMap<String, List<String>> texts() {
        Texts texts = new Texts();
        texts.put("kind", kind.code());
        texts.put("day", day);
        texts.put("time", time);
        texts.put("place", place);
        texts.putAll("contacts", contacts.stream().map(UUID::toString).sorted().toList());
        texts.putAll("staff", staff.stream().map(UUID::toString).sorted().toList());
        texts.put("said", said);
        return texts.all();
    }
}
