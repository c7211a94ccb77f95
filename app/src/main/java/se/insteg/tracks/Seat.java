package se.insteg.tracks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Refusal;

/**
 * Somebody's place in a track. Each deed gives the seat as it is afterwards, or refuses (409) what cannot follow on what is.
 *
 * @param enteredOn the day they were chosen
 * @param begunOn since when they go the track; null while they wait
 * @param endedOn null until they have finished or left
 * @param toldOn the day staff told them; null when nobody has noted it
 * @param cause why they left; null otherwise
 * @param why in words, or empty
 */
public record Seat(
        UUID id,
        UUID trackId,
        UUID personId,
        State state,
        LocalDate enteredOn,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate toldOn,
        @Nullable Cause cause,
        String why,
        int version) {
    public static final int LONGEST_WHY = 500;

    /** How it stands. */
    public enum State {
        /** Beyond the capacity. */
        WAITING,
        GOING,
        FINISHED,
        LEFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean open() {
            return this == WAITING || this == GOING;
        }
    }

    /** Why somebody left before the end. */
    public enum Cause {
        WORK,
        STUDIES,
        OTHER_MEASURE,
        OWN_WISH,
        NOT_SUITED,
        MOVED,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param begins null to wait */
    static Seat entered(UUID id, UUID track, UUID person, LocalDate day, @Nullable LocalDate begins) {
        return new Seat(
                id, track, person, begins == null ? State.WAITING : State.GOING, day, begins, null, null, null, "", 0);
    }

    Seat begin(LocalDate today) {
        must(state == State.WAITING);
        return with(State.GOING, today, null, null, "");
    }

    Seat finish(LocalDate today) {
        must(state == State.GOING);
        return with(State.FINISHED, begunOn, today, null, "");
    }

    Seat leave(LocalDate today, Cause because, String words) {
        must(state.open());
        return with(State.LEFT, begunOn, today, because, words);
    }

    /** As they were before they finished or left. @param room whether there is a place to go on at; otherwise they wait */
    Seat resume(LocalDate today, boolean room) {
        must(!state.open());
        LocalDate began = begunOn == null ? today : begunOn;
        return with(room ? State.GOING : State.WAITING, room ? began : null, null, null, "");
    }

    Seat told(LocalDate today) {
        return new Seat(id, trackId, personId, state, enteredOn, begunOn, endedOn, today, cause, why, version);
    }

    private Seat with(
            State now, @Nullable LocalDate begun, @Nullable LocalDate ended, @Nullable Cause because, String words) {
        return new Seat(id, trackId, personId, now, enteredOn, begun, ended, toldOn, because, words, version);
    }

    private static void must(boolean allowed) {
        if (!allowed) {
            throw new Refusal(Refusal.Kind.CONFLICT, "tracks.overtaken");
        }
    }
}
