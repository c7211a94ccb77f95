package se.insteg.access.staff.web;

import java.util.List;
import se.insteg.access.Role;
import se.insteg.access.Staffing.Link;
import se.insteg.access.signin.QrCodes;

/**
 * A link that was just made, with what else came of it; shown once.
 *
 * @param waiting roles that wait for a second pair of eyes
 * @param granted roles in force at once (decision 0402)
 */
public record Invited(String name, Link link, List<Role> waiting, List<Role> granted) {
    /** The address as a picture for a phone's camera. */
    public QrCodes qr() {
        return QrCodes.of(link.address());
    }
}
