package se.insteg.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.casework.Appointment;
import se.insteg.taxonomy.StoredTerms;

/** Reads and writes casework.appointment. */
@Component
public class AppointmentTable {
    private static final String ENDS = "starts_at + minutes * interval '1 minute'";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    AppointmentTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** False, and nothing is written, when the same form was sent before. */
    public boolean insert(Appointment one, boolean hidden) {
        return details(jdbc.sql("""
                        insert into casework.appointment (tenant_id, id, person_id, hidden, staff_id, starts_at, minutes,
                            kind, place, purpose, language, interpreter_kind, agency_id, booking, interpreter_state,
                            created_by, created_at)
                        values (:tenant, :id, :person, :hidden, :staff, :begins, :minutes, :kind, :place, :purpose,
                            :language, :interpreterKind, :agency, :booking, :ordered, :by, :now)
                        on conflict (tenant_id, id) do nothing
                        """), one.details())
                        .param("id", one.id())
                        .param("person", one.personId())
                        .param("hidden", hidden)
                        .param("by", one.createdBy())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** False when the version is no longer the stored one, or it is no longer booked. */
    public boolean update(UUID id, int version, Appointment.Details details) {
        return details(jdbc.sql("""
                        update casework.appointment set staff_id = :staff, minutes = :minutes, kind = :kind,
                            moved_from = case when starts_at = :begins then moved_from else starts_at end,
                            starts_at = :begins, place = :place, purpose = :purpose, language = :language,
                            interpreter_kind = :interpreterKind, agency_id = :agency, booking = :booking,
                            interpreter_state = :ordered, version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version and state = 'booked'
                        """), details)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when it stands like that already. @param why when cancelled, else null */
    public boolean state(UUID id, Appointment.State state, @Nullable String why) {
        return jdbc.sql("""
                        update casework.appointment set state = :state, why = :why, version = version + 1
                        where tenant_id = :tenant and id = :id and state <> :state
                        """)
                        .param("state", state.code())
                        .param("why", why)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .update()
                == 1;
    }

    public void ordered(UUID id, Appointment.Ordered ordered) {
        jdbc.sql("""
                        update casework.appointment set interpreter_state = :ordered, version = version + 1
                        where tenant_id = :tenant and id = :id and language is not null
                        """)
                .param("ordered", ordered.code())
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    public Optional<Appointment> find(UUID id) {
        return jdbc.sql("select * from casework.appointment where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(AppointmentTable::appointment)
                .optional();
    }

    /** Of a person, in the order they begin. */
    public List<Appointment> of(UUID person) {
        return jdbc.sql(
                        "select * from casework.appointment where tenant_id = ? and person_id = ? order by starts_at, id")
                .params(tenancy.current(), person)
                .query(AppointmentTable::appointment)
                .list();
    }

    /** Of a person, those that have not ended by {@code from} and begin before {@code until}. */
    public List<Appointment> of(UUID person, Instant from, Instant until) {
        return of(person).stream()
                .filter(one -> one.details().ends().isAfter(from)
                        && one.details().begins().isBefore(until))
                .toList();
    }

    /** Those of these colleagues, and of protected people whose handler is at work, that begin in [from, until). */
    public List<Appointment> of(Set<UUID> staff, Instant from, Instant until) {
        return jdbc.sql("""
                        select * from casework.appointment
                        where tenant_id = :tenant and (staff_id in (:staff) or hidden)
                            and starts_at >= :from and starts_at < :until
                        order by starts_at, id limit 500
                        """)
                .param("tenant", tenancy.current())
                .param("staff", staff)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(AppointmentTable::appointment)
                .list();
    }

    /** Those of this colleague that begin in [from, until), with nobody protected, whoever asks. */
    public List<Appointment> unprotected(UUID staff, Instant from, Instant until) {
        return jdbc.sql("""
                        select * from casework.appointment
                        where tenant_id = :tenant and staff_id = :staff and not hidden
                            and starts_at >= :from and starts_at < :until
                        order by starts_at, id limit 2000
                        """)
                .param("tenant", tenancy.current())
                .param("staff", staff)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(AppointmentTable::appointment)
                .list();
    }

    /** Booked ones that overlap and concern the person or the colleague. @param except itself, when it is moved */
    public List<Appointment> overlapping(UUID person, UUID staff, Instant begins, Instant ends, @Nullable UUID except) {
        return jdbc.sql("select * from casework.appointment where tenant_id = :tenant and state = 'booked'"
                        + " and (person_id = :person or staff_id = :staff) and starts_at < :ends and " + ENDS
                        + " > :begins and starts_at > :begins::timestamptz - interval '13 hours'"
                        + (except == null ? "" : " and id <> :except") + " order by starts_at")
                .param("tenant", tenancy.current())
                .param("person", person)
                .param("staff", staff)
                .param("begins", Timestamp.from(begins))
                .param("ends", Timestamp.from(ends))
                .param("except", except)
                .query(AppointmentTable::appointment)
                .list();
    }

    /** To whom these go. */
    public void give(Collection<UUID> ids, UUID staff) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update casework.appointment set staff_id = :staff, version = version + 1
                            where tenant_id = :tenant and id = any (:ids::uuid[]) and state = 'booked'
                            """)
                    .param("staff", staff)
                    .param("tenant", tenancy.current())
                    .param("ids", Ids.array(ids))
                    .update();
        }
    }

    private JdbcClient.StatementSpec details(JdbcClient.StatementSpec statement, Appointment.Details details) {
        Appointment.Interpreter interpreter = details.interpreter();
        return statement
                .param("tenant", tenancy.current())
                .param("staff", details.staffId())
                .param("begins", Timestamp.from(details.begins()))
                .param("minutes", details.minutes())
                .param("kind", details.kind().code())
                .param("place", details.place())
                .param("purpose", details.purpose())
                .param("language", interpreter == null ? null : StoredTerms.text(interpreter.language()))
                .param(
                        "interpreterKind",
                        interpreter == null ? null : interpreter.kind().code())
                .param("agency", interpreter == null ? null : interpreter.agencyId())
                .param("booking", interpreter == null || interpreter.booking().isEmpty() ? null : interpreter.booking())
                .param(
                        "ordered",
                        interpreter == null ? null : interpreter.ordered().code());
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        Timestamp movedFrom = row.getTimestamp("moved_from");
        Instant moved = movedFrom == null ? null : movedFrom.toInstant();
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Appointment.Details(
                        row.getObject("staff_id", UUID.class),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getInt("minutes"),
                        kind(row.getString("kind")),
                        row.getString("place"),
                        row.getString("purpose"),
                        interpreter(row)),
                Appointment.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(row.getString("why"), ""),
                moved,
                row.getObject("created_by", UUID.class),
                row.getInt("version"));
    }

    private static Appointment.@Nullable Interpreter interpreter(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return language == null
                ? null
                : new Appointment.Interpreter(
                        StoredTerms.language(language),
                        kind(row.getString("interpreter_kind")),
                        row.getObject("agency_id", UUID.class),
                        Objects.requireNonNullElse(row.getString("booking"), ""),
                        Appointment.Ordered.valueOf(
                                row.getString("interpreter_state").toUpperCase(Locale.ROOT)));
    }

    private static Appointment.Kind kind(String code) {
        return Appointment.Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
