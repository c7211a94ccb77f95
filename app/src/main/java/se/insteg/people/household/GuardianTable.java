package se.insteg.people.household;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;

/** Reads and writes guardians and whom they answer for. Knows nothing of rights. */
@Component
class GuardianTable {
    private static final String SELECT = """
            select s.*, g.name, g.phone, g.email, g.version from people.guardianship s
            join people.guardian g on g.tenant_id = s.tenant_id and g.id = s.guardian_id
            where s.tenant_id = :tenant and\s""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    GuardianTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Of these children, the latest first. */
    List<Guardianship> of(Collection<UUID> children) {
        return children.isEmpty()
                ? List.of()
                : jdbc.query(
                        SELECT + "s.person_id in (:ids) order by s.starts desc, s.id desc",
                        parameters().addValue("ids", children),
                        GuardianTable::guardianship);
    }

    /** Of every child this transaction may know of, by the guardian's name. */
    List<Guardianship> all() {
        return jdbc.query(SELECT + "true order by g.name, g.id, s.id", parameters(), GuardianTable::guardianship);
    }

    UUID insert(Guardianship.Contact contact) {
        UUID id = Ids.next(clock);
        jdbc.update("""
                insert into people.guardian (tenant_id, id, name, phone, email, updated_at)
                values (:tenant, :id, :name, :phone, :email, :now)
                """, contact(id, contact));
        return id;
    }

    /** False, and nothing is changed, if the version is no longer the stored one. */
    boolean update(UUID id, int version, Guardianship.Contact contact) {
        return jdbc.update("""
                        update people.guardian set name = :name, phone = :phone, email = :email, updated_at = :now,
                            version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version
                        """, contact(id, contact).addValue("version", version)) == 1;
    }

    void insert(Participant child, UUID guardian, Guardianship.Terms terms) {
        jdbc.update(
                """
                insert into people.guardianship (tenant_id, id, person_id, hidden, guardian_id, kind, decided_by,
                    decided_on, starts, ends)
                values (:tenant, :id, :person, :hidden, :guardian, :kind, :decidedBy, :decidedOn, :starts, :ends)
                """,
                parameters()
                        .addValue("id", Ids.next(clock))
                        .addValue("person", child.id())
                        .addValue("hidden", child.details().protection().hides())
                        .addValue("guardian", guardian)
                        .addValue("kind", terms.kind().code())
                        .addValue("decidedBy", orNull(terms.decidedBy()))
                        .addValue("decidedOn", date(terms.decidedOn()))
                        .addValue("starts", date(terms.starts()))
                        .addValue("ends", date(terms.ends())));
    }

    void end(UUID guardianship, LocalDate ends, String why) {
        jdbc.update(
                """
                update people.guardianship set ends = :ends, ended_why = :why where tenant_id = :tenant and id = :id
                """,
                parameters()
                        .addValue("id", guardianship)
                        .addValue("ends", date(ends))
                        .addValue("why", orNull(why)));
    }

    private MapSqlParameterSource contact(UUID id, Guardianship.Contact contact) {
        return parameters()
                .addValue("id", id)
                .addValue("name", contact.name())
                .addValue("phone", orNull(contact.phone()))
                .addValue("email", orNull(contact.email()))
                .addValue("now", Timestamp.from(clock.instant()));
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Guardianship guardianship(ResultSet row, int number) throws SQLException {
        Guardianship.Contact contact =
                new Guardianship.Contact(orEmpty(row, "name"), orEmpty(row, "phone"), orEmpty(row, "email"));
        return new Guardianship(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Guardianship.Guardian(row.getObject("guardian_id", UUID.class), row.getInt("version"), contact),
                new Guardianship.Terms(
                        Guardianship.Kind.valueOf(orEmpty(row, "kind").toUpperCase(Locale.ROOT)),
                        orEmpty(row, "decided_by"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class)),
                orEmpty(row, "ended_why"));
    }
}
