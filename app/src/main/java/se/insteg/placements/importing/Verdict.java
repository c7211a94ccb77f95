package se.insteg.placements.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.Organisation;
import se.insteg.imports.Outcome;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Terms;

/**
 * What becomes of a row.
 *
 * @param person whom it is about; null when nobody is found
 * @param host null when none is found
 * @param title what one does there
 * @param contact name of whoever signs for the host; empty when nobody is told
 * @param terms null when the row cannot be used
 * @param stored the placement it says again; null when it makes one
 */
record Verdict(
        StagedRow row,
        @Nullable Participant person,
        @Nullable Organisation host,
        String title,
        String contact,
        @Nullable Terms terms,
        @Nullable Placement stored,
        List<RowProblem> problems) {
    Verdict {
        problems = List.copyOf(problems);
    }

    Outcome outcome() {
        if (!problems.isEmpty()) {
            return Outcome.REJECTED;
        }
        return stored == null ? Outcome.NEW : Outcome.UNCHANGED;
    }

    /** Whom and where: when the row means others at the confirmation, somebody was there in between. */
    String basis() {
        return person == null || host == null ? "" : person.id() + ":" + host.id();
    }

    boolean concernsProtected() {
        return person != null && person.details().protection().hides();
    }
}
