package se.insteg.cooperation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that one municipality sees of the other's participant. Points at nothing in either record.
 *
 * @param number of the offer's cards, from 1
 * @param shown null when it has ended: then nothing of it is left but number, days and hours
 * @param from the first day; null while it is proposed
 * @param to the last day; null while it goes on
 * @param endedBy who took it back; why stays with them
 */
public record ShareCard(
        UUID id,
        UUID offerId,
        int number,
        int termsVersion,
        @Nullable Shown shown,
        Basis basis,
        State state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Side endedBy) {
    public static final int LONGEST_ALIAS = 200;
    public static final int LONGEST_ADAPTATION = 300;
    public static final int LONGEST_NOTE = 500;

    /** The same card as nobody may see it: what is left when nothing may be told. */
    public ShareCard blank() {
        return new ShareCard(id, offerId, number, termsVersion, null, basis, state, from, to, endedBy);
    }

    /**
     * What leaves.
     *
     * @param as an alias, or their name when the agreement lets it be told
     * @param language the code of the one they prefer, such as "ar"; null when it is not told
     * @param adaptation what the host arranges; null when nothing is
     */
    public record Shown(
            boolean byName,
            String as,
            @Nullable String language,
            @Nullable String adaptation) {}

    /** Why it may be told of this person: an agreement alone is no ground between authorities (OSL 8:1). */
    public enum Basis {
        /** The person has said yes (OSL 10:1, 12:2). */
        CONSENT,
        /** The municipality needs it for its own task (OSL 10:2). */
        NECESSARY,
        /** A law or regulation says so (OSL 10:28). */
        LAW,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Basis of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How far it has come. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        DECLINED,
        REVOKED,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public boolean open() {
            return this == PROPOSED || this == ACCEPTED;
        }
    }
}
