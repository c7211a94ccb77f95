package se.insteg.surveys.typed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.TypedText;
import se.insteg.surveys.Ballot;
import se.insteg.surveys.Question;
import se.insteg.surveys.Survey;

/** Understands what somebody answers, on a phone or from paper. */
public final class AnswerInput {
    private AnswerInput() {}

    /** From buttons. Null when the form is rejected; then it says at which question. */
    public static @Nullable Ballot read(Form form, Survey survey, String language, Ballot.Way way) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            String said = form.text(question.field());
            if (said.equals(Question.NO_ANSWER) || question.choice(said).isPresent()) {
                answers.put(question.key(), said);
            } else {
                form.reject(question.field(), "surveys.answer.missing", question.in(language));
            }
        }
        return form.rejected() ? null : new Ballot(answers, language, way);
    }

    /** From figures as they stand on paper: 1 is the first choice, 0 or nothing is no answer. Null when the form is rejected. */
    public static @Nullable Ballot typed(Form form, Survey survey, String language) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            String said = TypedText.latinDigits(form.text(question.field()));
            int most = question.choices().size();
            if (said.isEmpty() || said.equals("0")) {
                answers.put(question.key(), Question.NO_ANSWER);
            } else if (said.matches("[1-9]") && Integer.parseInt(said) <= most) {
                answers.put(
                        question.key(),
                        question.shown().get(Integer.parseInt(said) - 1).key());
            } else {
                form.reject(question.field(), "surveys.typed.figure", most);
            }
        }
        return form.rejected() ? null : new Ballot(answers, language, Ballot.Way.PAPER);
    }
}
