package se.insteg.people.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.ProtectedRows;
import se.insteg.people.LegalStatus;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;

/**
 * A status that comes without a day: in the form of a person, a row of a file, or from a program. As long as nobody has said
 * anything with a day, the person's own row keeps it; afterwards it becomes a step from the day it was said.
 */
@Component
public class StatusWithoutDate {
    private final StatusTable table;
    private final ProtectedRows protectedRows;
    private final Clock clock;

    StatusWithoutDate(StatusTable table, ProtectedRows protectedRows, Clock clock) {
        this.table = table;
        this.protectedRows = protectedRows;
        this.clock = clock;
    }

    /** After the person was changed. @param now what they were changed to @param why of the change */
    public void said(Participant person, PersonDetails now, String why) {
        if (now.protection().hides()) {
            // The row may have left the changer's sight with this very change.
            UUID handler = now.protection().handlers().iterator().next();
            protectedRows.handingOverTo(handler, () -> follow(person, now, why));
        } else {
            follow(person, now, why);
        }
    }

    private boolean follow(Participant before, PersonDetails details, String why) {
        Participant person =
                new Participant(before.id(), before.version(), details, before.createdAt(), before.updatedAt());
        StatusTimeline timeline = table.of(person);
        LegalStatus status = details.care().status();
        LocalDate today = LocalDate.now(clock);
        if (timeline.steps().isEmpty() || timeline.statusOn(today) == status) {
            return false;
        }
        Optional<UUID> ofToday = timeline.steps().stream()
                .filter(step -> step.said().begins().equals(today))
                .map(Recorded::id)
                .findFirst();
        Statement said = Statement.withoutDate(StatusKind.saying(status), today, StatusSource.OTHER);
        table.insert(person, said, ofToday.orElse(null), false, ofToday.isPresent() ? why : "");
        table.copySteps(List.of(person.id()));
        return true;
    }
}
