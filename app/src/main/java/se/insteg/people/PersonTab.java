package se.insteg.people;

import java.util.Locale;
import java.util.UUID;
import se.insteg.access.Action;

/**
 * A page of its own about a person, beside their first one: their status, their household, their tasks. Rooms declare
 * theirs as beans; it is shown to whoever may do {@code action} with that person.
 *
 * @param name the last part of its address, {@code /people/{id}/name}; also what {@link PersonHeads#of} is told
 * @param messageKey its words
 * @param order smaller comes first within its part; 100 apart
 * @param part under which it is found
 */
public record PersonTab(String name, String messageKey, Action action, int order, Part part) {
    /** So few that a newcomer finds the right one; in the order shown. */
    public enum Part {
        /** Who they are and where and with whom they live. */
        PERSON,
        /** What they can. */
        ABILITIES,
        /** What they take part in. */
        PLACEMENT,
        /** What is done in their case, and what shows it. */
        CASE,
        /** What they see themselves, and who has seen what of them. */
        INSIGHT;

        String messageKey() {
            return "people.part.of." + name().toLowerCase(Locale.ROOT);
        }
    }

    String address(UUID person) {
        return name.isEmpty() ? "/people/" + person : "/people/" + person + "/" + name;
    }
}
