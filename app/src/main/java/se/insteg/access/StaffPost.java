package se.insteg.access;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.signin.PublicAddress;

/** Where members of staff are written to, and the page that a message to them leads to. */
@Component
public class StaffPost {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final PublicAddress address;

    StaffPost(JdbcClient jdbc, Tenancy tenancy, PublicAddress address) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.address = address;
    }

    /** Somebody with an e-mail address. */
    public record Box(UUID staff, String email) {}

    /** Of those among them who can sign in. */
    public List<Box> boxes(Set<UUID> staff) {
        if (staff.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id as staff, email from access.staff
                        where tenant_id = :tenant and id in (:ids) and kind = 'person' and state <> 'disabled'
                        order by id
                        """)
                .param("tenant", tenancy.current())
                .param("ids", staff)
                .query(Box.class)
                .list();
    }

    /** The page work begins with: a link in a message tells nobody else what waits there. */
    public URI start() {
        return URI.create(address.link("/"));
    }
}
