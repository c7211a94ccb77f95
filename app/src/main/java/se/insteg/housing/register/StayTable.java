package se.insteg.housing.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.CurrentStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.housing.Stay;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;

/** Reads and writes who lived where, when. Knows nothing of rights. */
@Component
public class StayTable {
    private static final String SELECT = """
            select s.*, t.name as site_name from housing.stay s
            left join housing.site t on t.tenant_id = s.tenant_id and t.id = s.site_id
            where s.tenant_id = :tenant and\s""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Clock clock;

    StayTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, CurrentStaff current, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.clock = clock;
    }

    /** A stay to be written. */
    public record NewStay(
            Participant person,
            Stay.Home home,
            LocalDate starts,
            @Nullable LocalDate ends,
            String reason) {}

    /** The latest first. */
    public List<Stay> ofPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : read(
                        "s.person_id in (:ids) order by s.starts desc, s.id desc",
                        parameters().addValue("ids", people));
    }

    /** At the site on the day. */
    public List<Stay> at(UUID site, LocalDate day) {
        return read(
                "s.site_id = :site and s.starts <= :day and (s.ends is null or s.ends > :day) order by s.starts, s.id",
                parameters().addValue("site", site).addValue("day", Date.valueOf(day)));
    }

    /** Those who moved in or out from the first day to the last, in the order of the earlier of the two. */
    public List<Stay> moving(LocalDate from, LocalDate to) {
        return read(
                "(s.starts between :from and :to or s.ends between :from and :to) and (s.ends is null or s.ends > s.starts)"
                        + " order by s.starts, s.id",
                parameters().addValue("from", Date.valueOf(from)).addValue("to", Date.valueOf(to)));
    }

    private List<Stay> read(String condition, MapSqlParameterSource parameters) {
        return jdbc.query(SELECT + condition, parameters, StayTable::stay);
    }

    /** Whoever else changes these people waits until this transaction ends. */
    public void lock(Collection<UUID> people) {
        jdbc.queryForList(
                "select id from people.person where tenant_id = :tenant and id in (:ids) order by id for update",
                parameters().addValue("ids", people),
                UUID.class);
    }

    public void insert(Collection<NewStay> stays) {
        SignedIn staff = current.find();
        Timestamp now = Timestamp.from(clock.instant());
        List<SqlParameterSource> rows = new ArrayList<>();
        for (NewStay stay : stays) {
            rows.add(parameters()
                    .addValue("id", Ids.next(clock))
                    .addValue("person", stay.person().id())
                    .addValue("hidden", stay.person().details().protection().hides())
                    .addValue("kind", stay.home().kind().code())
                    .addValue("site", stay.home().siteId())
                    .addValue("place", SiteTable.orNull(stay.home().place()))
                    .addValue("starts", Date.valueOf(stay.starts()))
                    .addValue("ends", SiteTable.date(stay.ends()))
                    .addValue("reason", SiteTable.orNull(stay.reason()))
                    .addValue("by", staff == null ? null : staff.staffId())
                    .addValue("now", now));
        }
        jdbc.batchUpdate("""
                insert into housing.stay (tenant_id, id, person_id, hidden, kind, site_id, place, starts, ends, reason,
                    noted_by, noted_at)
                values (:tenant, :id, :person, :hidden, :kind, :site, :place, :starts, :ends, :reason, :by, :now)
                """, rows.toArray(SqlParameterSource[]::new));
    }

    public void dates(UUID stay, LocalDate starts, @Nullable LocalDate ends) {
        jdbc.update(
                "update housing.stay set starts = :starts, ends = :ends where tenant_id = :tenant and id = :id",
                parameters()
                        .addValue("id", stay)
                        .addValue("starts", Date.valueOf(starts))
                        .addValue("ends", SiteTable.date(ends)));
    }

    public void delete(UUID stay) {
        jdbc.update(
                "delete from housing.stay where tenant_id = :tenant and id = :id",
                parameters().addValue("id", stay));
    }

    /** Of somebody: that they lived there stays, where does not. */
    public void forgetWhere(UUID person) {
        jdbc.update("""
                update housing.stay set site_id = null, place = null where tenant_id = :tenant and person_id = :person
                """, parameters().addValue("person", person));
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        return new Stay(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Stay.Home(
                        Stay.Kind.valueOf(SiteTable.orEmpty(row, "kind").toUpperCase(Locale.ROOT)),
                        row.getObject("site_id", UUID.class),
                        SiteTable.orEmpty(row, "place")),
                SiteTable.orEmpty(row, "site_name"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                SiteTable.orEmpty(row, "reason"),
                row.getObject("noted_by", UUID.class));
    }
}
