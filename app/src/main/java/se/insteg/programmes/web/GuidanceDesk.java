package se.insteg.programmes.web;

import org.jspecify.annotations.Nullable;
import se.insteg.people.Participant;
import se.insteg.people.PersonHead;

/**
 * Where somebody's plan of guidance is read and written.
 *
 * @param plan address of the page
 * @param talk of its form
 * @param step of what marks a step
 * @param head of the pages about the person; null for a guide who has no right to those
 */
public record GuidanceDesk(
        Participant person,
        String plan,
        String talk,
        String step,
        @Nullable PersonHead head) {
    public String name() {
        return person.details().identity().name();
    }
}
