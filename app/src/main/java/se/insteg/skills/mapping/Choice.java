package se.insteg.skills.mapping;

/**
 * One answer of a question with given answers.
 *
 * @param value stays the same when the words change: 1–40 of a–z, 0–9, _ and -
 * @param term what it is called in a claim; empty when it is called what it says in Swedish
 * @param level of the claim it becomes, one of its kind's; empty for none. Of a scale whose answers become claims it is
 *     {@link #NO_CLAIM} for the step that says nothing
 */
public record Choice(String value, Said text, String term, String level) {
    /** The level of an answer that becomes no claim. */
    public static final String NO_CLAIM = "-";

    public boolean becomesClaim() {
        return !level.equals(NO_CLAIM);
    }

    /** As a claim calls it. */
    public String claimed() {
        return term.isEmpty() ? text.swedish() : term;
    }
}
