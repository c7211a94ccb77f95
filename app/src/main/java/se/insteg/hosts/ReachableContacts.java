package se.insteg.hosts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/**
 * Contact persons that can be written to by e-mail, for rooms that send them a link. Asks for no right: whoever writes has
 * asked for theirs.
 */
@Component
public class ReachableContacts {
    private static final String SELECT = """
            select c.id as contact_id, c.name as contact_name, c.email, c.language, o.id as organisation_id,
                o.name as organisation_name
            from hosts.contact c join hosts.organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
            where c.tenant_id = :tenant and c.active and c.email is not null
            """;
    private static final String ORDER = " order by o.name, c.name, c.id limit 500";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    ReachableContacts(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** @param language BCP 47, in which they want to be written to */
    public record Reachable(
            UUID contactId,
            String contactName,
            String email,
            String language,
            UUID organisationId,
            String organisationName) {}

    /** Those of the associations, by name. */
    public List<Reachable> ofAssociations() {
        return read(" and o.kind = 'association'", "", List.of());
    }

    /** With this address, however its letters are written; somebody may be in several organisations. */
    public List<Reachable> at(String email) {
        return read(" and lower(c.email) = lower(:email)", email, List.of());
    }

    public List<Reachable> those(Collection<UUID> contacts) {
        return contacts.isEmpty() ? List.of() : read(" and c.id in (:ids)", "", contacts);
    }

    private List<Reachable> read(String where, String email, Collection<UUID> ids) {
        return jdbc.sql(SELECT + where + ORDER)
                .param("tenant", tenancy.current())
                .param("email", email)
                .param("ids", ids.isEmpty() ? List.of(new UUID(0, 0)) : ids)
                .query(Reachable.class)
                .list();
    }
}
