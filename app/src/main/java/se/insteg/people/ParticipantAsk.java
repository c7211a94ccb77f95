package se.insteg.people;

import java.util.List;
import java.util.UUID;
import se.insteg.kernel.Words;

/**
 * What an upper room asks of a participant, shown on their own first page. Rooms declare theirs as beans. Nobody of the
 * staff is signed in when it is asked; the one who looks is the person it is about.
 */
@FunctionalInterface
public interface ParticipantAsk {
    /** None is common: what is not asked for now is not there. */
    List<Asked> asked(UUID personId);

    /**
     * One thing.
     *
     * @param title what it is
     * @param text one sentence on what it is for
     * @param path under {@code /me}
     * @param open the words of the way there
     */
    record Asked(Words title, Words text, String path, Words open) {}
}
