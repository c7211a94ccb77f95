package se.insteg.insights.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.insights.Plan;
import se.insteg.surveys.Question;
import se.insteg.surveys.Survey;
import se.insteg.surveys.SurveyFigure;
import se.insteg.surveys.Surveys;

/** What those who took part answered, where a goal asks (TRE-08). SEE_SURVEYS; nothing for who may not. */
@Component
public class Voices {
    private static final String SWEDISH = "sv";

    private final Surveys surveys;
    private final Rights rights;

    Voices(Surveys surveys, Rights rights) {
        this.surveys = surveys;
        this.rights = rights;
    }

    /** A question that a goal can ask. @param name of the survey */
    public record Measured(UUID survey, String question, String name, String text) {}

    /**
     * @param name of the survey
     * @param text of the question, in Swedish
     * @param good the answers that count, in Swedish
     * @param figure null until the survey is closed
     */
    public record Voice(
            String name, String text, String good, @Nullable SurveyFigure figure) {}

    private boolean may() {
        return rights.may(Action.SEE_SURVEYS, Subject.MUNICIPALITY);
    }

    /** Questions of which a share of the answers is good, in the surveys' order. */
    public List<Measured> questions() {
        List<Measured> measured = new ArrayList<>();
        for (Survey survey : may() ? surveys.all() : List.<Survey>of()) {
            survey.questions().stream()
                    .filter(Question::measured)
                    .forEach(one -> measured.add(new Measured(survey.id(), one.key(), survey.name(), one.in(SWEDISH))));
        }
        return measured;
    }

    /** Of every question of the goals that is here. */
    public Map<Plan.Asked, Voice> of(Plan plan) {
        Map<Plan.Asked, Voice> voices = new HashMap<>();
        Map<UUID, Survey> all = new HashMap<>();
        if (may() && plan.goals().stream().anyMatch(goal -> !goal.asked().isEmpty())) {
            surveys.all().forEach(one -> all.put(one.id(), one));
        }
        for (Plan.Goal goal : plan.goals()) {
            for (Plan.Asked asked : goal.asked()) {
                Survey survey = all.get(asked.survey());
                Question question = survey == null
                        ? null
                        : survey.question(asked.question()).orElse(null);
                if (survey != null && question != null) {
                    voices.put(asked, voice(survey, question));
                }
            }
        }
        return voices;
    }

    private Voice voice(Survey survey, Question question) {
        String good =
                question.good().stream().map(one -> "”" + one.in(SWEDISH) + "”").collect(Collectors.joining(" / "));
        boolean closed = survey.is(Survey.State.CLOSED);
        return new Voice(
                survey.name(), question.in(SWEDISH), good, closed ? surveys.figure(survey.id(), question.key()) : null);
    }
}
