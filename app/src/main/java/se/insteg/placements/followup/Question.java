package se.insteg.placements.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.insteg.placements.Party;

/** What is asked in a follow-up. Few, and each answered by one tap. */
public enum Question {
    WORKS(Scale.PARTLY),
    /** From 1, never, to 5, all day. */
    SWEDISH(Scale.ONE_TO_FIVE),
    TASKS(Scale.PARTLY),
    SUPERVISION(Scale.PARTLY),
    /** Of the host, at the end: would they take somebody again. */
    AGAIN(Scale.MAYBE),
    /** At the end: is a job possible. */
    JOB(Scale.MAYBE);

    private enum Scale {
        PARTLY("yes", "partly", "no"),
        MAYBE("yes", "maybe", "no"),
        ONE_TO_FIVE("1", "2", "3", "4", "5");

        private final List<String> codes;

        Scale(String... codes) {
            this.codes = List.of(codes);
        }
    }

    private final Scale scale;

    Question(Scale scale) {
        this.scale = scale;
    }

    /** Those that are asked of a party then, in order. */
    public static List<Question> of(Party party, Occasion occasion) {
        return Arrays.stream(values())
                .filter(one -> switch (one) {
                    case WORKS, SWEDISH, TASKS, SUPERVISION -> true;
                    case AGAIN -> party == Party.HOST && occasion.kind() == Occasion.Kind.FINAL;
                    case JOB -> occasion.kind() == Occasion.Kind.FINAL;
                })
                .toList();
    }

    /** Its possible answers, as stored and sent. */
    public List<String> codes() {
        return scale.codes;
    }

    /** As stored, sent, and in keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
