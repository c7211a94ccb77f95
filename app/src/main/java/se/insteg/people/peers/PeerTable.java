package se.insteg.people.peers;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Reads and writes people.peer_worker. Knows nothing of rights. */
@Component
class PeerTable {
    private static final String SELECT = "select * from people.peer_worker where tenant_id = :tenant";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    PeerTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Nothing happens when it is there already. */
    boolean insert(PeerWorker worker) {
        return jdbc.sql("""
                                insert into people.peer_worker (tenant_id, id, person_id, hidden, called, rights, starts, ends,
                                    appointed_by, appointed_at)
                                values (:tenant, :id, :person, false, :called, :rights, :starts, :ends, :by, :at)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", worker.id())
                        .param("person", worker.personId())
                        .param("called", worker.called())
                        .param(
                                "rights",
                                worker.rights().stream()
                                        .map(PeerRight::code)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("starts", Date.valueOf(worker.starts()))
                        .param("ends", Date.valueOf(worker.ends()))
                        .param("by", worker.appointedBy())
                        .param("at", Timestamp.from(worker.appointedAt()))
                        .update()
                > 0;
    }

    Optional<PeerWorker> find(UUID person, UUID id) {
        return of(person).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The latest first. */
    List<PeerWorker> of(UUID person) {
        return jdbc.sql(SELECT + " and person_id = :person order by id desc limit 100")
                .param("tenant", tenancy.current())
                .param("person", person)
                .query(PeerTable::worker)
                .list();
    }

    /** Of everybody the running transaction may know of: those whose last day is that day or later; the latest first. */
    List<PeerWorker> since(LocalDate day) {
        return jdbc.sql(SELECT + " and ends >= :day order by id desc limit 500")
                .param("tenant", tenancy.current())
                .param("day", Date.valueOf(day))
                .query(PeerTable::worker)
                .list();
    }

    /** @return false when it is signed already, or has ended */
    boolean sign(UUID person, UUID id, PeerWorker.Signed signed) {
        return jdbc.sql("""
                                update people.peer_worker set undertaking_version = :version,
                                    undertaking_language = :language, signed_how = :how, signed_on = :on, witness = :witness
                                where tenant_id = :tenant and person_id = :person and id = :id and signed_on is null
                                    and ended_at is null
                                """)
                        .param("version", signed.version())
                        .param("language", signed.language())
                        .param("how", signed.how().code())
                        .param("on", Date.valueOf(signed.on()))
                        .param("witness", signed.witness().isEmpty() ? null : signed.witness())
                        .param("tenant", tenancy.current())
                        .param("person", person)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @return false when it has ended already */
    boolean end(UUID person, UUID id, UUID by, String why) {
        return jdbc.sql("""
                                update people.peer_worker set ended_at = :now, ended_by = :by, ended_why = :why
                                where tenant_id = :tenant and person_id = :person and id = :id and ended_at is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("why", why)
                        .param("tenant", tenancy.current())
                        .param("person", person)
                        .param("id", id)
                        .update()
                > 0;
    }

    private static PeerWorker worker(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        LocalDate signed = row.getObject("signed_on", LocalDate.class);
        Array rights = row.getArray("rights");
        return new PeerWorker(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("called"),
                Arrays.stream((String[]) rights.getArray()).map(PeerRight::of).collect(Collectors.toSet()),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("appointed_by", UUID.class),
                row.getTimestamp("appointed_at").toInstant(),
                signed == null
                        ? null
                        : new PeerWorker.Signed(
                                row.getInt("undertaking_version"),
                                row.getString("undertaking_language"),
                                PeerWorker.How.valueOf(
                                        row.getString("signed_how").toUpperCase(Locale.ROOT)),
                                signed,
                                orEmpty(row.getString("witness"))),
                ended == null
                        ? null
                        : new PeerWorker.Ended(
                                ended.toInstant(),
                                row.getObject("ended_by", UUID.class),
                                orEmpty(row.getString("ended_why"))));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
