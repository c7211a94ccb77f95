package se.insteg.surveys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.CardSecrets;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.surveys.Survey;
import se.insteg.surveys.Surveys;
import se.insteg.surveys.typed.SurveyInput;

/** The municipality's surveys: all, a new one, and one as far as it has come. */
@Controller
class SurveyPages {
    private static final Set<String> DONE = Set.of("made", "question", "dropped", "until", "closed", "removed");

    private final Surveys surveys;
    private final Groups groups;
    private final Enrolments enrolments;
    private final CardSecrets secrets;
    private final Rights rights;
    private final Clock clock;

    SurveyPages(
            Surveys surveys, Groups groups, Enrolments enrolments, CardSecrets secrets, Rights rights, Clock clock) {
        this.surveys = surveys;
        this.groups = groups;
        this.enrolments = enrolments;
        this.secrets = secrets;
        this.rights = rights;
        this.clock = clock;
    }

    static String path(UUID survey) {
        return "/surveys/" + survey;
    }

    @GetMapping("/surveys")
    String all(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("surveys", surveys.all());
        model.addAttribute("answered", surveys.answered());
        model.addAttribute("mayRun", mayRun());
        model.addAttribute("done", done(done));
        return "surveys/list";
    }

    /** @param group whom it is for, when one comes from there @param follows which one it is laid beside */
    @GetMapping("/surveys/new")
    String begin(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String follows,
            Model model) {
        return asking(
                Form.empty()
                        .with("id", surveys.next().toString())
                        .with("group", group)
                        .with("follows", follows),
                model);
    }

    private String asking(Form form, Model model) {
        rights.require(Action.RUN_SURVEYS, Subject.MUNICIPALITY);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("form", form);
        model.addAttribute(
                "groups",
                groups.all().stream()
                        .filter(one -> !one.over(today.minusYears(1)))
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute(
                "earlier",
                earlier().stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        return "surveys/new";
    }

    private List<Survey> earlier() {
        return surveys.all().stream().filter(one -> !one.is(Survey.State.DRAFT)).toList();
    }

    @PostMapping("/surveys/new")
    String make(Form form, Model model) {
        rights.require(Action.RUN_SURVEYS, Subject.MUNICIPALITY);
        Set<UUID> possible = groups.all().stream().map(Group::id).collect(Collectors.toSet());
        Survey.Details details = SurveyInput.read(form, possible, earlier(), LocalDate.now(clock));
        if (details == null) {
            return asking(form, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), surveys::next);
        return "redirect:" + path(surveys.make(id, details).id()) + "?done=made";
    }

    @GetMapping("/surveys/{surveyId}")
    String one(@PathVariable UUID surveyId, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done(done));
        return show(surveys.find(surveyId), Form.empty(), model);
    }

    /** As far as it has come. @param form of how many are asked */
    String show(Survey survey, Form form, Model model) {
        UUID group = survey.details().group();
        model.addAttribute("survey", survey);
        model.addAttribute("group", group == null ? null : groups.find(group));
        model.addAttribute("mayRun", mayRun());
        model.addAttribute("answered", surveys.answered().getOrDefault(survey.id(), 0));
        String address = secrets.surveyAddress(survey.address(), "");
        model.addAttribute("address", address);
        model.addAttribute("picture", secrets.picture(address));
        if (survey.is(Survey.State.CLOSED)) {
            model.addAttribute("results", surveys.results(survey.id()));
            model.addAttribute("before", surveys.before(survey));
            return "surveys/results";
        }
        if (survey.is(Survey.State.DRAFT) && form.text("invited").isEmpty() && group != null) {
            int enrolled = enrolments.howMany(group, LocalDate.now(clock));
            form.with("invited", String.valueOf(enrolled));
        }
        LocalDate last = survey.details().lastDay();
        model.addAttribute("form", form.rejected() || last == null ? form : form.with("lastDay", last.toString()));
        return survey.is(Survey.State.DRAFT) ? "surveys/draft" : "surveys/open";
    }

    @PostMapping("/surveys/{surveyId}/remove")
    String remove(@PathVariable UUID surveyId) {
        surveys.remove(surveyId);
        return "redirect:/surveys?done=removed";
    }

    @PostMapping("/surveys/{surveyId}/until")
    String until(@PathVariable UUID surveyId, Form form, Model model) {
        Survey survey = surveys.find(surveyId);
        LocalDate last = SurveyInput.lastDay(form, LocalDate.now(clock));
        if (form.rejected()) {
            return show(survey, form, model);
        }
        surveys.until(surveyId, last);
        return "redirect:" + path(surveyId) + "?done=until";
    }

    @PostMapping("/surveys/{surveyId}/close")
    String close(@PathVariable UUID surveyId) {
        surveys.close(surveyId);
        return "redirect:" + path(surveyId) + "?done=closed";
    }

    private boolean mayRun() {
        return rights.may(Action.RUN_SURVEYS, Subject.MUNICIPALITY);
    }

    private static @Nullable String done(String done) {
        return DONE.contains(done) ? done : null;
    }
}
