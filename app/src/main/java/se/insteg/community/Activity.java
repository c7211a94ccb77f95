package se.insteg.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one can come to, with all that was ever said about it.
 *
 * @param organisationId whose it is; null: the municipality's own
 * @param groupId a group of a programme that is open to all; null for most
 * @param shown the number of the wording that everybody reads; null while none is
 * @param wordings the newest first, at least one; for strangers the shown one alone
 * @param off days on which it is not held after all
 */
public record Activity(
        UUID id,
        @Nullable UUID organisationId,
        @Nullable UUID groupId,
        @Nullable Integer shown,
        @Nullable Instant withdrawnAt,
        List<Wording> wordings,
        Set<LocalDate> off) {
    public Activity {
        wordings = List.copyOf(wordings);
        off = Set.copyOf(off);
    }

    /** How it stands, for those who see to it. */
    public enum State {
        /** Nobody has looked at it. */
        WAITING,
        /** Something shall be changed before it is shown. */
        CHANGE_ASKED,
        REFUSED,
        SHOWN,
        /** Its last day has passed. */
        OVER,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Wording newest() {
        return wordings.getFirst();
    }

    public Optional<Wording> shownWording() {
        return wordings.stream()
                .filter(one -> shown != null && one.number() == shown)
                .findFirst();
    }

    /** What everybody reads, or would. */
    public ActivityDetails details() {
        return shownWording().orElse(newest()).details();
    }

    /** A newer wording than the shown one that nobody has approved; empty when there is none. */
    public Optional<Wording> pending() {
        Wording newest = newest();
        return withdrawnAt == null && (shown == null || newest.number() != shown)
                ? Optional.of(newest)
                : Optional.empty();
    }

    public boolean waits() {
        return pending().filter(one -> one.state() == Wording.State.WAITING).isPresent();
    }

    public State state(LocalDate today) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (details().times().last().isBefore(today)
                && newest().details().times().last().isBefore(today)) {
            return State.OVER;
        }
        if (shown != null) {
            return State.SHOWN;
        }
        return State.valueOf(newest().state().name().toUpperCase(Locale.ROOT));
    }
}
