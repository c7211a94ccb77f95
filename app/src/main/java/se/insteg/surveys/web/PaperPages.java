package se.insteg.surveys.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.surveys.Ballot;
import se.insteg.surveys.Papers;
import se.insteg.surveys.Questions;
import se.insteg.surveys.Survey;
import se.insteg.surveys.Surveys;
import se.insteg.surveys.typed.AnswerInput;
import se.insteg.ui.Language;

/** A survey on paper, in each language, and what was answered on it typed in by figures. */
@Controller
class PaperPages {
    private static final String TYPE = "surveys/type";

    private final Surveys surveys;
    private final Papers papers;
    private final Questions words;

    PaperPages(Surveys surveys, Papers papers, Questions words) {
        this.surveys = surveys;
        this.papers = papers;
        this.words = words;
    }

    /** @param in the language of the sheet; Swedish unless it is spoken here */
    @GetMapping("/surveys/{surveyId}/paper")
    String paper(@PathVariable UUID surveyId, @RequestParam(defaultValue = "sv") String in, Model model) {
        model.addAttribute("survey", surveys.find(surveyId));
        model.addAttribute("language", words.languages().contains(in) ? in : "sv");
        model.addAttribute("languages", words.languages());
        return "surveys/paper";
    }

    @GetMapping("/surveys/{surveyId}/type")
    String type(@PathVariable UUID surveyId, Model model) {
        return asking(surveys.find(surveyId), Form.empty().with("language", "sv"), model);
    }

    private String asking(Survey survey, Form form, Model model) {
        if (!survey.is(Survey.State.OPEN)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "surveys.refused.notOpen");
        }
        model.addAttribute("survey", survey);
        model.addAttribute("form", form);
        model.addAttribute("answered", surveys.answered().getOrDefault(survey.id(), 0));
        model.addAttribute("languages", languages());
        return TYPE;
    }

    private List<Form.Option> languages() {
        return words.languages().stream()
                .map(tag -> Form.Option.text(tag, Language.of(tag).ownName()))
                .toList();
    }

    @PostMapping("/surveys/{surveyId}/type")
    String type(@PathVariable UUID surveyId, Form form, Model model) {
        Survey survey = surveys.find(surveyId);
        Ballot ballot = read(form, survey);
        if (ballot == null) {
            return asking(survey, form, model);
        }
        return switch (papers.type(surveyId, form.text("slip"), ballot)) {
            case Papers.Typed.Used() -> asking(survey, form.reject("slip", "surveys.typed.used"), model);
            case Papers.Typed.Unknown() -> asking(survey, form.reject("slip", "surveys.typed.unknown"), model);
            case Papers.Typed.Counted(String receipt) -> {
                model.addAttribute("typed", form.with("receipt", receipt));
                yield asking(survey, next(form), model);
            }
        };
    }

    @PostMapping("/surveys/{surveyId}/type/back")
    String back(@PathVariable UUID surveyId, Form form, Model model) {
        Survey survey = surveys.find(surveyId);
        Ballot ballot = read(form, survey);
        if (ballot == null || !papers.takeBack(surveyId, form.text("slip"), ballot, form.text("receipt"))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "surveys.refused.back");
        }
        model.addAttribute("back", true);
        return asking(survey, form, model);
    }

    private @Nullable Ballot read(Form form, Survey survey) {
        form.required("slip", "surveys.slip.missing");
        String language = form.text("language");
        return AnswerInput.typed(form, survey, words.languages().contains(language) ? language : "sv");
    }

    /** The next sheet is mostly in the same language. */
    private static Form next(Form form) {
        return Form.empty().with("language", form.text("language"));
    }
}
