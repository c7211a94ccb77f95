package se.insteg.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between two municipalities, seen by one of them.
 *
 * @param mine which of the two is looking
 * @param versions the latest first, at least one
 * @param ended null while nobody has ended it before its time
 */
public record Agreement(
        UUID id,
        Side mine,
        Municipality host,
        Municipality home,
        List<Terms> versions,
        List<Signature> signatures,
        @Nullable Ended ended) {
    public static final int LONGEST_WHY = 300;

    public Agreement {
        versions = List.copyOf(versions);
        signatures = List.copyOf(signatures);
    }

    /** @param on the last day it held @param why as typed; both read it */
    public record Ended(LocalDate on, Side by, String why) {}

    /** How it stands to whoever looks. */
    public enum State {
        /** We have not signed the latest version. */
        OURS_TO_SIGN,
        /** We have, they have not. */
        THEIRS_TO_SIGN,
        /** Both have signed; its first day is still to come. */
        COMING,
        IN_FORCE,
        OVER,
        ENDED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Municipality party(Side side) {
        return side == Side.HOST ? host : home;
    }

    public Municipality neighbour() {
        return party(mine.other());
    }

    public Terms latest() {
        return versions.getFirst();
    }

    public boolean signed(int version, Side side) {
        return signature(version, side).isPresent();
    }

    public Optional<Signature> signature(int version, Side side) {
        return signatures.stream()
                .filter(one -> one.version() == version && one.side() == side)
                .findFirst();
    }

    /** The latest version that both have signed: what holds. */
    public Optional<Terms> agreed() {
        return versions.stream()
                .filter(one -> signed(one.version(), Side.HOST) && signed(one.version(), Side.HOME))
                .findFirst();
    }

    /** What holds on that day, if anything does: then seats may be offered and people shared. */
    public Optional<Terms> on(LocalDate day) {
        return ended != null
                ? Optional.empty()
                : agreed().filter(one -> !day.isBefore(one.said().from())
                        && !day.isAfter(one.said().to()));
    }

    public State state(LocalDate today) {
        if (ended != null) {
            return State.ENDED;
        }
        if (!signed(latest().version(), mine)) {
            return State.OURS_TO_SIGN;
        }
        if (!signed(latest().version(), mine.other())) {
            return State.THEIRS_TO_SIGN;
        }
        Terms.Said said = latest().said();
        return today.isBefore(said.from()) ? State.COMING : today.isAfter(said.to()) ? State.OVER : State.IN_FORCE;
    }
}
