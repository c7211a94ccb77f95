package se.insteg.outcomes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.typed.OrganisationNumber;

/**
 * Finds an employer among the municipality's hosts, by number or by name, for those who may see hosts. A name that several
 * have points at none of them.
 */
@Component
public class Employers {
    private final Hosts hosts;
    private final Rights rights;

    Employers(Hosts hosts, Rights rights) {
        this.hosts = hosts;
        this.rights = rights;
    }

    /** The name that a typed organisation number stands for in the register; what was typed when it stands for none. */
    public String named(String typed) {
        String number = OrganisationNumber.plain(typed);
        Organisation found = number.isEmpty() || !maySee() ? null : only(hosts.called(number, typed));
        return found == null ? typed : found.details().name();
    }

    /** By employer, as it is called: which host it is. Those that are none are left out. */
    public Map<String, UUID> among(List<Outcome> outcomes) {
        Map<String, UUID> found = new HashMap<>();
        if (!maySee()) {
            return found;
        }
        for (Outcome one : outcomes) {
            if (one.said().what() instanceof What.Employment work && !found.containsKey(work.employer())) {
                Organisation host = only(hosts.called("", work.employer()));
                if (host != null) {
                    found.put(work.employer(), host.id());
                }
            }
        }
        return found;
    }

    private static @Nullable Organisation only(List<Organisation> found) {
        return found.size() == 1 ? found.getFirst() : null;
    }

    private boolean maySee() {
        return rights.may(Action.SEE_HOSTS, Subject.MUNICIPALITY);
    }
}
