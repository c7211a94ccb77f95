package se.insteg.people;

import java.util.UUID;
import se.insteg.access.Action;

/**
 * A page of its own about a person, beside their first one: their status, their household, their tasks. Rooms declare
 * theirs as beans; it is shown to whoever may do {@code action} with that person.
 *
 * @param name the last part of its address, {@code /people/{id}/name}; also what {@link PersonHeads#of} is told
 * @param messageKey its words
 * @param order smaller comes first; 100 apart
 */
public record PersonTab(String name, String messageKey, Action action, int order) {
    String address(UUID person) {
        return name.isEmpty() ? "/people/" + person : "/people/" + person + "/" + name;
    }
}
