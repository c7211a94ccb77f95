package se.insteg.programmes.typed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.guidance.GuidancePlan;
import se.insteg.programmes.guidance.GuidancePlan.Said;
import se.insteg.programmes.guidance.GuidancePlan.Step;
import se.insteg.programmes.guidance.GuidancePlan.Who;
import se.insteg.taxonomy.Catalogue;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;

/** Understands the form of a talk about studies and work, and makes it again from the plan there is. */
@Component
public class GuidanceInput {
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS_AHEAD = 10;
    private static final int SPARE = 2;

    private final Catalogue catalogue;
    private final Clock clock;

    GuidanceInput(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What was typed, or null when the form is rejected; then it says why.
     *
     * @param before the steps of the plan it began from: one that was done stays done
     */
    public @Nullable Said read(Form form, List<Step> before) {
        Fields fields = new Fields(form);
        LocalDate today = LocalDate.now(clock);
        LocalDate talkOn = fields.date("talkOn", FIRST_YEAR, today);
        if (talkOn == null && !fields.rejected("talkOn")) {
            fields.reject("talkOn", "programmes.guidance.talkOn.missing");
        }
        String typed = fields.line("occupation", 100);
        String wish = fields.line("wish", GuidancePlan.LONGEST_WISH);
        if (typed.isEmpty() && wish.isEmpty() && !fields.rejected("occupation") && !fields.rejected("wish")) {
            fields.reject("occupation", "programmes.guidance.goal.missing");
        }
        String words = form.raw("words").strip();
        if (words.length() > GuidancePlan.LONGEST_WORDS) {
            fields.reject("words", "taxonomy.text.tooLong", GuidancePlan.LONGEST_WORDS);
        }
        List<Step> steps = steps(form, fields, before, today);
        LocalDate followUp = fields.date("followUp", FIRST_YEAR, today.plusYears(YEARS_AHEAD));
        if (followUp != null && talkOn != null && !followUp.isAfter(talkOn)) {
            fields.reject("followUp", "programmes.guidance.followUp.before");
        }
        Occupation occupation = typed.isEmpty() ? null : catalogue.occupations().find(TypedText.latinDigits(typed));
        return form.rejected() || talkOn == null ? null : new Said(talkOn, occupation, wish, words, steps, followUp);
    }

    private List<Step> steps(Form form, Fields fields, List<Step> before, LocalDate today) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < GuidancePlan.MOST_STEPS; i++) {
            String what = fields.line("what-" + i, GuidancePlan.LONGEST_STEP);
            Who who = fields.constant("who-" + i, Who.values(), Who::code);
            LocalDate due = fields.date("due-" + i, FIRST_YEAR, today.plusYears(YEARS_AHEAD));
            if (what.isEmpty() && due != null && !fields.rejected("what-" + i)) {
                fields.reject("what-" + i, "programmes.guidance.step.missing");
            }
            if (!what.isEmpty()) {
                UUID from = Ids.read(form.text("step-" + i));
                LocalDate doneOn = before.stream()
                        .filter(one -> one.id().equals(from))
                        .map(Step::doneOn)
                        .filter(day -> day != null)
                        .findFirst()
                        .orElse(null);
                steps.add(new Step(Ids.next(clock), what, who == null ? Who.PARTICIPANT : who, due, doneOn));
            }
        }
        return steps;
    }

    /** So many rows of steps the form has: what is filled in, and some to spare. */
    public static int rows(Form form) {
        int last = -1;
        for (int i = 0; i < GuidancePlan.MOST_STEPS; i++) {
            if (!form.text("what-" + i).isEmpty() || !form.text("due-" + i).isEmpty()) {
                last = i;
            }
        }
        return Math.min(GuidancePlan.MOST_STEPS, last + 1 + SPARE);
    }

    /** A new talk, that begins from the plan there is. @param plan null when there is none */
    public Form form(@Nullable GuidancePlan plan) {
        Form form = Form.empty()
                .with("id", Ids.next(clock).toString())
                .with("talkOn", LocalDate.now(clock).toString());
        if (plan == null) {
            return form;
        }
        Occupation occupation = plan.said().occupation();
        form.with("from", plan.id().toString())
                .with("occupation", occupation == null ? "" : StoredTerms.text(occupation))
                .with("wish", plan.said().wish());
        List<Step> steps = plan.said().steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            form.with("step-" + i, step.id().toString())
                    .with("what-" + i, step.what())
                    .with("who-" + i, step.who().code())
                    .with("due-" + i, step.due() == null ? "" : step.due().toString());
        }
        return form;
    }
}
