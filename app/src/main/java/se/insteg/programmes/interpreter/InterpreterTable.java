package se.insteg.programmes.interpreter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.Codes;
import se.insteg.programmes.Session;
import se.insteg.programmes.interpreter.SessionInterpreter.Kind;
import se.insteg.programmes.interpreter.SessionInterpreter.State;
import se.insteg.taxonomy.StoredTerms;

/** Reads and writes interpreters of sessions. Knows nothing of rights. */
@Component
class InterpreterTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    InterpreterTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** By session, in the order they were ordered. */
    Map<UUID, List<SessionInterpreter>> of(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select * from programmes.session_interpreter
                                where tenant_id = :tenant and session_id in (:sessions) order by ordered_at, id
                                """)
                        .param("tenant", tenancy.current())
                        .param("sessions", sessions)
                        .query(InterpreterTable::interpreter)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(SessionInterpreter::sessionId));
    }

    Optional<SessionInterpreter> find(UUID id) {
        return jdbc.sql("select * from programmes.session_interpreter where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(InterpreterTable::interpreter)
                .optional();
    }

    /** @return false when there is one with the id, or one of the language already */
    boolean insert(SessionInterpreter one, UUID by) {
        return jdbc.sql("""
                                insert into programmes.session_interpreter (tenant_id, id, session_id, language, kind, agency_id,
                                    booking, state, for_day, for_at, for_minutes, ordered_at, changed_at, staff_id)
                                values (:tenant, :id, :session, :language, :kind, :agency, :booking, :state, :day, :at,
                                    :minutes, :now, :now, :by)
                                on conflict do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", one.id())
                        .param("session", one.sessionId())
                        .param("language", StoredTerms.text(one.language()))
                        .param("kind", one.kind().code())
                        .param("agency", one.agencyId())
                        .param("booking", one.booking())
                        .param("state", one.state().code())
                        .param("day", one.when().day())
                        .param("at", one.when().at())
                        .param("minutes", one.when().minutes())
                        .param("now", Timestamp.from(one.orderedAt()))
                        .param("by", by)
                        .update()
                > 0;
    }

    /** @return false when somebody else was first */
    boolean update(UUID id, int version, State state, Session.When when) {
        return jdbc.sql("""
                                update programmes.session_interpreter set state = :state, for_day = :day, for_at = :at,
                                    for_minutes = :minutes, changed_at = :now, version = version + 1
                                where tenant_id = :tenant and id = :id and version = :version
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.code())
                        .param("day", when.day())
                        .param("at", when.at())
                        .param("minutes", when.minutes())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private static SessionInterpreter interpreter(ResultSet row, int number) throws SQLException {
        return new SessionInterpreter(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                StoredTerms.language(row.getString("language")),
                Objects.requireNonNull(Codes.find(Kind.class, row.getString("kind"))),
                row.getObject("agency_id", UUID.class),
                row.getString("booking"),
                Objects.requireNonNull(Codes.find(State.class, row.getString("state"))),
                new Session.When(
                        row.getObject("for_day", LocalDate.class),
                        row.getObject("for_at", LocalTime.class),
                        row.getInt("for_minutes")),
                row.getTimestamp("ordered_at").toInstant(),
                row.getInt("version"));
    }
}
