package se.insteg.outcomes;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.people.Situations;
import se.insteg.rules.Eligibility;
import se.insteg.rules.Entitlement;
import se.insteg.rules.Situation;
import se.insteg.rules.Standing;

/** Whether somebody who works while asylum is sought may do so, by what is noted of AT-UND that day (LEK-12). */
@Component
public class WorkRight {
    private static final String RULE = "work.now";

    private final Situations situations;
    private final Eligibility eligibility;

    WorkRight(Situations situations, Eligibility eligibility) {
        this.situations = situations;
        this.eligibility = eligibility;
    }

    /** SEE_PERSON. True for an asylum seeker of whom no exemption in force is noted for that day; it hinders nothing. */
    public boolean isInDoubt(UUID person, LocalDate day) {
        Situation situation = situations.of(person, day);
        return situation.standing() == Standing.ASYLUM_SEEKER
                && eligibility.of(situation, RULE).filter(Entitlement::applies).isEmpty();
    }
}
