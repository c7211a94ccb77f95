package se.insteg.surveys.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.surveys.Question;
import se.insteg.surveys.Questions;
import se.insteg.surveys.Survey;
import se.insteg.surveys.Surveys;
import se.insteg.surveys.typed.QuestionInput;

/** Questions of one's own in a draft. */
@Controller
class QuestionPages {
    private final Surveys surveys;
    private final Questions words;

    QuestionPages(Surveys surveys, Questions words) {
        this.surveys = surveys;
        this.words = words;
    }

    @GetMapping("/surveys/{surveyId}/question")
    String ask(@PathVariable UUID surveyId, Model model) {
        return show(
                surveys.find(surveyId), Form.empty().with("id", surveys.next().toString()), model);
    }

    private String show(Survey survey, Form form, Model model) {
        if (!survey.is(Survey.State.DRAFT)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "surveys.refused.notDraft");
        }
        model.addAttribute("survey", survey);
        model.addAttribute("form", form);
        return "surveys/question";
    }

    @PostMapping("/surveys/{surveyId}/question")
    String add(@PathVariable UUID surveyId, Form form, Model model) {
        Survey survey = surveys.find(surveyId);
        UUID id = Ids.read(form.text("id"));
        // The key is the form's own, so that the same form sent twice asks once.
        Question question = QuestionInput.read(form, String.valueOf(id == null ? surveys.next() : id), words);
        if (question == null) {
            return show(survey, form, model);
        }
        surveys.ask(surveyId, question);
        return "redirect:" + SurveyPages.path(surveyId) + "?done=question";
    }

    @PostMapping("/surveys/{surveyId}/question/drop")
    String drop(@PathVariable UUID surveyId, Form form) {
        surveys.dropQuestion(surveyId, form.text("question"));
        return "redirect:" + SurveyPages.path(surveyId) + "?done=dropped";
    }
}
