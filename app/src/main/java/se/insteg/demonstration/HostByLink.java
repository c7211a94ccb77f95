package se.insteg.demonstration;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.insteg.access.CardSecrets;
import se.insteg.access.HostDoor;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Form;

/** What a host sends by a link that it was given, without the browser. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
class HostByLink {
    private final Tenancy tenancy;
    private final HostDoor door;
    private final CardSecrets secrets;

    HostByLink(Tenancy tenancy, HostDoor door, CardSecrets secrets) {
        this.tenancy = tenancy;
        this.door = door;
        this.secrets = secrets;
    }

    /** @param sender of the link @param address of it */
    void sends(SignedIn sender, String address, Map<String, String> typed) {
        String path = URI.create(address).getPath();
        Form form = Form.empty();
        typed.forEach(form::with);
        tenancy.inTenant(
                sender.tenantId(),
                () -> Optional.ofNullable(
                        door.enter(secrets.linkHash(path.substring(path.lastIndexOf('/') + 1)), form)));
    }
}
