package se.insteg.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.SurveyDoor;
import se.insteg.kernel.Form;
import se.insteg.surveys.store.SlipTable.Standing;
import se.insteg.surveys.store.SurveyTable;
import se.insteg.surveys.store.TallyTable;
import se.insteg.surveys.typed.AnswerInput;

/** Lets whoever has a slip answer once, and everybody read what was said when the survey is closed. */
@Component
class SurveyAnswers implements SurveyDoor {
    private static final String ASK = "surveys/answer";
    private static final String SLIP = "slip";

    private final SurveyTable table;
    private final TallyTable tallies;
    private final BallotBox box;
    private final Clock clock;

    SurveyAnswers(SurveyTable table, TallyTable tallies, BallotBox box, Clock clock) {
        this.table = table;
        this.tallies = tallies;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public @Nullable Shown show(String address, String slip, String language) {
        Survey survey = begun(address).orElse(null);
        if (survey == null) {
            return null;
        }
        if (!survey.answerable(LocalDate.now(clock))) {
            return ended(survey);
        }
        Standing standing = slip.isBlank() ? Standing.UNUSED : box.standing(survey.id(), slip);
        return opened(survey, standing, Form.empty().with(SLIP, slip.strip()));
    }

    @Override
    public @Nullable Shown answer(String address, Form form, String language) {
        Survey found = begun(address).orElse(null);
        if (found == null) {
            return null;
        }
        table.lock(found.id());
        Survey survey = begun(address).orElse(found);
        if (!survey.answerable(LocalDate.now(clock))) {
            return ended(survey);
        }
        String slip = form.required(SLIP, "surveys.slip.missing");
        Standing standing = slip.isEmpty() ? Standing.UNUSED : box.standing(survey.id(), slip);
        Ballot ballot = standing == Standing.UNUSED ? AnswerInput.read(form, survey, language, Ballot.Way.PHONE) : null;
        if (ballot == null) {
            return opened(survey, standing, form);
        }
        box.put(survey, slip, ballot);
        return new Shown("surveys/thanks", Map.of("survey", survey, "again", false), false);
    }

    private Shown opened(Survey survey, Standing standing, Form form) {
        return switch (standing) {
            case USED -> new Shown("surveys/thanks", Map.of("survey", survey, "again", true), false);
            case UNKNOWN -> {
                form.reject(SLIP, "surveys.slip.unknown");
                yield new Shown(ASK, Map.of("survey", survey, "form", form), true);
            }
            case UNUSED -> new Shown(ASK, Map.of("survey", survey, "form", form), false);
        };
    }

    private Shown ended(Survey survey) {
        Map<String, Object> model = new HashMap<>();
        model.put("survey", survey);
        if (survey.is(Survey.State.CLOSED)) {
            model.put("results", Results.of(survey, tallies.of(survey.id())));
        }
        return new Shown("surveys/said", model, false);
    }

    private Optional<Survey> begun(String address) {
        return table.at(address).filter(one -> !one.is(Survey.State.DRAFT));
    }
}
