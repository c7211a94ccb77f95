package se.insteg.hosts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;

/** What an upper room adds to an offer's page. Rooms declare theirs as beans; {@code @Order} says which comes first. */
@FunctionalInterface
public interface OfferPageSource {
    /** Only what the one who is signed in may know. None is common. */
    List<Item> items(HostOffer offer);

    /** One thing on an offer's page. */
    sealed interface Item {}

    /** A way on, such as to finding people for it. Shown as a button in the page's head. */
    record Way(String path, Words words) implements Item {}

    /**
     * A row about the offer, under the heading of seats: whom is proposed, what has been agreed.
     *
     * @param what what it is, in words
     * @param who whom it concerns, as the viewer may see them; null when nobody
     * @param path of its page, or null
     */
    record Row(Words what, @Nullable String who, @Nullable String path) implements Item {}
}
