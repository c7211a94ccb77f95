package se.insteg.skills.mapping;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.insteg.skills.ClaimKind;

/**
 * One thing asked.
 *
 * @param key stays the same when the words change, so that answers of several interviews can be told to be about the same:
 *     1–40 of a–z, 0–9, _ and -; unique in its template
 * @param help one or two sentences for the one who is asked; may be none
 * @param choices of kinds with given answers, 2–{@link #MOST_CHOICES}; else none
 * @param becomes what an answer says of the person; null when it becomes no claim
 * @param term what the claim of a yes, a scale or a period is called; empty for other kinds
 */
public record Question(
        String key,
        QuestionKind kind,
        Said text,
        Said help,
        List<Choice> choices,
        @Nullable ClaimKind becomes,
        String term) {
    public static final int MOST_CHOICES = 20;
    public static final int LONGEST = 300;

    public Question {
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(one -> one.value().equals(value)).findFirst();
    }

    /** Whether every word of it is written in the language. */
    public boolean isIn(String tag) {
        return text.languages().contains(tag)
                && (help.none() || help.languages().contains(tag))
                && choices.stream().allMatch(choice -> choice.text().languages().contains(tag));
    }
}
