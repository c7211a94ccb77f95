package se.insteg.tracks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.tracks.Track;
import se.insteg.tracks.Track.Step;

/** Reads and writes tracks and their steps. Knows nothing of rights. */
@Component
public class TrackTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    TrackTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Those that are open first; by name. */
    public List<Track> all() {
        return read("order by t.closed_on nulls first, t.name, t.id", tenant());
    }

    public Optional<Track> find(UUID id) {
        return read("and t.id = :id", tenant().addValue("id", id)).stream().findFirst();
    }

    /** Waits for whoever else fills or changes it, until the transaction ends. */
    public void lock(UUID id) {
        jdbc.queryForList(
                "select id from tracks.track where tenant_id = :tenant and id = :id for update",
                tenant().addValue("id", id));
    }

    /** @return false when it is there already */
    public boolean insert(Track track) {
        boolean written = jdbc.update("""
                insert into tracks.track (tenant_id, id, name, purpose, owner_id, capacity, search_name, search, closed_on,
                    updated_at)
                values (:tenant, :id, :name, :purpose, :owner, :capacity, :searchName, :search, :closed, :now)
                on conflict (tenant_id, id) do nothing
                """, row(track)) > 0;
        if (written) {
            write(track);
        }
        return written;
    }

    /** @return false when somebody else was first; nothing is written then */
    public boolean update(Track track) {
        boolean written = jdbc.update("""
                update tracks.track set name = :name, purpose = :purpose, owner_id = :owner, capacity = :capacity,
                    search_name = :searchName, search = :search, closed_on = :closed, updated_at = :now,
                    version = version + 1
                where tenant_id = :tenant and id = :id and version = :version
                """, row(track)) > 0;
        if (written) {
            write(track);
        }
        return written;
    }

    private MapSqlParameterSource row(Track track) {
        Track.Details details = track.details();
        return tenant().addValue("id", track.id())
                .addValue("name", details.name())
                .addValue("purpose", details.purpose())
                .addValue("owner", details.owner())
                .addValue("capacity", details.capacity())
                .addValue("searchName", details.searchName())
                .addValue("search", details.search())
                .addValue("closed", details.closedOn())
                .addValue("now", Timestamp.from(clock.instant()))
                .addValue("version", track.version());
    }

    private void write(Track track) {
        MapSqlParameterSource kept = tenant().addValue("track", track.id())
                .addValue("steps", track.steps().stream().map(Step::id).collect(Collectors.toList()));
        jdbc.update(
                "delete from tracks.step where tenant_id = :tenant and track_id = :track"
                        + (track.steps().isEmpty() ? "" : " and id not in (:steps)"),
                kept);
        int ordinal = 1;
        for (Step step : track.steps()) {
            jdbc.update(
                    """
                    insert into tracks.step (tenant_id, id, track_id, ordinal, kind, title, weeks, group_id)
                    values (:tenant, :id, :track, :ordinal, :kind, :title, :weeks, :group)
                    on conflict (tenant_id, id) do update set ordinal = excluded.ordinal, kind = excluded.kind,
                        title = excluded.title, weeks = excluded.weeks, group_id = excluded.group_id
                    """,
                    tenant().addValue("id", step.id())
                            .addValue("track", track.id())
                            .addValue("ordinal", ordinal++)
                            .addValue("kind", step.kind().code())
                            .addValue("title", step.title())
                            .addValue("weeks", step.weeks())
                            .addValue("group", step.group()));
        }
    }

    private List<Track> read(String condition, MapSqlParameterSource parameters) {
        List<Track> bare = jdbc.query(
                "select t.* from tracks.track t where t.tenant_id = :tenant " + condition,
                parameters,
                TrackTable::track);
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Step>> steps = new HashMap<>();
        jdbc.query(
                "select * from tracks.step where tenant_id = :tenant and track_id in (:tracks) order by ordinal",
                tenant().addValue("tracks", bare.stream().map(Track::id).toList()),
                row -> {
                    steps.computeIfAbsent(row.getObject("track_id", UUID.class), id -> new ArrayList<>())
                            .add(step(row));
                });
        return bare.stream()
                .map(one -> new Track(one.id(), one.details(), steps.getOrDefault(one.id(), List.of()), one.version()))
                .toList();
    }

    private MapSqlParameterSource tenant() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static Track track(ResultSet row, int number) throws SQLException {
        return new Track(
                row.getObject("id", UUID.class),
                new Track.Details(
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getObject("owner_id", UUID.class),
                        row.getInt("capacity"),
                        row.getString("search_name"),
                        row.getString("search"),
                        row.getObject("closed_on", LocalDate.class)),
                List.of(),
                row.getInt("version"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                Track.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getInt("weeks"),
                row.getObject("group_id", UUID.class));
    }
}
