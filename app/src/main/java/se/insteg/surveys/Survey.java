package se.insteg.surveys;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Questions to some people, from draft to result.
 *
 * @param address by which whoever has a slip finds it: random, on every slip, no secret
 * @param questions as they are asked; they change in the draft only
 * @param invited how many slips there are, one for each who is asked; 0 in a draft
 */
public record Survey(
        UUID id,
        String address,
        Details details,
        State state,
        List<Question> questions,
        int invited,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {
    public static final int LONGEST_NAME = 100;
    public static final int MOST_QUESTIONS = 12;

    /** Fewer are not asked: nothing could be told. */
    public static final int FEWEST = 5;

    /** So many slips are made at once, and so many people are asked at most: all stand on one page. */
    public static final int MOST = 500;

    public static final int MOST_INVITED = 1_000;

    /**
     * What was decided about it.
     *
     * @param name 1–{@link #LONGEST_NAME} characters; those who answer read it
     * @param group whom it is for; null when it is for others than one group
     * @param follows the earlier survey, with the same questions, that it is laid beside; null when there is none
     * @param lastDay the last day to answer by phone; null until it is closed
     */
    public record Details(
            Template template,
            String name,
            @Nullable UUID group,
            @Nullable UUID follows,
            @Nullable LocalDate lastDay) {}

    /** How far it has come. */
    public enum State {
        DRAFT,
        OPEN,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Survey {
        questions = List.copyOf(questions);
    }

    public String name() {
        return details.name();
    }

    public boolean is(State some) {
        return state == some;
    }

    /** Whether somebody with a slip can answer that day. */
    public boolean answerable(LocalDate today) {
        LocalDate last = details.lastDay();
        return state == State.OPEN && (last == null || !today.isAfter(last));
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
