package se.insteg.placements.agreement.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Placement;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Step;
import se.insteg.placements.agreement.store.StepTable;

/** On a person's page: when a placement was agreed on, began, was extended and ended. */
@Component
class AgreementJourney implements JourneySource {
    private static final Set<Step.Deed> TOLD = EnumSet.of(
            Step.Deed.AGREED,
            Step.Deed.BROUGHT,
            Step.Deed.STARTED,
            Step.Deed.EXTENDED,
            Step.Deed.SHORTENED,
            Step.Deed.PAUSED,
            Step.Deed.RESUMED,
            Step.Deed.FINISHED,
            Step.Deed.ENDED_EARLY,
            Step.Deed.ANNULLED);

    private final People people;
    private final Placements placements;
    private final StepTable steps;
    private final Rights rights;

    AgreementJourney(People people, Placements placements, StepTable steps, Rights rights) {
        this.people = people;
        this.placements = placements;
        this.steps = steps;
        this.rights = rights;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        Participant person = people.find(personId);
        if (!rights.may(Action.KEEP_PLACEMENTS, person.subject())) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (Placement one : placements.of(person)) {
            String where = one.where().title() + ", " + one.where().host();
            for (Step step : steps.of(one.id())) {
                if (TOLD.contains(step.deed())) {
                    entries.add(new Entry(
                            step.day(),
                            "placements.step." + step.deed().name(),
                            List.of(where),
                            step.by(),
                            PlacementWays.to(one)));
                }
            }
        }
        return entries;
    }
}
