package se.insteg.people.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.household.Kin.Relation;

/** Reads and writes family links; a parent's is stored from the parent to the child. Knows nothing of rights. */
@Component
class FamilyTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    FamilyTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** A link as it is read from one of the two. @param is what the relative is to that one */
    record Link(UUID id, UUID relativeId, Relation is, boolean custody) {}

    /** Of the person, whichever end of the link they are. A link to oneself, left by joining two rows, is none. */
    List<Link> of(UUID person) {
        return jdbc.query(
                """
                select id, relative_id as other, kind, custody, false as reversed from people.family_link
                    where tenant_id = :tenant and person_id = :person and relative_id <> :person
                union all
                select id, person_id as other, kind, custody, true as reversed from people.family_link
                    where tenant_id = :tenant and relative_id = :person and person_id <> :person
                """,
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("person", person),
                FamilyTable::link);
    }

    /** @param is what the relative is to the person */
    void insert(Participant person, Participant relative, Relation is, boolean custody) {
        boolean turned = is == Relation.PARENT;
        Participant from = turned ? relative : person;
        Participant to = turned ? person : relative;
        jdbc.update(
                """
                insert into people.family_link (tenant_id, id, person_id, hidden, relative_id, relative_hidden, kind,
                    custody, noted_at)
                values (:tenant, :id, :person, :hidden, :relative, :relativeHidden, :kind, :custody, :now)
                """,
                new MapSqlParameterSource("tenant", tenancy.current())
                        .addValue("id", Ids.next(clock))
                        .addValue("person", from.id())
                        .addValue("hidden", from.details().protection().hides())
                        .addValue("relative", to.id())
                        .addValue("relativeHidden", to.details().protection().hides())
                        .addValue("kind", is == Relation.CHILD ? Relation.PARENT.code() : is.code())
                        .addValue("custody", custody)
                        .addValue("now", Timestamp.from(clock.instant())));
    }

    void delete(UUID link) {
        jdbc.update(
                "delete from people.family_link where tenant_id = :tenant and id = :id",
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("id", link));
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        // Stored: what the person is to the relative. Read from the person, the relative is the reverse of that.
        Relation stored = Relation.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        return new Link(
                row.getObject("id", UUID.class),
                row.getObject("other", UUID.class),
                row.getBoolean("reversed") ? stored : stored.reversed(),
                row.getBoolean("custody"));
    }
}
