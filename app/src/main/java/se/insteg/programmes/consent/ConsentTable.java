package se.insteg.programmes.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;
import se.insteg.programmes.Codes;
import se.insteg.programmes.consent.Consent.Guardian;
import se.insteg.programmes.consent.Consent.Said;
import se.insteg.programmes.consent.Consent.Way;

/** Adds to and reads what guardians said, and which groups ask them. Knows nothing of rights. */
@Component
class ConsentTable {
    private static final String NEEDED =
            "coalesce(g.consent, (select p.kind = 'camp' from programmes.programme p where p.tenant_id = g.tenant_id"
                    + " and p.id = g.programme_id))";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    ConsentTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** Groups that ask guardians and are not over by that day. */
    Set<UUID> asking(LocalDate today) {
        return Set.copyOf(jdbc.sql("select g.id from programmes.activity_group g where g.tenant_id = :tenant"
                        + " and (g.ends is null or g.ends >= :today) and " + NEEDED)
                .param("tenant", tenancy.current())
                .param("today", today)
                .query(UUID.class)
                .list());
    }

    boolean asks(UUID group) {
        return jdbc.sql("select " + NEEDED + " from programmes.activity_group g where g.tenant_id = ? and g.id = ?")
                .params(tenancy.current(), group)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void ask(UUID group, boolean asks) {
        jdbc.sql("update programmes.activity_group set consent = ? where tenant_id = ? and id = ?")
                .params(asks, tenancy.current(), group)
                .update();
    }

    /** All that was said of a group, by child, in the order it was noted. */
    Map<UUID, List<Consent>> of(UUID group) {
        return jdbc
                .sql("select * from programmes.consent where tenant_id = ? and group_id = ? order by number")
                .params(tenancy.current(), group)
                .query(ConsentTable::consent)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Consent::personId));
    }

    /** Two who note of one child do so one after the other, until the transaction ends. */
    void lock(UUID person) {
        Turns.take(jdbc, "programmes.consent " + person);
    }

    /** @return false when there is one with the id already, or the person is not there */
    boolean add(Consent said) {
        return jdbc.sql("""
                                insert into programmes.consent (tenant_id, id, person_id, hidden, group_id, said, guardian,
                                    name, kind, way, said_on, remaining, words, staff_id, made_at)
                                select p.tenant_id, :id, p.id, p.hidden, :group, :said, :guardian, :name, :kind, :way, :on,
                                    :remaining, :words, :by, :at
                                from people.person p where p.tenant_id = :tenant and p.id = :person
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", said.id())
                        .param("person", said.personId())
                        .param("group", said.groupId())
                        .param("said", said.said().code())
                        .param("guardian", said.guardian().key())
                        .param("name", said.guardian().name())
                        .param("kind", said.guardian().kind().code())
                        .param("way", said.way().code())
                        .param("on", said.on())
                        .param("remaining", said.remaining())
                        .param("words", said.words())
                        .param("by", said.by())
                        .param("at", Timestamp.from(said.at()))
                        .update()
                > 0;
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("group_id", UUID.class),
                Objects.requireNonNull(Codes.find(Said.class, row.getString("said"))),
                new Guardian(
                        row.getString("guardian"),
                        row.getString("name"),
                        Objects.requireNonNull(Codes.find(Guardian.Kind.class, row.getString("kind")))),
                Objects.requireNonNull(Codes.find(Way.class, row.getString("way"))),
                row.getObject("said_on", LocalDate.class),
                row.getInt("remaining"),
                row.getString("words"),
                row.getObject("staff_id", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }
}
