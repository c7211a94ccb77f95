package se.insteg.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CardSecrets;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.surveys.store.SlipTable;
import se.insteg.surveys.store.SurveyTable;
import se.insteg.surveys.store.TallyTable;

/**
 * The municipality's surveys: SEE_SURVEYS to read, RUN_SURVEYS to make, open and close them. What was said is told once a
 * survey is closed, and then never changes: two looks at it differ by nobody's answer.
 */
@Component
public class Surveys {
    private final SurveyTable table;
    private final SlipTable slips;
    private final TallyTable tallies;
    private final BallotBox box;
    private final Questions questions;
    private final CardSecrets secrets;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Surveys(
            SurveyTable table,
            SlipTable slips,
            TallyTable tallies,
            BallotBox box,
            Questions questions,
            CardSecrets secrets,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.slips = slips;
        this.tallies = tallies;
        this.box = box;
        this.questions = questions;
        this.secrets = secrets;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts, then what is open, then what was closed last. */
    public List<Survey> all() {
        mustSee();
        return table.all();
    }

    public Survey find(UUID id) {
        mustSee();
        return table.find(id).orElseThrow(Surveys::notHere);
    }

    /** How many have answered so far, by survey: that somebody answered tells nothing of what. */
    public Map<UUID, Integer> answered() {
        mustSee();
        return tallies.answered();
    }

    /** An id for what is begun. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** A draft with the questions of its template, or of the survey it follows. The same id twice makes one. */
    public Survey make(UUID id, Survey.Details details) {
        mustRun();
        UUID follows = details.follows();
        List<Question> asked = follows == null
                ? questions.of(details.template())
                : find(follows).questions();
        Survey draft = new Survey(id, secrets.number(), details, Survey.State.DRAFT, asked, 0, null, null);
        if (table.add(draft, current.require().staffId(), LocalDate.now(clock))) {
            log(id, "made,template=" + details.template().code());
        }
        return find(id);
    }

    /** One more question, last. @throws Refusal (409) unless it is a draft with room for it */
    public void ask(UUID id, Question question) {
        Survey draft = draft(id);
        if (draft.question(question.key()).isPresent()) {
            return;
        }
        if (draft.questions().size() >= Survey.MOST_QUESTIONS || draft.details().follows() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "surveys.refused.questions", Survey.MOST_QUESTIONS);
        }
        List<Question> asked = new ArrayList<>(draft.questions());
        asked.add(question);
        table.ask(id, asked);
        log(id, "question=" + question.key());
    }

