package se.insteg.placements.answers;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.placements.Ask;
import se.insteg.placements.Party;
import se.insteg.placements.store.QuestionTable;

/** Takes what a party sends from the page of a proposal: a step towards an answer, the answer itself, or a question. */
@Component
public class AnswerInput {
    private static final int LONGEST = 500;
    private static final int LONGEST_QUESTION = 1000;

    private final Saying saying;
    private final QuestionTable questions;
    private final Clock clock;

    AnswerInput(Saying saying, QuestionTable questions, Clock clock) {
        this.saying = saying;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Does what was sent.
     *
     * @param how LINK or CARD
     * @return "yes", "no" or "ask" where the party still has to fill something in; empty when it is done, or was before
     */
    public String take(Ask ask, Form form, Ask.How how, String language) {
        String step = form.text("step");
        switch (form.text("answer")) {
            case "yes" -> {
                String words = words(form);
                if (form.rejected()) {
                    return "yes";
                }
                saying.say(ask, reply(true, how, "", words));
            }
            case "no" -> {
                String reason = reason(form, ask.party());
                String words = words(form);
                if (reason == null || form.rejected()) {
                    return "no";
                }
                saying.say(ask, reply(false, how, reason, words));
            }
            case "ask" -> {
                String question = form.required("question", "placements.ask.question.missing");
                if (question.length() > LONGEST_QUESTION) {
                    form.reject("question", "placements.ask.long", LONGEST_QUESTION);
                }
                if (form.rejected() || ask.isAnswered()) {
                    return form.rejected() ? "ask" : "";
                }
                questions.add(ask, question, language);
            }
            default -> {
                return step.equals("yes") || step.equals("no") || step.equals("ask") ? step : "";
            }
        }
        return "";
    }

    /** A host says why; a participant may. Null when it is rejected. */
    public static @Nullable String reason(Form form, Party party) {
        String reason = form.text("reason");
        if (reason.isEmpty() && party == Party.PARTICIPANT) {
            return "";
        }
        if (!Ask.Reason.isOne(party, reason)) {
            form.reject("reason", "placements.ask.reason.missing");
            return null;
        }
        return reason;
    }

    /** What they say besides. */
    public static String words(Form form) {
        String words = form.text("words");
        if (words.length() > LONGEST) {
            form.reject("words", "placements.ask.long", LONGEST);
        }
        return words;
    }

    private Ask.Reply reply(boolean yes, Ask.How how, String reason, String words) {
        return new Ask.Reply(yes, clock.instant(), how, null, "", reason, words);
    }
}
