package se.insteg.housing.register;

import java.sql.Date;
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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.Tenancy;
import se.insteg.housing.Occupancy;
import se.insteg.housing.Site;
import se.insteg.housing.SiteDetails;
import se.insteg.housing.SiteKind;
import se.insteg.kernel.Ids;

/** Reads and writes accommodations, their places and how many slept there. Knows nothing of rights. */
@Component
public class SiteTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;
    private final TransactionTemplate undoable;

    SiteTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
        undoable = new TransactionTemplate(manager);
        undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What became of writing a site. */
    public enum Written {
        DONE,
        /** The version is no longer the stored one. */
        STALE,
        /** Another site has the name. The transaction goes on. */
        NAME_TAKEN
    }

    /** By name. */
    public List<Site> all() {
        Map<UUID, TreeMap<LocalDate, Integer>> places = new HashMap<>();
        jdbc.query(
                "select site_id, starts, places from housing.capacity where tenant_id = :tenant", parameters(), row -> {
                    places.computeIfAbsent(row.getObject("site_id", UUID.class), id -> new TreeMap<>())
                            .put(row.getObject("starts", LocalDate.class), row.getInt("places"));
                });
        return jdbc.query(
                "select * from housing.site where tenant_id = :tenant order by name collate \"sv-x-icu\", id",
                parameters(),
                (row, number) -> site(row, places));
    }

    public Optional<Site> find(UUID id) {
        return all().stream().filter(site -> site.id().equals(id)).findFirst();
    }

    /** Empty when another has the name. */
    public Optional<UUID> insert(SiteDetails details) {
        UUID id = Ids.next(clock);
        int added = jdbc.update("""
                insert into housing.site (tenant_id, id, name, kind, place, operator, opened_on, closed_on, created_at,
                    updated_at)
                values (:tenant, :id, :name, :kind, :place, :operator, :opened, :closed, :now, :now)
                on conflict (tenant_id, name) do nothing
                """, values(id, details));
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    public Written update(UUID id, int version, SiteDetails details) {
        try {
            Integer rows = undoable.execute(
                    status -> jdbc.update("""
                    update housing.site set name = :name, kind = :kind, place = :place, operator = :operator,
                        opened_on = :opened, closed_on = :closed, updated_at = :now, version = version + 1
                    where tenant_id = :tenant and id = :id and version = :version
                    """, values(id, details).addValue("version", version)));
            return rows != null && rows == 1 ? Written.DONE : Written.STALE;
        } catch (DuplicateKeyException taken) {
            return Written.NAME_TAKEN;
        }
    }

    public void places(UUID site, LocalDate from, int places) {
        jdbc.update(
                """
                insert into housing.capacity (tenant_id, site_id, starts, places) values (:tenant, :site, :day, :places)
                on conflict (tenant_id, site_id, starts) do update set places = excluded.places
                """,
                parameters()
                        .addValue("site", site)
                        .addValue("day", Date.valueOf(from))
                        .addValue("places", places));
    }

    /** A day that was counted before gets the new figure. */
    public void counted(UUID site, Map<LocalDate, Integer> nights, UUID by) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                """
                insert into housing.counted_night (tenant_id, site_id, day, people, noted_by, noted_at)
                values (:tenant, :site, :day, :people, :by, :now)
                on conflict (tenant_id, site_id, day) do update
                    set people = excluded.people, noted_by = excluded.noted_by, noted_at = excluded.noted_at
                """,
                nights.entrySet().stream()
                        .map(night -> parameters()
                                .addValue("site", site)
                                .addValue("day", Date.valueOf(night.getKey()))
                                .addValue("people", night.getValue())
                                .addValue("by", by)
                                .addValue("now", now))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Counted nights by site, from the first day to the last. */
    public Map<UUID, Map<LocalDate, Integer>> counted(LocalDate from, LocalDate to) {
        Map<UUID, Map<LocalDate, Integer>> counted = new HashMap<>();
        jdbc.query("""
                select site_id, day, people from housing.counted_night
                where tenant_id = :tenant and day between :from and :to
                """, parameters().addValue("from", Date.valueOf(from)).addValue("to", Date.valueOf(to)), row -> {
            counted.computeIfAbsent(row.getObject("site_id", UUID.class), id -> new HashMap<>())
                    .put(row.getObject("day", LocalDate.class), row.getInt("people"));
        });
        return counted;
    }

    /** By site, the times of all who are not protected, as far as they touch these days; nobody is told by name. */
    public Map<UUID, List<Occupancy.Span>> spans(LocalDate from, LocalDate to) {
        Map<UUID, List<Occupancy.Span>> spans = new HashMap<>();
        jdbc.query("""
                select site_id, starts, ends from housing.stay
                where tenant_id = :tenant and not hidden and site_id is not null and starts <= :to
                    and (ends is null or ends > :from)
                """, parameters().addValue("from", Date.valueOf(from)).addValue("to", Date.valueOf(to)), row -> {
            spans.computeIfAbsent(row.getObject("site_id", UUID.class), id -> new ArrayList<>())
                    .add(new Occupancy.Span(
                            row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)));
        });
        return spans;
    }

    /** The first day anything is known of, counted or registered. */
    public Optional<LocalDate> first() {
        return jdbc
                .query("""
                        select least(
                            (select min(day) from housing.counted_night where tenant_id = :tenant),
                            (select min(starts) from housing.stay
                                where tenant_id = :tenant and not hidden and site_id is not null)) as day
                        """, parameters(), (row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private MapSqlParameterSource values(UUID id, SiteDetails details) {
        return parameters()
                .addValue("id", id)
                .addValue("name", details.name())
                .addValue("kind", details.kind().code())
                .addValue("place", orNull(details.place()))
                .addValue("operator", orNull(details.operator()))
                .addValue("opened", date(details.openedOn()))
                .addValue("closed", date(details.closedOn()))
                .addValue("now", Timestamp.from(clock.instant()));
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String orEmpty(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Site site(ResultSet row, Map<UUID, TreeMap<LocalDate, Integer>> places) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Site(
                id,
                row.getInt("version"),
                new SiteDetails(
                        orEmpty(row, "name"),
                        SiteKind.valueOf(orEmpty(row, "kind").toUpperCase(Locale.ROOT)),
                        orEmpty(row, "place"),
                        orEmpty(row, "operator"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)),
                places.getOrDefault(id, new TreeMap<>()));
    }
}
