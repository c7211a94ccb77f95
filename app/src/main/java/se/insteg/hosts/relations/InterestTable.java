package se.insteg.hosts.relations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.register.RowWriter;

/** Reads and writes hosts.interest. Knows nothing of rights. */
@Component
class InterestTable {
    private static final String TABLE = "hosts.interest";
    private static final String SELECT = """
            select i.*, o.name as organisation_name from hosts.interest i
            join hosts.organisation o on o.tenant_id = i.tenant_id and o.id = i.organisation_id
            where i.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final RowWriter writer;

    InterestTable(JdbcClient jdbc, Tenancy tenancy, RowWriter writer) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.writer = writer;
    }

    /** How it came about. @param meeting where it was shown; null when nobody said */
    record Origin(UUID organisation, @Nullable UUID meeting, LocalDate shownOn) {}

    Optional<Interest> find(UUID id) {
        return read(" and i.id = :id")
                .param("id", id)
                .query(InterestTable::interest)
                .optional();
    }

    /** Whoever else changes it waits until this transaction ends. */
    Optional<Interest> lock(UUID id) {
        return read(" and i.id = :id for update of i")
                .param("id", id)
                .query(InterestTable::interest)
                .optional();
    }

    /** Newest first. */
    List<Interest> of(UUID organisation) {
        return read(" and i.organisation_id = :organisation order by i.shown_on desc, i.id desc")
                .param("organisation", organisation)
                .query(InterestTable::interest)
                .list();
    }

    /** What an offer came of. */
    Optional<Interest> ofOffer(UUID offer) {
        return read(" and i.offer_id = :offer order by i.id limit 1")
                .param("offer", offer)
                .query(InterestTable::interest)
                .optional();
    }

    /** Open ones of the whole municipality, the oldest first. */
    List<Interest> open(int most) {
        return read(" and i.state = 'open' order by i.shown_on, i.id limit :most")
                .param("most", most)
                .query(InterestTable::interest)
                .list();
    }

    private JdbcClient.StatementSpec read(String rest) {
        return jdbc.sql(SELECT + rest).param("tenant", tenancy.current());
    }

    /** @return TAKEN when it is there already */
    RowWriter.Written insert(UUID id, Origin origin, InterestDetails details) {
        return writer.insert(
                TABLE,
                id,
                parameters(details)
                        .addValue("organisation_id", origin.organisation())
                        .addValue("meeting_id", origin.meeting())
                        .addValue("shown_on", origin.shownOn()));
    }

    RowWriter.Written update(UUID id, int version, InterestDetails details) {
        return writer.update(TABLE, id, version, parameters(details));
    }

    /** Says what it became; is part of the change of its state, and no version of its own. */
    void became(UUID id, UUID offer) {
        jdbc.sql("update hosts.interest set offer_id = ? where tenant_id = ? and id = ?")
                .params(offer, tenancy.current(), id)
                .update();
    }

    private static MapSqlParameterSource parameters(InterestDetails details) {
        return new MapSqlParameterSource("title", details.title())
                .addValue("seats", details.seats())
                .addValue("starts", details.starts())
                .addValue("note", details.note().isEmpty() ? null : details.note())
                .addValue("state", details.state().code());
    }

    private static Interest interest(ResultSet row, int number) throws SQLException {
        return new Interest(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("organisation_id", UUID.class),
                Objects.requireNonNull(row.getString("organisation_name")),
                new InterestDetails(
                        Objects.requireNonNull(row.getString("title")),
                        row.getObject("seats", Integer.class),
                        row.getObject("starts", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("note"), ""),
                        InterestDetails.State.of(Objects.requireNonNull(row.getString("state")))),
                row.getObject("shown_on", LocalDate.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("offer_id", UUID.class));
    }
}
