package se.insteg.hosts.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.HostVisit;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.hosts.HostLink;
import se.insteg.kernel.Ids;

/** Reads and writes hosts.link. Knows nothing of rights. */
@Component
public class HostLinkTable {
    private static final String IN_FORCE = " l.revoked_at is null and l.expires_at > :now and c.active ";
    private static final String WITH_CONTACT =
            " from hosts.link l join hosts.contact c on c.tenant_id = l.tenant_id and c.id = l.contact_id ";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;

    HostLinkTable(JdbcClient jdbc, Tenancy tenancy, CurrentStaff current, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the contact person is here and still the one to call. */
    public boolean mayHave(UUID contact) {
        return jdbc.sql("select exists (select 1 from hosts.contact where tenant_id = ? and id = ? and active)")
                .params(tenancy.current(), contact)
                .query(Boolean.class)
                .single();
    }

    public void add(UUID contact, String purpose, UUID object, String language, byte[] hash, Duration valid) {
        SignedIn staff = current.find();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into hosts.link (tenant_id, id, contact_id, purpose, object_id, language, secret_hash,
                            made_by, made_at, expires_at)
                        values (:tenant, :id, :contact, :purpose, :object, :language, :hash, :by, :now, :expires)
                        """)
                .param("tenant", tenancy.current())
                .param("id", Ids.next(clock))
                .param("contact", contact)
                .param("purpose", purpose)
                .param("object", object)
                .param("language", language)
                .param("hash", hash)
                .param("by", staff == null ? null : staff.staffId())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(valid)))
                .update();
    }

    /** Whose links were in force until now. */
    public List<UUID> revoke(String purpose, UUID object) {
        return jdbc
                .sql("""
                        update hosts.link set revoked_at = :now
                        where tenant_id = :tenant and purpose = :purpose and object_id = :object
                            and revoked_at is null and expires_at > :now
                        returning contact_id
                        """)
                .param("tenant", tenancy.current())
                .param("purpose", purpose)
                .param("object", object)
                .param("now", now())
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Newest first. */
    public List<HostLink> of(String purpose, UUID object) {
        return jdbc.sql("""
                        select id, contact_id, language, made_at, expires_at, opened_at, revoked_at from hosts.link
                        where tenant_id = ? and purpose = ? and object_id = ? order by id desc limit 100
                        """)
                .params(tenancy.current(), purpose, object)
                .query((row, number) -> new HostLink(
                        row.getObject("id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getString("language"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row, "opened_at"),
                        instant(row, "revoked_at")))
                .list();
    }

    boolean opens(byte[] hash) {
        return jdbc.sql("select exists (select 1" + WITH_CONTACT
                        + "where l.tenant_id = :tenant and l.secret_hash = :hash and" + IN_FORCE + ")")
                .param("tenant", tenancy.current())
                .param("hash", hash)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Who comes by the link, and what for; empty when it is over. Noted as opened. */
    Optional<HostVisit> open(byte[] hash) {
        Optional<HostVisit> visit = jdbc.sql("""
                        select l.id, l.contact_id, c.name as contact, c.organisation_id, o.name as organisation, l.purpose,
                            l.object_id, l.language, m.name as municipality
                        """ + WITH_CONTACT + """
                        join hosts.organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
                        join access.municipality m on m.id = l.tenant_id
                        where l.tenant_id = :tenant and l.secret_hash = :hash and
                        """ + IN_FORCE)
                .param("tenant", tenancy.current())
                .param("hash", hash)
                .param("now", now())
                .query(this::visit)
                .optional();
        visit.ifPresent(one -> jdbc.sql("update hosts.link set opened_at = ? where tenant_id = ? and id = ?")
                .params(now(), tenancy.current(), one.linkId())
                .update());
        return visit;
    }

    private HostVisit visit(ResultSet row, int number) throws SQLException {
        return new HostVisit(
                tenancy.current(),
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("contact"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("purpose"),
                row.getObject("object_id", UUID.class),
                row.getString("language"),
                row.getString("municipality"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
