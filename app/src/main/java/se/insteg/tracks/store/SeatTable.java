package se.insteg.tracks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.tracks.HowFar.Noted;
import se.insteg.tracks.Seat;

/** Reads and writes who goes which track, and what was noted of their steps. Knows nothing of rights. */
@Component
public class SeatTable {
    private static final String SELECT = "select s.* from tracks.seat s where s.tenant_id = :tenant ";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    SeatTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Who entered first comes first. */
    public List<Seat> ofTrack(UUID track) {
        return jdbc.query(
                SELECT + "and s.track_id = :track order by s.entered_on, s.id",
                tenant().addValue("track", track),
                SeatTable::seat);
    }

    /** The latest first. */
    public List<Seat> ofPerson(UUID person) {
        return jdbc.query(
                SELECT + "and s.person_id = :person order by s.entered_on desc, s.id desc",
                tenant().addValue("person", person),
                SeatTable::seat);
    }

    public Optional<Seat> find(UUID id) {
        return jdbc.query(SELECT + "and s.id = :id", tenant().addValue("id", id), SeatTable::seat).stream()
                .findFirst();
    }

    /** Who has an open seat in any track. */
    public Set<UUID> people() {
        return Set.copyOf(jdbc.queryForList(
                "select distinct person_id from tracks.seat where tenant_id = :tenant and state in ('waiting', 'going')",
                tenant(),
                UUID.class));
    }

    /** How many go each track and how many wait; of protected people none is counted. */
    public Map<UUID, Count> counts() {
        Map<UUID, Count> counts = new HashMap<>();
        jdbc.query("""
                select track_id, count(*) filter (where state = 'going') as going,
                    count(*) filter (where state = 'waiting') as waiting,
                    count(*) filter (where state = 'finished') as finished
                from tracks.seat where tenant_id = :tenant and not hidden group by track_id
                """, tenant(), row -> {
            counts.put(
                    row.getObject("track_id", UUID.class),
                    new Count(row.getInt("going"), row.getInt("waiting"), row.getInt("finished")));
        });
        return counts;
    }

    /** How many in a track. */
    public record Count(int going, int waiting, int finished) {
        public static final Count NONE = new Count(0, 0, 0);
    }

    /** @return false when they have an open seat in the track already, or are not there */
    public boolean insert(Seat seat, UUID by) {
        return jdbc.update("""
                insert into tracks.seat (tenant_id, id, track_id, person_id, hidden, state, entered_on, begun_on, ended_on,
                    told_on, cause, why, made_by, made_at)
                select p.tenant_id, :id, :track, p.id, p.hidden, :state, :entered, :begun, :ended, :told, :cause, :why, :by,
                    :now
                from people.person p where p.tenant_id = :tenant and p.id = :person
                on conflict do nothing
                """, row(seat).addValue("by", by).addValue("now", now())) > 0;
    }

    /** @return false when somebody else was first, or they have another open seat; nothing is written then */
    public boolean update(Seat seat) {
        return jdbc.update("""
                update tracks.seat s set state = :state, begun_on = :begun, ended_on = :ended, told_on = :told,
                    cause = :cause, why = :why, version = version + 1
                where s.tenant_id = :tenant and s.id = :id and s.version = :version
                    and (:state not in ('waiting', 'going') or not exists (select 1 from tracks.seat o
                        where o.tenant_id = s.tenant_id and o.track_id = s.track_id and o.person_id = s.person_id
                            and o.id <> s.id and o.state in ('waiting', 'going')))
                """, row(seat)) > 0;
    }

    private MapSqlParameterSource row(Seat seat) {
        return tenant().addValue("id", seat.id())
                .addValue("track", seat.trackId())
                .addValue("person", seat.personId())
                .addValue("state", seat.state().code())
                .addValue("entered", seat.enteredOn())
                .addValue("begun", seat.begunOn())
                .addValue("ended", seat.endedOn())
                .addValue("told", seat.toldOn())
                .addValue("cause", seat.cause() == null ? null : seat.cause().code())
                .addValue("why", seat.why())
                .addValue("version", seat.version());
    }

    /** What counts of what was noted, by seat and step. */
    public Map<UUID, Map<UUID, Noted>> noted(Collection<UUID> seats) {
        Map<UUID, Map<UUID, Noted>> noted = new HashMap<>();
        if (!seats.isEmpty()) {
            jdbc.query(
                    "select * from tracks.noted where tenant_id = :tenant and seat_id in (:seats) order by number",
                    tenant().addValue("seats", seats),
                    row -> {
                        UUID step = row.getObject("step_id", UUID.class);
                        noted.computeIfAbsent(row.getObject("seat_id", UUID.class), id -> new HashMap<>())
                                .put(
                                        step,
                                        new Noted(
                                                step,
                                                row.getBoolean("done"),
                                                row.getObject("on_day", LocalDate.class)));
                    });
        }
        return noted;
    }

    /** Steps that anybody has something noted about. */
    public Set<UUID> notedSteps(UUID track) {
        return Set.copyOf(jdbc.queryForList(
                "select distinct n.step_id from tracks.noted n join tracks.step s"
                        + " on s.tenant_id = n.tenant_id and s.id = n.step_id"
                        + " where n.tenant_id = :tenant and s.track_id = :track",
                tenant().addValue("track", track),
                UUID.class));
    }

    public void note(Seat seat, Noted noted, UUID by) {
        jdbc.update(
                """
                insert into tracks.noted (tenant_id, id, seat_id, step_id, person_id, hidden, done, on_day, staff_id, made_at)
                select s.tenant_id, :id, s.id, :step, s.person_id, s.hidden, :done, :on, :by, :now
                from tracks.seat s where s.tenant_id = :tenant and s.id = :seat
                """,
                tenant().addValue("id", Ids.next(clock))
                        .addValue("seat", seat.id())
                        .addValue("step", noted.step())
                        .addValue("done", noted.done())
                        .addValue("on", noted.on())
                        .addValue("by", by)
                        .addValue("now", now()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private MapSqlParameterSource tenant() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        String cause = row.getString("cause");
        return new Seat(
                row.getObject("id", UUID.class),
                row.getObject("track_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Seat.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("entered_on", LocalDate.class),
                day(row, "begun_on"),
                day(row, "ended_on"),
                day(row, "told_on"),
                cause == null ? null : Seat.Cause.valueOf(cause.toUpperCase(Locale.ROOT)),
                row.getString("why"),
                row.getInt("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
