package se.insteg.programmes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.EnrolmentState;
import se.insteg.programmes.EnrolmentState.Declined;
import se.insteg.programmes.EnrolmentState.Enrolled;
import se.insteg.programmes.EnrolmentState.Finished;
import se.insteg.programmes.EnrolmentState.Left;
import se.insteg.programmes.EnrolmentState.Offered;
import se.insteg.programmes.EnrolmentState.Started;
import se.insteg.programmes.EnrolmentState.Waiting;
import se.insteg.programmes.EnrolmentState.Withdrawn;
import se.insteg.programmes.LeaveCause;
import se.insteg.programmes.ProgrammeKind;

/** Reads and writes programmes.enrolment. Knows nothing of rights; protected people are there for their handlers only. */
@Component
public class EnrolmentTable {
    private static final String SELECT = """
            select e.*, p.name as programme, coalesce(g.name, '') as group_name
            from programmes.enrolment e
                join programmes.programme p on p.tenant_id = e.tenant_id and p.id = e.programme_id
                left join programmes.activity_group g on g.tenant_id = e.tenant_id and g.id = e.group_id
            where e.tenant_id = :tenant
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    EnrolmentTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** How many seats of the group are free; whoever else asks waits until this transaction ends. */
    public int lockFreeSeats(UUID group) {
        return jdbc
                .queryForList(
                        "select seats - taken from programmes.activity_group where tenant_id = :tenant and id = :group"
                                + " for update",
                        parameters().addValue("group", group),
                        Integer.class)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** @return false when the person has an open one in the programme already; nothing is written then */
    public boolean insert(Enrolment one, boolean hidden, @Nullable UUID by) {
        return jdbc.update(
                        """
                        insert into programmes.enrolment (tenant_id, id, person_id, hidden, programme_id, group_id, state,
                            queued_at, offered_on, answer_by, accepted_on, from_day, to_day, cause, entitled_on, made_by,
                            made_at)
                        values (:tenant, :id, :person, :hidden, :programme, :group, :state, :queuedAt, :offeredOn, :answerBy,
                            :acceptedOn, :from, :to, :cause, :entitledOn, :by, :now)
                        on conflict (tenant_id, person_id, programme_id) where state in ('waiting', 'offered', 'enrolled')
                            do nothing
                        """,
                        written(one)
                                .addValue("person", one.personId())
                                .addValue("hidden", hidden)
                                .addValue("programme", one.programmeId())
                                .addValue("by", by)
                                .addValue("now", Timestamp.from(clock.instant())))
                == 1;
    }

    /** @param one as it is to be, with the version it was read with; false when somebody else was first */
    public boolean update(Enrolment one) {
        return jdbc.update("""
                        update programmes.enrolment set group_id = :group, state = :state, queued_at = :queuedAt,
                            offered_on = :offeredOn, answer_by = coalesce(cast(:answerBy as date), answer_by),
                            accepted_on = :acceptedOn, from_day = :from, to_day = :to, cause = :cause, entitled_on = :entitledOn, version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version
                        """, written(one).addValue("version", one.version())) == 1;
    }

    private MapSqlParameterSource written(Enrolment one) {
        EnrolmentState state = one.state();
        Instant queuedAt =
                state instanceof Waiting waiting ? waiting.since() : one.marks().queuedAt();
        return parameters()
                .addValue("id", one.id())
                .addValue("group", one.groupId())
                .addValue("state", state.stored())
                .addValue("queuedAt", queuedAt == null ? null : Timestamp.from(queuedAt))
                .addValue("offeredOn", one.marks().offeredOn())
                .addValue("answerBy", state instanceof Offered offered ? offered.answerBy() : null)
                .addValue("acceptedOn", one.marks().acceptedOn())
                .addValue("entitledOn", one.marks().entitledOn())
                .addValue("from", from(one))
                .addValue(
                        "to",
                        switch (state) {
                            case Finished finished -> finished.to();
                            case Left left -> left.to();
                            case Declined declined -> declined.on();
                            case Withdrawn withdrawn -> withdrawn.on();
                            default -> null;
                        })
                .addValue("cause", state instanceof Left left ? left.cause().code() : null);
    }

    private static @Nullable LocalDate from(Enrolment one) {
        return switch (one.state()) {
            case Enrolled enrolled -> enrolled.from();
            case Started started -> started.from();
            case Finished finished -> finished.from();
            case Left left -> left.from();
            default -> one.marks().from();
        };
    }

    public Optional<Enrolment> find(UUID id) {
        return read(" and e.id = :x", id).stream().findFirst();
    }

    /** The latest first. */
    public List<Enrolment> ofPerson(UUID person) {
        return read(" and e.person_id = :x order by e.id desc", person);
    }

    /** Of these people, the latest first. */
    public List<Enrolment> ofPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.query(
                        SELECT + " and e.person_id in (:people) order by e.id desc",
                        parameters().addValue("people", people),
                        this::enrolment);
    }

    /** The one that goes on in the programme. */
    public Optional<Enrolment> open(UUID person, UUID programme) {
        return jdbc
                .query(
                        SELECT + " and e.person_id = :person and e.programme_id = :programme"
                                + " and e.state in ('waiting', 'offered', 'enrolled')",
                        parameters().addValue("person", person).addValue("programme", programme),
                        this::enrolment)
                .stream()
                .findFirst();
    }

    /** Everybody who is on its list, is asked, waits for it, or was there last. */
    public List<Enrolment> ofGroup(UUID group) {
        return read(" and e.group_id = :x order by e.id", group);
    }

    /** Whoever waits for this group, or for any group of its programme. */
    public List<Enrolment> waitingFor(UUID group, UUID programme) {
        return jdbc.query(
                SELECT + " and e.programme_id = :programme and e.state = 'waiting'"
                        + " and (e.group_id is null or e.group_id = :group) order by e.id",
                parameters().addValue("group", group).addValue("programme", programme),
                this::enrolment);
    }

    /** Everybody, whatever has become of it, in programmes of this kind. */
    public List<Enrolment> ofKind(ProgrammeKind kind) {
        return jdbc.query(
                SELECT + " and p.kind = :kind order by e.id",
                parameters().addValue("kind", kind.code()),
                this::enrolment);
    }

    /** Who was asked and has not answered, though the day for it has passed; the longest overdue first. */
    public List<Enrolment> unanswered(LocalDate today) {
        return jdbc.query(
                SELECT + " and e.state = 'offered' and e.answer_by < :today order by e.answer_by, e.id",
                parameters().addValue("today", today),
                this::enrolment);
    }

    /** Of these, in no order. */
    public List<Enrolment> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(SELECT + " and e.id in (:ids)", parameters().addValue("ids", ids), this::enrolment);
    }

    private List<Enrolment> read(String condition, UUID x) {
        return jdbc.query(SELECT + condition, parameters().addValue("x", x), this::enrolment);
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private Enrolment enrolment(ResultSet row, int number) throws SQLException {
        Timestamp queued = row.getTimestamp("queued_at");
        return new Enrolment(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getString("programme"),
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                state(row),
                new Enrolment.Marks(
                        queued == null ? null : queued.toInstant(),
                        Rows.day(row, "offered_on"),
                        Rows.day(row, "accepted_on"),
                        Rows.day(row, "from_day"),
                        Rows.day(row, "entitled_on")),
                row.getInt("version"));
    }

    private EnrolmentState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "waiting" -> new Waiting(row.getTimestamp("queued_at").toInstant());
            case "offered" -> new Offered(day(row, "answer_by"));
            case "enrolled" -> begun(day(row, "from_day"));
            case "finished" -> new Finished(day(row, "from_day"), day(row, "to_day"));
            case "left" ->
                new Left(day(row, "from_day"), day(row, "to_day"), Rows.constant(row, "cause", LeaveCause.class));
            case "declined" -> new Declined(day(row, "to_day"));
            case "withdrawn" -> new Withdrawn(day(row, "to_day"));
            default -> throw new IllegalStateException("The database let an unknown state in");
        };
    }

    private EnrolmentState begun(LocalDate from) {
        return from.isAfter(LocalDate.now(clock)) ? new Enrolled(from) : new Started(from);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Rows.day(row, column));
    }

    /** The last day of those who finished one of the programmes on any of these days; the first when there are several. */
    public Map<UUID, LocalDate> finished(Collection<UUID> programmes, LocalDate from, LocalDate to) {
        Map<UUID, LocalDate> last = new HashMap<>();
        if (!programmes.isEmpty()) {
            jdbc.query(
                    """
                    select person_id, min(to_day) as last from programmes.enrolment
                    where tenant_id = :tenant and programme_id in (:programmes) and state = 'finished'
                        and to_day between :from and :to
                    group by person_id
                    """,
                    new MapSqlParameterSource("tenant", tenancy.current())
                            .addValue("programmes", programmes)
                            .addValue("from", from)
                            .addValue("to", to),
                    (RowCallbackHandler) row ->
                            last.put(row.getObject("person_id", UUID.class), row.getObject("last", LocalDate.class)));
        }
        return last;
    }
}
