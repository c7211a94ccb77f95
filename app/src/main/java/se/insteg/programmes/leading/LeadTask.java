package se.insteg.programmes.leading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a participant has been asked to do in a group, for a time.
 *
 * @param personId who it is given to
 * @param workerId what they have promised about secrecy, and for how long
 * @param starts, ends the first and the last day
 * @param answer what they said themself; null while they have not
 * @param endedAt when staff took it back; null while nobody has
 */
public record LeadTask(
        UUID id,
        UUID personId,
        UUID workerId,
        UUID groupId,
        String group,
        What what,
        LocalDate starts,
        LocalDate ends,
        UUID givenBy,
        Instant givenAt,
        @Nullable Boolean answer,
        @Nullable Instant endedAt,
        String endedWhy) {
    public static final int LONGEST_WHY = 300;

    /** What it is. Only attendance shows anything of others. */
    public enum What {
        ATTENDANCE,
        OPEN_ROOM,
        INTERPRET,
        HOST;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static What of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How it stands on a day. */
    public enum State {
        ASKED,
        DECLINED,
        COMING,
        IN_FORCE,
        OVER,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(LocalDate today) {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (Boolean.FALSE.equals(answer)) {
            return State.DECLINED;
        }
        if (today.isAfter(ends)) {
            return State.OVER;
        }
        if (answer == null) {
            return State.ASKED;
        }
        return today.isBefore(starts) ? State.COMING : State.IN_FORCE;
    }

    /** Whether it may still come to anything. */
    public boolean lives(LocalDate today) {
        return switch (state(today)) {
            case ASKED, COMING, IN_FORCE -> true;
            case DECLINED, OVER, ENDED -> false;
        };
    }
}
