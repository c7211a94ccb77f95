package se.insteg.placements.followup;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.placements.Party;
import se.insteg.taxonomy.typed.Fields;

/** Reads the answers of a follow-up from a form, and fills in a form with answers that were given. */
public final class ReplyInput {
    private ReplyInput() {}

    /** @param who who said it for the host. Null when the form is rejected; then it says why */
    public static Reply.@Nullable Said read(Form form, Party party, Occasion occasion, String who) {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.of(party, occasion)) {
            String answer = form.text(question.code());
            if (Set.copyOf(question.codes()).contains(answer)) {
                answers.put(question, answer);
            } else {
                form.reject(question.code(), "placements.followup.answer.missing");
            }
        }
        String next = text(form, "next");
        String words = text(form, "words");
        return form.rejected() ? null : new Reply.Said(answers, next, words, who);
    }

    /** Who at the host answered, as staff typed it. */
    public static String who(Form form) {
        return new Fields(form).line("who", 200);
    }

    /** Free text, empty when nothing was typed; rejected when it is too long. */
    public static String text(Form form, String field) {
        String text = form.text(field);
        if (text.length() > Reply.LONGEST) {
            form.reject(field, "placements.followup.long", Reply.LONGEST);
        }
        return text;
    }

    /** What was answered, to be corrected; nothing filled in when nothing was. */
    public static Form form(@Nullable Reply now) {
        Form form = Form.empty().with("number", now == null ? "0" : String.valueOf(now.number()));
        if (now != null) {
            now.said().answers().forEach((question, answer) -> form.with(question.code(), answer));
            form.with("next", now.said().next())
                    .with("words", now.said().words())
                    .with("who", now.said().who());
        }
        return form;
    }

    /** The version that a form began from; one that nobody of ours sent is told as overtaken. */
    public static int number(Form form) {
        String number = form.text("number");
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : -1;
    }
}
