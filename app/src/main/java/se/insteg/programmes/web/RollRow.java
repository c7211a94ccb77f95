package se.insteg.programmes.web;

import java.util.List;
import java.util.UUID;
import se.insteg.programmes.attendance.Mark;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Standing;

/**
 * A name on a session's list as the page shows it.
 *
 * @param id of the participant, or of a guest's card
 * @param guestOf the municipality that a guest comes from; empty for our own
 * @param adaptation what is arranged for a guest; empty when nothing is told
 * @param waits for a guardian's yes: they cannot be marked as there
 * @param tap an id for what is pressed next
 * @param said everything, in the order it came in
 */
public record RollRow(
        UUID id,
        String name,
        String guestOf,
        String adaptation,
        Standing standing,
        boolean waits,
        UUID tap,
        List<By> said) {
    /** @param by the name of whoever said it; empty for the participant */
    public record By(Mark mark, String by) {}

    public boolean guest() {
        return !guestOf.isEmpty();
    }

    /** "here", "late", "absent", "none" or "unclear". */
    public String state() {
        Said stands = standing.said();
        return standing.unclear() ? "unclear" : stands == null ? "none" : stands.code();
    }

    /** Whether they are counted as there. */
    public boolean there() {
        return standing.said() instanceof Said.Here || standing.said() instanceof Said.Late;
    }

    /** How late; empty when they are not. */
    public String minutes() {
        return standing.said() instanceof Said.Late late ? String.valueOf(late.minutes()) : "";
    }

    /** The code of why they are absent; empty when they are not. */
    public String reason() {
        return standing.said() instanceof Said.Absent absent ? absent.reason().code() : "";
    }

    /** Who says what of those that differ. */
    public List<By> words() {
        return said.stream()
                .filter(one -> standing.words().contains(one.mark()))
                .toList();
    }
}
