package se.insteg.hosts.link;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentHost;
import se.insteg.access.HostDoor;
import se.insteg.access.HostRows;
import se.insteg.access.HostVisit;
import se.insteg.hosts.HostPurpose;
import se.insteg.kernel.Form;

/** Lets a contact person in by their link, confined to the one thing it is for before anything about it is read. */
@Component
class LinkDoor implements HostDoor {
    private final HostLinkTable table;
    private final HostRows rows;
    private final CurrentHost current;
    private final Audit audit;
    private final ObjectProvider<HostPurpose> purposes;

    LinkDoor(
            HostLinkTable table,
            HostRows rows,
            CurrentHost current,
            Audit audit,
            ObjectProvider<HostPurpose> purposes) {
        this.table = table;
        this.rows = rows;
        this.current = current;
        this.audit = audit;
        this.purposes = purposes;
    }

    @Override
    public boolean opens(byte[] hash) {
        return table.opens(hash);
    }

    @Override
    public @Nullable Shown enter(byte[] hash, Form form) {
        Optional<HostVisit> opened = table.open(hash);
        if (opened.isEmpty()) {
            return null;
        }
        HostVisit visit = opened.get();
        rows.confineTo(visit);
        current.is(visit);
        HostPurpose purpose = purposes.stream()
                .filter(one -> one.name().equals(visit.purpose()))
                .findFirst()
                .orElse(null);
        if (purpose == null) {
            return null;
        }
        audit.writeAs(
                visit.contactId(),
                new Audit.Entry(
                        "HOST_LINK_OPENED", "contact", visit.contactId(), purpose.ground(), "till=" + visit.purpose()));
        boolean sent = form.names().stream().anyMatch(name -> !name.startsWith("_") && !name.equals("lang"));
        return sent ? purpose.act(visit, form) : purpose.show(visit);
    }
}
