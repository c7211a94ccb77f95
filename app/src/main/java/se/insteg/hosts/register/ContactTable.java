package se.insteg.hosts.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.Contact;
import se.insteg.hosts.ContactDetails;

/** Reads and writes hosts.contact. Knows nothing of rights. */
@Component
public class ContactTable {
    private static final String TABLE = "hosts.contact";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final RowWriter writer;

    ContactTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, RowWriter writer) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.writer = writer;
    }

    public Optional<Contact> find(UUID id) {
        return read("id = :id", "id", id).stream().findFirst();
    }

    /** Those to call first. */
    public List<Contact> of(UUID organisation) {
        return read("organisation_id = :organisation", "organisation", organisation);
    }

    private List<Contact> read(String condition, String name, UUID id) {
        return jdbc.query(
                "select * from hosts.contact where tenant_id = :tenant and " + condition
                        + " order by active desc, name, id",
                new MapSqlParameterSource("tenant", tenancy.current()).addValue(name, id),
                HostColumns::contact);
    }

    /** Whoever else changes it waits until this transaction ends. */
    void lock(UUID id) {
        jdbc.queryForList(
                "select id from hosts.contact where tenant_id = :tenant and id = :id for update",
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("id", id),
                UUID.class);
    }

    void insert(UUID id, UUID organisation, ContactDetails details) {
        writer.insert(TABLE, id, HostColumns.parameters(details).addValue("organisation_id", organisation));
    }

    RowWriter.Written update(UUID id, int version, ContactDetails details) {
        return writer.update(TABLE, id, version, HostColumns.parameters(details));
    }
}
