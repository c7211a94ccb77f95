package se.insteg.placements.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day of a placement: what was agreed, what was said, and what counts. What the staff says counts until they say something
 * else; of host and participant neither counts while they say different things.
 *
 * @param planned minutes agreed on for that day; 0 when none
 * @param open whether anything may be said about it: the placement runs that day, and it is not in the future
 * @param due whether somebody is to tell of it: the day is over, and the placement was in Insteg by then
 * @param holiday whether it is a public holiday or an eve that is free like one
 * @param said the oldest first
 */
public record AttendanceDay(LocalDate day, int planned, boolean open, boolean due, boolean holiday, List<Said> said) {
    public AttendanceDay {
        said = List.copyOf(said);
    }

    /** The newest word of each voice that counts: all that came before the staff's is settled by it. */
    public Map<Voice, Said> voices() {
        Map<Voice, Said> newest = new EnumMap<>(Voice.class);
        for (Said one : said) {
            if (one.voice() == Voice.STAFF) {
                newest.clear();
            }
            newest.put(one.voice(), one);
        }
        newest.values().removeIf(one -> one.presence() == Presence.NOTHING);
        return newest;
    }

    /** What was said and no longer counts, because they said something else since or the staff settled it; the oldest first. */
    public List<Said> before() {
        List<Said> before = new ArrayList<>(said);
        before.removeAll(voices().values());
        return before;
    }

    /** Whether two of them say what cannot both be true. Then the staff decides. */
    public boolean disputed() {
        List<Said> voices = new ArrayList<>(voices().values());
        return voices.stream().anyMatch(one -> !one.agreesWith(voices.getFirst()));
    }

    /** What counts; empty when nothing was said, or only what is disputed. */
    public Optional<Said> counts() {
        Map<Voice, Said> voices = voices();
        Said staff = voices.get(Voice.STAFF);
        if (staff != null) {
            return Optional.of(staff);
        }
        if (disputed()) {
            return Optional.empty();
        }
        Said host = voices.get(Voice.HOST);
        Said own = voices.get(Voice.PARTICIPANT);
        boolean hostKnowsMore = host != null && (own == null || host.presence() == Presence.CLOSED);
        return Optional.ofNullable(hostKnowsMore ? host : own);
    }

    /** What this one said last, unless it was taken back or settled since. */
    public @Nullable Said by(Voice voice) {
        return voices().get(voice);
    }

    /** Whether it should be told how it was, and nobody has. */
    public boolean missing() {
        return open && due && planned > 0 && voices().isEmpty();
    }

    /** The newest word of anybody, for telling whether something came in between; null when there is none. */
    public @Nullable Said last() {
        return said.isEmpty() ? null : said.getLast();
    }
}
