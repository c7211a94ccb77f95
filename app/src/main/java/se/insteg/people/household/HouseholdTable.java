package se.insteg.people.household;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;

/** Reads and writes households and who belongs to them. Knows nothing of rights. */
@Component
class HouseholdTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    HouseholdTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** A row of people.household. */
    record Labelled(UUID id, int version, String label) {}

    /** A row of people.household_member. */
    record Membership(
            UUID id,
            UUID householdId,
            UUID personId,
            boolean partly,
            LocalDate starts,
            @Nullable LocalDate ends,
            boolean hidden) {
        boolean endsAfter(LocalDate day) {
            return ends == null || ends.isAfter(day);
        }
    }

    /** Of these people, the earliest first. */
    List<Membership> ofPeople(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : read("person_id in (:ids)", people);
    }

    /** Of everybody in these households, the earliest first. */
    List<Membership> ofHouseholds(Collection<UUID> households) {
        return households.isEmpty() ? List.of() : read("household_id in (:ids)", households);
    }

    private List<Membership> read(String condition, Collection<UUID> ids) {
        return jdbc.query(
                "select * from people.household_member where tenant_id = :tenant and " + condition
                        + " order by starts, id",
                parameters().addValue("ids", ids),
                HouseholdTable::membership);
    }

    List<Labelled> households(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select id, version, label from people.household where tenant_id = :tenant and id in (:ids)",
                        parameters().addValue("ids", ids),
                        HouseholdTable::labelled);
    }

    /** Whoever else changes these people waits until this transaction ends. */
    void lock(Collection<UUID> people) {
        jdbc.queryForList(
                "select id from people.person where tenant_id = :tenant and id in (:ids) order by id for update",
                parameters().addValue("ids", people),
                UUID.class);
    }

    /** A new one; empty when the label is taken. */
    Optional<UUID> insert(String label) {
        UUID id = Ids.next(clock);
        int added = jdbc.update(
                """
                insert into people.household (tenant_id, id, label, created_at) values (:tenant, :id, :label, :now)
                on conflict (tenant_id, label) do nothing
                """,
                parameters()
                        .addValue("id", id)
                        .addValue("label", label)
                        .addValue("now", Timestamp.from(clock.instant())));
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Whether it was done: the label is free, and the version still the stored one. */
    boolean rename(UUID id, int version, String label) {
        return jdbc.update(
                        """
                        update people.household h set label = :label, version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version and not exists (
                            select 1 from people.household o
                            where o.tenant_id = h.tenant_id and o.label = :label and o.id <> h.id)
                        """,
                        parameters()
                                .addValue("id", id)
                                .addValue("version", version)
                                .addValue("label", label))
                == 1;
    }

    /** How many households the municipality has had. */
    int count() {
        Integer count = jdbc.queryForObject(
                "select count(*) from people.household where tenant_id = :tenant", parameters(), Integer.class);
        return count == null ? 0 : count;
    }

    void insert(Participant person, UUID household, boolean partly, LocalDate starts) {
        jdbc.update(
                """
                insert into people.household_member
                    (tenant_id, id, person_id, hidden, household_id, partly, starts)
                values (:tenant, :id, :person, :hidden, :household, :partly, :starts)
                """,
                parameters()
                        .addValue("id", Ids.next(clock))
                        .addValue("person", person.id())
                        .addValue("hidden", person.details().protection().hides())
                        .addValue("household", household)
                        .addValue("partly", partly)
                        .addValue("starts", Date.valueOf(starts)));
    }

    void end(UUID membership, LocalDate ends) {
        jdbc.update(
                "update people.household_member set ends = :ends where tenant_id = :tenant and id = :id",
                parameters().addValue("id", membership).addValue("ends", Date.valueOf(ends)));
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static Labelled labelled(ResultSet row, int number) throws SQLException {
        return new Labelled(row.getObject("id", UUID.class), row.getInt("version"), row.getString("label"));
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getBoolean("partly"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getBoolean("hidden"));
    }
}
