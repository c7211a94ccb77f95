package se.insteg.hosts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;

/** What an upper room adds to a host's page. Rooms declare theirs as beans; {@code @Order} says which comes first. */
@FunctionalInterface
public interface HostPageSource {
    /** Only what the one who is signed in may know. None is common: what is not known is not shown. */
    List<Item> items(Organisation organisation);

    /** One thing on a host's page. */
    sealed interface Item {}

    /**
     * Something on the host's timeline, such as a proposal or a placement.
     *
     * @param who whom it concerns, as the viewer may see them; null when nobody
     * @param path of its page, or null
     */
    record Moment(
            LocalDate day,
            Words what,
            @Nullable String who,
            @Nullable String path) implements Item {}

    /**
     * What follow-ups say of the host, such as "9 of 10 had a supervisor the whole time".
     *
     * @param path of what is behind it, or null
     */
    record Signal(Words what, @Nullable String path) implements Item {}

    /** A placement or agreement at the host now, under the heading of capacity. */
    record Row(Words what, @Nullable String who, @Nullable String path) implements Item {}
}
