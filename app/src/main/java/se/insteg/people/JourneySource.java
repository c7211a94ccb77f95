package se.insteg.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an upper room knows of a person's journey, shown on the person's page. Rooms declare theirs as beans. */
@FunctionalInterface
public interface JourneySource {
    /** What has happened and what is planned; only what the one who is signed in may know of this person. */
    List<Entry> entries(UUID personId);

    /**
     * One thing on the journey.
     *
     * @param messageKey its words
     * @param arguments of the words
     * @param by the member of staff who did it; null when it does not matter
     * @param path of its page, or null
     */
    record Entry(
            LocalDate day,
            String messageKey,
            List<Object> arguments,
            @Nullable UUID by,
            @Nullable String path) {
        public Entry {
            arguments = List.copyOf(arguments);
        }
    }
}
