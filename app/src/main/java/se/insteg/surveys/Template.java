package se.insteg.surveys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A survey that Insteg brings along; its words are surveys.ask.(question) in each language. */
public enum Template {
    /** At the end of civic orientation or another programme (TRE-08). */
    EXIT(
            Spec.faces("satisfied", "satisfied", 5),
            Spec.faces("knowledge", "more", 4),
            Spec.yesOrNo("understood"),
            Spec.yesOrNo("friend")),
    /** How one is, in one's own words and no doctor's: before a programme and after it (MAR-02, MAR-17). */
    WELLBEING(
            Spec.faces("health", "health", 4),
            Spec.faces("lonely", "often", 4),
            Spec.yesOrNo("talk"),
            Spec.faces("everyday", "easy", 4)),
    /** Whether one wants to stay in the municipality (LEK-18). */
    STAY(
            new Spec("stay", Question.Kind.ORDERED, "", List.of("no", "maybe", "yes"), 2),
            Spec.faces("home", "agree", 4),
            new Spec(
                    "what",
                    Question.Kind.CHOOSE,
                    "",
                    List.of("work", "housing", "school", "friends", "travel", "other"),
                    -1)),
    /** Nothing but one's own questions. */
    OWN;

    /**
     * A question of a template.
     *
     * @param scale whose words stand under the faces; empty when there are none
     * @param choices their keys, from the least to the most where they have an order
     * @param goodFrom from which choice on an answer counts as good, from 0; -1 when none does
     */
    record Spec(String key, Question.Kind kind, String scale, List<String> choices, int goodFrom) {
        /** @param goodFrom the face, 1–5, from which on an answer counts as good */
        static Spec faces(String key, String scale, int goodFrom) {
            return new Spec(key, Question.Kind.FACES, scale, Question.FACES, goodFrom - 1);
        }

        static Spec yesOrNo(String key) {
            return new Spec(key, Question.Kind.ORDERED, "", Question.YES_OR_NO, 1);
        }
    }

    private final List<Spec> questions;

    Template(Spec... questions) {
        this.questions = List.of(questions);
    }

    List<Spec> questions() {
        return questions;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null when there is none with this code. */
    public static @Nullable Template of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
