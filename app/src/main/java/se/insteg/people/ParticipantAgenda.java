package se.insteg.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;
import se.insteg.planner.model.Language;

/**
 * What an upper room has planned for a participant, shown to the participant themself on their own first page. Rooms
 * declare theirs as beans. Nobody of the staff is signed in when it is asked, and no right is asked for: the one who
 * looks is the person it is about, and everything given is shown to them.
 */
@FunctionalInterface
public interface ParticipantAgenda {
    /**
     * What begins in [from, until), in the order it begins; none is common. What is under way at {@code from} counts too.
     *
     * @param personId the participant who looks; of the municipality of the running transaction
     */
    List<Planned> planned(UUID personId, Instant from, Instant until);

    /**
     * One thing planned.
     *
     * @param ends null when nobody has said
     * @param what a neutral title that may be read over the shoulder, such as "Möte" or "Svenska": never why
     * @param place as a person would say it ("Integrationsenheten, rum 2"), or empty
     * @param with whom one meets, by name, or empty
     * @param phone to call when something comes between; empty when there is none
     * @param interpreter the language an interpreter is booked for; null when none is
     * @param cancelled it will not happen; shown struck out, so that nobody goes there in vain
     * @param about ids of what it is part of, such as a group and its session, or a placement: whoever plans one of them
     *     anew leaves it out
     */
    record Planned(
            Instant begins,
            @Nullable Instant ends,
            Words what,
            String place,
            String with,
            String phone,
            @Nullable Language interpreter,
            boolean cancelled,
            Set<UUID> about) {
        public Planned {
            about = Set.copyOf(about);
        }
    }
}
