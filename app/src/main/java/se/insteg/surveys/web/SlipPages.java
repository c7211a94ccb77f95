package se.insteg.surveys.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.CardSecrets;
import se.insteg.kernel.Form;
import se.insteg.surveys.Survey;
import se.insteg.surveys.Surveys;
import se.insteg.surveys.typed.SurveyInput;

/** Slips to cut apart, shown this once: when a survey is opened, when more are asked, and when a sheet was lost. */
@Controller
class SlipPages {
    private final Surveys surveys;
    private final SurveyPages pages;
    private final CardSecrets secrets;

    SlipPages(Surveys surveys, SurveyPages pages, CardSecrets secrets) {
        this.surveys = surveys;
        this.pages = pages;
        this.secrets = secrets;
    }

    @PostMapping("/surveys/{surveyId}/open")
    String open(@PathVariable UUID surveyId, Form form, Model model) {
        Survey survey = surveys.find(surveyId);
        Integer invited = SurveyInput.people(form, "invited", Survey.FEWEST);
        return invited == null
                ? pages.show(survey, form, model)
                : slips(survey, surveys.open(surveyId, invited), model);
    }

    @PostMapping("/surveys/{surveyId}/invite")
    String invite(@PathVariable UUID surveyId, Form form, Model model) {
        Survey survey = surveys.find(surveyId);
        Integer more = SurveyInput.people(form, "more", 1);
        return more == null ? pages.show(survey, form, model) : slips(survey, surveys.invite(surveyId, more), model);
    }

    @PostMapping("/surveys/{surveyId}/renew")
    String renew(@PathVariable UUID surveyId, Model model) {
        return slips(surveys.find(surveyId), surveys.renew(surveyId), model);
    }

    private String slips(Survey survey, List<String> codes, Model model) {
        model.addAttribute("survey", survey);
        model.addAttribute("address", secrets.surveyAddress(survey.address(), ""));
        model.addAttribute(
                "slips", codes.stream().map(code -> slip(survey, code)).toList());
        return "surveys/slips";
    }

    private SurveySlip slip(Survey survey, String code) {
        CardSecrets.Picture picture = secrets.picture(secrets.surveyAddress(survey.address(), code));
        return new SurveySlip(CardSecrets.grouped(code), picture.viewBox(), picture.path());
    }
}
