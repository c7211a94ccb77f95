package se.insteg.hosts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CardSecrets;
import se.insteg.hosts.link.HostLinkTable;
import se.insteg.kernel.Refusal;

/**
 * Links for one thing to contact persons of hosts, who have no account. A link works until it expires or is revoked; what
 * it is for is a {@link HostPurpose}. Asks for no right: whoever issues one has asked for theirs about the thing.
 */
@Component
public class HostLinks {
    /** The longest one works. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final String WHY = "länk till praktikplats";

    private final HostLinkTable table;
    private final CardSecrets secrets;
    private final Audit audit;

    HostLinks(HostLinkTable table, CardSecrets secrets, Audit audit) {
        this.table = table;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * A new link; earlier ones for the same go on working until they expire, since the mails lie there.
     *
     * @param purpose name of a {@link HostPurpose}
     * @param object the one thing it opens
     * @param language BCP 47, in which its page is shown first
     * @param valid at most {@link #LONGEST}
     * @return its address, told this once: only a hash is stored
     * @throws Refusal (404) when there is no such contact person here, or they are no longer the one to call
     */
    public String issue(UUID contact, String purpose, UUID object, String language, Duration valid) {
        if (valid.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A link works for a week at most");
        }
        if (!table.mayHave(contact)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "hosts.refused.notHere");
        }
        String secret = secrets.linkSecret();
        table.add(contact, purpose, object, language, secrets.linkHash(secret), valid);
        audit.write(new Audit.Entry("HOST_LINK_MADE", "contact", contact, WHY, "till=" + purpose));
        return secrets.hostLinkAddress(secret, language);
    }

    /** Every link for this ends at once. Nothing happens when there is none in force. */
    public void revoke(String purpose, UUID object) {
        for (UUID contact : table.revoke(purpose, object)) {
            audit.write(new Audit.Entry("HOST_LINK_REVOKED", "contact", contact, WHY, "till=" + purpose));
        }
    }

    /** All that were made for this, newest first. */
    public List<HostLink> of(String purpose, UUID object) {
        return table.of(purpose, object);
    }
}
