package se.insteg.people;

import java.util.List;
import se.insteg.kernel.Words;

/** What an upper room lets one do from a person's page. Rooms declare theirs as beans; {@code @Order} says which comes first. */
@FunctionalInterface
public interface PersonPageSource {
    /** Only what the one who is signed in may do with this person. None is common. */
    List<Way> ways(Participant person);

    /** A way on, such as to finding a place for them. A button in the page's head. */
    record Way(String path, Words words) {}
}
