package se.insteg.placements.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Turns;
import se.insteg.placements.Round;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes placements.round and what hangs on it. */
@Component
public class RoundTable {
    /** A round that nobody has worked on for so long is nobody's any more. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Tenancy tenancy;
    private final Clock clock;
    private final JsonMapper json;

    /** This run of the program; another has another. */
    private final UUID runner = UUID.randomUUID();

    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

    RoundTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Tenancy tenancy, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.tenancy = tenancy;
        this.clock = clock;
        this.json = json;
    }

    /** One at a time for one member of staff, so that a form sent twice finds the round that it began. */
    public void oneAtATime(UUID staff) {
        Turns.take(jdbc, "placements.round " + staff);
    }

    public void begin(UUID id, UUID staff, long seed, Duration limit, Object points) {
        inHand.add(id);
        jdbc.sql("""
                        insert into placements.round (tenant_id, id, made_by, made_at, state, runner, beat_at, today, seed,
                            seconds_limit, points_table)
                        values (:tenant, :id, :by, :now, 'running', :runner, :now, :today, :seed, :limit, :points::jsonb)
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("by", staff)
                .param("now", now())
                .param("runner", runner)
                .param("today", LocalDate.now(clock))
                .param("seed", seed)
                .param("limit", limit.toSeconds())
                .param("points", json.writeValueAsString(points))
                .update();
    }

    /** Somebody works on it, and this is how far they have come. */
    public void beat(UUID id, int step) {
        jdbc.sql("""
                        update placements.round set beat_at = :now, step = :step
                        where tenant_id = :tenant and id = :id and state = 'running'
                        """)
                .param("now", now())
                .param("step", step)
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    public void fail(UUID id) {
        jdbc.sql("""
                        update placements.round set state = 'failed', finished_at = :now
                        where tenant_id = :tenant and id = :id and state = 'running'
                        """)
                .param("now", now())
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    /** Nobody in this run of the program works on it any longer. */
    public void letGo(UUID id) {
        inHand.remove(id);
    }

    /** Somebody in a round with whether they are protected. */
    public record Row(Round.Line line, boolean hidden) {}

    public void finish(UUID id, Round.Result result, List<Row> rows, List<Round.Place> places) {
        batch.batchUpdate("""
                insert into placements.round_person
                    (tenant_id, round_id, person_id, hidden, outcome, offer_id, points, told, input)
                values (:tenant, :round, :person, :hidden, :outcome, :offer, :points, :told::jsonb, :input::jsonb)
                """, rows.stream().map(row -> person(id, row)).toArray(SqlParameterSource[]::new));
        batch.batchUpdate("""
                insert into placements.round_offer (tenant_id, round_id, offer_id, title, host, seats, taken, input)
                values (:tenant, :round, :offer, :title, :host, :seats, :taken, :input::jsonb)
                """, places.stream().map(place -> place(id, place)).toArray(SqlParameterSource[]::new));
        jdbc.sql("""
                        update placements.round set state = 'done', step = :steps, finished_at = :now, today = :today,
                            digest = :digest, people = :people, offers = :offers, seats = :seats, placed = :placed,
                            placed_bound = :placedBound, points = :points, points_bound = :pointsBound, proven = :proven,
                            seconds = :seconds
                        where tenant_id = :tenant and id = :id
                        """)
                .param("steps", Round.STEPS)
                .param("now", now())
                .param("today", result.today())
                .param("digest", result.digest())
                .param("people", result.people())
                .param("offers", result.offers())
                .param("seats", result.seats())
                .param("placed", result.placed())
                .param("placedBound", result.placedBound())
                .param("points", result.points())
                .param("pointsBound", result.pointsBound())
                .param("proven", result.proven())
                .param("seconds", result.seconds())
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    private SqlParameterSource person(UUID round, Row row) {
        Round.Line line = row.line();
        return new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("round", round)
                .addValue("person", line.personId())
                .addValue("hidden", row.hidden())
                .addValue("outcome", line.outcome().name().toLowerCase(Locale.ROOT))
                .addValue("offer", line.offerId())
                .addValue("points", line.points())
                .addValue("told", json.writeValueAsString(line.story()))
                .addValue("input", json.writeValueAsString(line.input()));
    }

    private SqlParameterSource place(UUID round, Round.Place place) {
        return new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("round", round)
                .addValue("offer", place.offerId())
                .addValue("title", place.title())
                .addValue("host", place.host())
                .addValue("seats", place.seats())
                .addValue("taken", place.taken())
                .addValue("input", json.writeValueAsString(place.input()));
    }

    public Optional<Round> find(UUID id) {
        return jdbc.sql("select * from placements.round where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .query(this::round)
                .optional();
    }

    /** Newest first. @param before where the part begins; null from the newest */
    public List<Round> list(@Nullable UUID before, int most) {
        return jdbc.sql("""
                        select * from placements.round where tenant_id = :tenant
                            and (:before::uuid is null or id < :before::uuid) order by id desc limit :most
                        """)
                .param("tenant", tenancy.current())
                .param("before", before)
                .param("most", most)
                .query(this::round)
                .list();
    }

    /** The newest done round before this one by the same member of staff, whose people are the same. */
    public Optional<Round> previous(Round round) {
        return jdbc.sql("""
                        select * from placements.round where tenant_id = :tenant and made_by = :by and state = 'done'
                            and id < :id order by id desc limit 1
                        """)
                .param("tenant", tenancy.current())
                .param("by", round.madeBy())
                .param("id", round.id())
                .query(this::round)
                .optional();
    }

    public List<Round.Line> lines(UUID round) {
        return jdbc.sql("select * from placements.round_person where tenant_id = ? and round_id = ? order by person_id")
                .params(tenancy.current(), round)
                .query((row, number) -> new Round.Line(
                        row.getObject("person_id", UUID.class),
                        Round.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getObject("offer_id", UUID.class),
                        row.getInt("points"),
                        json.readValue(row.getString("told"), Round.Story.class),
                        json.readValue(row.getString("input"), TEXTS)))
                .list();
    }

    public List<Round.Place> places(UUID round) {
        return jdbc.sql(
                        "select * from placements.round_offer where tenant_id = ? and round_id = ? order by title, offer_id")
                .params(tenancy.current(), round)
                .query((row, number) -> new Round.Place(
                        row.getObject("offer_id", UUID.class),
                        row.getString("title"),
                        row.getString("host"),
                        row.getInt("seats"),
                        row.getInt("taken"),
                        json.readValue(row.getString("input"), TEXTS)))
                .list();
    }

    private Round round(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Round.State state = Round.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        if (state == Round.State.RUNNING && isLeft(id, row)) {
            state = Round.State.INTERRUPTED;
        }
        return new Round(
                id,
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                state,
                row.getInt("step"),
                state == Round.State.DONE ? result(row) : null);
    }

    private boolean isLeft(UUID id, ResultSet row) throws SQLException {
        if (runner.equals(row.getObject("runner", UUID.class))) {
            return !inHand.contains(id);
        }
        Instant silentSince = row.getTimestamp("beat_at").toInstant();
        return silentSince.plus(SILENCE).isBefore(clock.instant());
    }

    private static Round.Result result(ResultSet row) throws SQLException {
        return new Round.Result(
                row.getObject("today", LocalDate.class),
                row.getString("digest"),
                row.getInt("people"),
                row.getInt("offers"),
                row.getLong("seats"),
                row.getInt("placed"),
                row.getInt("placed_bound"),
                row.getLong("points"),
                row.getLong("points_bound"),
                row.getBoolean("proven"),
                row.getDouble("seconds"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
