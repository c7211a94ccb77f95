package se.insteg.placements.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;
import se.insteg.planner.Outcome;

/** What the page of "what if" shows. */
public final class Tried {
    private Tried() {}

    /** One supposition. @param remove address of the page without it */
    public record Line(Words words, String remove) {}

    /** Somebody or an offer to choose. */
    public record Choice(String title, String href) {}

    /** Whom or what a form is about. @param field "person" or "offer" */
    public record Subject(String field, UUID id, String title) {}

    /** What the plan comes to. @param outcome null when it cannot be so, or is not known yet */
    public record Result(
            int percent,
            @Nullable Words problem,
            @Nullable Outcome outcome,
            List<Words> words,
            List<MoveLines.Line> moves) {
        /** How sure it is. */
        public Words sureness(Outcome of) {
            return OutcomeWords.sureness(of);
        }
    }
}
