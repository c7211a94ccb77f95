package se.insteg.surveys;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Refusal;
import se.insteg.surveys.store.SurveyTable;

/**
 * Answers on paper, typed in by the staff: RUN_SURVEYS. Each burns the slip that was handed in with it, so that nobody counts
 * twice and there are never more than were invited.
 */
@Component
public class Papers {
    private final SurveyTable table;
    private final BallotBox box;
    private final Rights rights;
    private final Audit audit;

    Papers(SurveyTable table, BallotBox box, Rights rights, Audit audit) {
        this.table = table;
        this.box = box;
        this.rights = rights;
        this.audit = audit;
    }

    /** What became of a sheet. */
    public sealed interface Typed {
        /** @param receipt by which whoever typed it takes it back, with the same answers */
        record Counted(String receipt) implements Typed {}

        /** The slip is used already: nothing is written. */
        record Used() implements Typed {}

        /** None of the survey's: nothing is written. */
        record Unknown() implements Typed {}
    }

    /** @throws Refusal (409) unless the survey is open; also after its last day, as paper comes later */
    public Typed type(UUID survey, String code, Ballot ballot) {
        BallotBox.Typed typed = box.type(open(survey), code, ballot);
        return switch (typed.stood()) {
            case UNUSED -> {
                log(survey, "typed");
                yield new Typed.Counted(typed.receipt());
            }
            case USED -> new Typed.Used();
            case UNKNOWN -> new Typed.Unknown();
        };
    }

    /**
     * A sheet that was typed wrong does not count, and its slip is unused again.
     *
     * @param receipt of that sheet
     * @return false when it is of no such sheet, or it was taken back already: then nothing is written
     */
    public boolean takeBack(UUID survey, String code, Ballot ballot, String receipt) {
        boolean taken = box.takeBack(open(survey), code, ballot, receipt);
        if (taken) {
            log(survey, "back");
        }
        return taken;
    }

    private Survey open(UUID survey) {
        rights.require(Action.RUN_SURVEYS, Subject.MUNICIPALITY);
        table.lock(survey);
        Survey found =
                table.find(survey).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "surveys.refused.notHere"));
        if (!found.is(Survey.State.OPEN)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "surveys.refused.notOpen");
        }
        return found;
    }

    private void log(UUID survey, String deed) {
        audit.write(new Audit.Entry("SURVEY_PAPER", "survey", survey, "enkät", deed));
    }
}