    /** @throws Refusal (409) unless it is a draft of its own questions */
    public void dropQuestion(UUID id, String key) {
        Survey draft = draft(id);
        if (draft.details().follows() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "surveys.refused.questions", Survey.MOST_QUESTIONS);
        }
        List<Question> asked = new ArrayList<>(draft.questions());
        if (asked.removeIf(one -> one.key().equals(key))) {
            table.ask(id, asked);
            log(id, "dropped=" + key);
        }
    }

    /** @throws Refusal (409) unless it is a draft */
    public void remove(UUID id) {
        draft(id);
        table.remove(id);
        log(id, "removed");
    }

    /**
     * From now on whoever has a slip can answer.
     *
     * @param invited {@link Survey#FEWEST}–{@link Survey#MOST}: one slip each
     * @return what stands on the slips, in no order; nobody is told again
     * @throws Refusal (409) unless it is a draft with questions
     */
    public List<String> open(UUID id, int invited) {
        Survey draft = draft(id);
        if (draft.questions().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "surveys.refused.empty");
        }
        table.open(id, LocalDate.now(clock));
        box.prepare(draft, questions.languages());
        table.invite(id, invited);
        log(id, "opened,invited=" + invited);
        return box.slips(id, invited);
    }

    /** So many more are asked, up to {@link Survey#MOST_INVITED}. @return what stands on the new slips */
    public List<String> invite(UUID id, int more) {
        Survey open = open(id);
        int room = Math.min(more, Survey.MOST_INVITED - open.invited());
        table.invite(id, open.invited() + room);
        log(id, "invited=" + room);
        return box.slips(id, room);
    }

    /** As many new slips as there were unused ones, which open nothing any more: when a sheet was lost. */
    public List<String> renew(UUID id) {
        open(id);
        int unused = slips.removeUnused(id);
        log(id, "renewed=" + unused);
        return box.slips(id, unused);
    }

    /** Another last day to answer by phone; null: until it is closed. */
    public void until(UUID id, @Nullable LocalDate last) {
        open(id);
        table.until(id, last);
        log(id, "until=" + (last == null ? "" : last));
    }

    /** Nobody answers any more; what was said is told from now on, and no slip is left. Closed already, nothing happens. */
    public void close(UUID id) {
        mustRun();
        table.lock(id);
        if (find(id).is(Survey.State.OPEN)) {
            slips.removeAll(id);
            tallies.add(id, List.of(), 0);
            table.close(id, LocalDate.now(clock));
            log(id, "closed");
        }
    }

    /** @throws Refusal (409) until it is closed */
    public Results results(UUID id) {
        Survey survey = find(id);
        if (!survey.is(Survey.State.CLOSED)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "surveys.refused.open");
        }
        return Results.of(survey, tallies.of(id));
    }

    /** SEE_SURVEYS. Every closed survey with the questions of this template that anything is told of, the latest first. */
    public List<Results> together(Template template) {
        return all().stream()
                .filter(one -> one.is(Survey.State.CLOSED) && one.details().template() == template)
                .map(one -> Results.of(one, tallies.of(one.id())))
                .filter(Results::told)
                .toList();
    }

    /** What was said in the survey that a closed one follows; null when there is none, or it is not closed. */
    public @Nullable Results before(Survey survey) {
        UUID follows = survey.details().follows();
        return follows == null || !find(follows).is(Survey.State.CLOSED) ? null : results(follows);
    }

    /**
     * SEE_SURVEYS. A figure that others lean on, such as a goal's indicator.
     *
     * @param question key of a question of the survey that has a share, such as "satisfied" or "knowledge"
     * @throws Refusal (404) when there is no such survey or question, (409) until it is closed
     */
    public SurveyFigure figure(UUID id, String question) {
        Survey survey = find(id);
        Question asked = survey.question(question).filter(Question::measured).orElseThrow(Surveys::notHere);
        Results results = results(id);
        return results.questions().stream()
                .filter(one -> one.question().key().equals(asked.key()))
                .map(Results.Result::figure)
                .findFirst()
                .orElseGet(() -> new SurveyFigure(
                        id, survey.name(), question, survey.closedOn(), survey.invited(), 0, 0, false));
    }

    /** The figures leave as a file. */
    public Results export(UUID id) {
        Results results = results(id);
        audit.write(new Audit.Entry("SURVEY_EXPORTED", "survey", id, "enkät"));
        return results;
    }

    private Survey draft(UUID id) {
        return in(id, Survey.State.DRAFT, "surveys.refused.notDraft");
    }

    private Survey open(UUID id) {
        return in(id, Survey.State.OPEN, "surveys.refused.notOpen");
    }

    private Survey in(UUID id, Survey.State state, String otherwise) {
        mustRun();
        table.lock(id);
        Survey survey = find(id);
        if (!survey.is(state)) {
            throw new Refusal(Refusal.Kind.CONFLICT, otherwise);
        }
        return survey;
    }

    private void mustSee() {
        rights.require(Action.SEE_SURVEYS, Subject.MUNICIPALITY);
    }

    private void mustRun() {
        rights.require(Action.RUN_SURVEYS, Subject.MUNICIPALITY);
    }

    private void log(UUID survey, String details) {
        audit.write(new Audit.Entry("SURVEY_CHANGED", "survey", survey, "enkät", details));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "surveys.refused.notHere");
    }
}
