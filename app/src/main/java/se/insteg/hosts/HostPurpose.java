package se.insteg.hosts;

import org.jspecify.annotations.Nullable;
import se.insteg.access.HostDoor.Shown;
import se.insteg.access.HostVisit;
import se.insteg.kernel.Form;

/**
 * What a link to a host's contact person may be for: a proposal to answer, an agreement to sign, a breakfast to come to.
 * Rooms declare theirs as beans; who has the link meets nothing else, and nothing without pressing a button.
 *
 * <p>It runs in a transaction of the link's own: nobody of the staff is signed in, and of rows about people only those in
 * tables that were opened to links (SQL {@code hosts.open_to_link('room.table', 'column')}) exist, for the link's one
 * object. What {@link se.insteg.access.Audit} writes is the contact person's. The form on the page posts to {@code
 * page.path()}; its fields are the purpose's own, and the page is shown again after each.
 */
public interface HostPurpose {
    /** As stored with the link: lower-case letters and underscores. */
    String name();

    /** Why the link is opened, as the log says it. */
    default String ground() {
        return "länk till praktikplats";
    }

    /** The page, complete: it is rendered when the transaction is over. Null when the object is no longer there. */
    @Nullable
    Shown show(HostVisit visit);

    /**
     * What was sent from the page, and the page afterwards; with {@code form} among what is shown when it is rejected (422).
     * The same twice has one effect. Null when the object is no longer there.
     */
    @Nullable
    Shown act(HostVisit visit, Form form);
}
