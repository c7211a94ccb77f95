package se.insteg.people;

import java.util.List;
import se.insteg.ui.Way;

/**
 * The top of every page about a person, made by {@link PersonHeads} and shown by the template people.frame.
 *
 * @param tabs the pages about them, with message keys for labels
 */
public record PersonHead(Participant person, List<Way> tabs) {
    public PersonHead {
        tabs = List.copyOf(tabs);
    }

    public String name() {
        return person.details().identity().name();
    }

    /** The address of the person's first page. */
    public String path() {
        return "/people/" + person.id();
    }
}
