package se.insteg.skills.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time somebody was asked what they can.
 *
 * @param language beside Swedish, BCP 47; Swedish when there is none
 * @param heldOn the day of the conversation
 * @param last key of the question answered or skipped last; empty before the first
 * @param endedBy who led it to its end; null while it goes on, and for one's own mapping
 * @param steps what was agreed on, as it became tasks
 */
public record Interview(
        UUID id,
        UUID personId,
        Template.Purpose purpose,
        UUID templateId,
        int templateVersion,
        String language,
        LocalDate heldOn,
        State state,
        @Nullable UUID begunBy,
        Instant begunAt,
        @Nullable UUID touchedBy,
        Instant touchedAt,
        String last,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        List<String> steps) {
    public Interview {
        steps = List.copyOf(steps);
    }

    /** How far it has come. */
    public enum State {
        OPEN,
        /** The participant has sent what they answered alone; staff have not gone through it. */
        SENT,
        /** What it said is in the profile. */
        ENDED,
        /** Should not have been, and counts nowhere. */
        REMOVED;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether answers may still be given. */
    public boolean open() {
        return state == State.OPEN;
    }

    public boolean own() {
        return purpose == Template.Purpose.OWN;
    }

    /**
     * An answer as stored.
     *
     * @param version counts changes, from 1
     * @param skipped passed over; then it says nothing
     * @param by the member of staff who wrote it; null for the participant
     */
    public record Given(
            String question,
            int version,
            boolean skipped,
            Answer answer,
            @Nullable UUID by,
            Instant at) {}

    /** The interview with what it asks and what has been answered. */
    public record Whole(Interview interview, Script script, List<Given> answers) {
        public Whole {
            answers = List.copyOf(answers);
        }

        public Optional<Given> given(String question) {
            return answers.stream()
                    .filter(one -> one.question().equals(question))
                    .findFirst();
        }

        /** Empty for what is not answered. */
        public Answer answer(String question) {
            return given(question).map(Given::answer).orElse(Answer.NOTHING);
        }

        /** How many of the questions asked have an answer or were passed over. */
        public int done() {
            return Math.toIntExact(script.asked().stream()
                    .filter(asked -> given(asked.key()).isPresent())
                    .count());
        }

        /** Where to go on: the first question not met yet after the last one; else the first of all; null when all are met. */
        public Script.@Nullable Asked next() {
            List<Script.Asked> unmet = script.asked().stream()
                    .filter(asked -> given(asked.key()).isEmpty())
                    .toList();
            int last = script.number(interview.last());
            return unmet.stream()
                    .filter(asked -> script.number(asked.key()) > last)
                    .findFirst()
                    .orElse(unmet.isEmpty() ? null : unmet.getFirst());
        }
    }
}
