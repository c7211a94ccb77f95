package se.insteg.people.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody carries or has carried.
 *
 * @param value in clear; empty for whoever may not see it
 * @param replacedBy the person's number that came instead
 * @param withdrawn written down by mistake
 */
public record IdentityNumber(
        UUID id,
        NumberKind kind,
        String value,
        Details details,
        @Nullable UUID replacedBy,
        boolean withdrawn,
        int version) {

    /** Who said it. */
    public enum Source {
        CARD,
        AUTHORITY,
        DOCUMENT,
        TOLD,
        REGISTER,
        /** A file, or another program: nobody has said where they had it from. */
        IMPORT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure Skatteverket is of whose a samordningsnummer is (lag 2022:1697 2 kap. 8 §): styrkt, sannolik, osäker. */
    public enum Level {
        CONFIRMED,
        PROBABLE,
        UNCERTAIN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a number stands on a day. */
    public enum State {
        CURRENT,
        /** A samordningsnummer that nobody asked to renew in time. */
        DORMANT,
        REPLACED,
        ENDED,
        COMING,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is known about a number beside itself.
     *
     * @param level, renewedOn of a samordningsnummer only
     * @param validFrom the day it was given, as far as known
     * @param validTo its last day
     */
    public record Details(
            Source source,
            @Nullable Level level,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate renewedOn) {}

    public State state(LocalDate today) {
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        if (replacedBy != null) {
            return State.REPLACED;
        }
        LocalDate to = details.validTo();
        LocalDate from = details.validFrom();
        LocalDate dormant = dormantFrom();
        if (to != null && to.isBefore(today)) {
            return State.ENDED;
        }
        if (from != null && from.isAfter(today)) {
            return State.COMING;
        }
        return dormant != null && !today.isBefore(dormant) ? State.DORMANT : State.CURRENT;
    }

    /**
     * The first day a samordningsnummer is dormant unless it is renewed: after the fifth calendar year after the one it was
     * given or last renewed in (lag 2022:1697 3 kap. 2 §). Null for other numbers, and when neither day is known.
     */
    public @Nullable LocalDate dormantFrom() {
        LocalDate last = details.renewedOn() == null ? details.validFrom() : details.renewedOn();
        return kind == NumberKind.COORDINATION && last != null ? LocalDate.of(last.getYear() + 6, 1, 1) : null;
    }
}
