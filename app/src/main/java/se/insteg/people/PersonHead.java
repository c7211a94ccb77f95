package se.insteg.people;

import java.util.List;
import java.util.Optional;
import se.insteg.ui.Way;

/**
 * The top of every page about a person, made by {@link PersonHeads} and shown by the template people.frame.
 *
 * @param parts the pages about them, in parts
 */
public record PersonHead(Participant person, List<Part> parts) {
    public PersonHead {
        parts = List.copyOf(parts);
    }

    /**
     * Pages that belong together.
     *
     * @param messageKey the part's words
     * @param tabs at least one, with message keys for labels
     */
    public record Part(String messageKey, List<Way> tabs) {
        public Part {
            tabs = List.copyOf(tabs);
        }

        /** Whether we are on one of its pages. */
        public boolean current() {
            return tabs.stream().anyMatch(Way::current);
        }
    }

    /** All the pages about them. */
    public List<Way> tabs() {
        return parts.stream().flatMap(part -> part.tabs().stream()).toList();
    }

    /** The part we are in. */
    public Optional<Part> here() {
        return parts.stream().filter(Part::current).findFirst();
    }

    public String name() {
        return person.details().identity().name();
    }

    /** The address of the person's first page. */
    public String path() {
        return "/people/" + person.id();
    }
}
