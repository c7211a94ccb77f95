package se.insteg.skills.peers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Script;

/**
 * Somebody has agreed that another resident helps them say what they can, and what was written. The mapping it becomes has
 * the same id.
 *
 * @param helper what the one who helps is called; empty once that is not told any more
 * @param how, consentedOn how and when the person agreed to be helped
 * @param said by question, from {@link State#TOLD} until the person has answered
 * @param toldAt when it was written and handed over; null until then
 * @param endedWhy null unless it ended without a mapping
 */
public record PeerHelp(
        UUID id,
        UUID personId,
        String helper,
        String language,
        UUID templateId,
        int templateVersion,
        How how,
        LocalDate consentedOn,
        UUID recordedBy,
        Instant recordedAt,
        State state,
        Map<String, Answer> said,
        @Nullable Instant toldAt,
        @Nullable EndedWhy endedWhy) {
    public PeerHelp {
        said = Map.copyOf(said);
    }

    /** How the person agreed. */
    public enum How {
        SPOKEN,
        WRITTEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come. */
    public enum State {
        /** The helper asks and writes. */
        ASKED,
        /** The person reads what was written. */
        TOLD,
        /** It is a mapping of theirs. */
        AGREED,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why it came to nothing. */
    public enum EndedWhy {
        /** The person said no to what was written. */
        DECLINED,
        /** The person, or staff, took back that somebody helps. */
        WITHDRAWN,
        /** Nobody finished within {@link Handover#DAYS_KEPT} days. */
        EXPIRED,
        /** Who helped may help no more. */
        WORKER,
        PROTECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether anything may still be written or agreed to. */
    public boolean inForce() {
        return state == State.ASKED || state == State.TOLD;
    }

    /** As the pages of a mapping show it. */
    public Interview.Whole whole(Script script) {
        Instant at = toldAt == null ? recordedAt : toldAt;
        return PeerErrand.whole(
                new PeerErrand.Asked(id, personId, language, templateId, templateVersion, "", at), script, said);
    }
}
