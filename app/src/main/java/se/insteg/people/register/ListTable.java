package se.insteg.people.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Reach;
import se.insteg.access.Tenancy;
import se.insteg.people.CaseOf;
import se.insteg.people.LegalStatus;
import se.insteg.people.ListQuery;
import se.insteg.people.PersonLine;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.StoredTerms;

/** Lists people by name, page by page, at the cost of one page whatever the list's length. */
@Component
public class ListTable {
    /** With the parameter {@code today}. */
    public static final String LINE = "p.id, p.name, p.known_as, p.reference, p.born, " + PersonTable.STATUS_NOW
            + ", p.unit_id, p.caseworker_id," + " p.preferred_language, p.swedish, p.hidden, p.name_latin";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    ListTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** At most so many in the query's direction; always in the list's order. */
    public List<PersonLine> read(ListQuery query, Reach reach, int most) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("most", most)
                .addValue("today", LocalDate.now(clock));
        List<String> conditions = ReachSql.conditions(reach, parameters);
        if (conditions.isEmpty()) {
            return List.of();
        }
        boolean back = query.before() != null;
        String narrowed = filters(query, parameters) + from(back ? query.before() : query.after(), back, parameters);
        String order = back ? " order by name_latin desc, id desc" : " order by name_latin, id";
        List<String> parts = new ArrayList<>();
        for (String condition : conditions) {
            parts.add("(select " + LINE + " from people.person p where p.tenant_id = :tenant and " + condition
                    + narrowed + order + " limit :most)");
        }
        // "union" rather than "union all": somebody may be both one's own case and in one's unit.
        String sql = "select * from (" + String.join(" union ", parts) + ") p" + order + " limit :most";
        List<PersonLine> lines = new ArrayList<>(jdbc.query(sql, parameters, ListTable::line));
        if (back) {
            Collections.reverse(lines);
        }
        return lines;
    }

    /** Whose cases they are; nobody protected. */
    public List<CaseOf> cases(Reach reach) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("tenant", tenancy.current());
        String seen = ReachSql.anyOf(ReachSql.conditions(reach, parameters));
        return jdbc.query(
                "select p.id, p.unit_id, p.caseworker_id from people.person p where p.tenant_id = :tenant"
                        + " and not p.hidden and " + seen + " order by p.name_latin, p.id",
                parameters,
                (row, number) -> new CaseOf(
                        row.getObject("id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("caseworker_id", UUID.class)));
    }

    /** Those of them within reach, by name. */
    public List<PersonLine> some(Collection<UUID> ids, Reach reach) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("ids", ids)
                .addValue("today", LocalDate.now(clock));
        String seen = ReachSql.anyOf(ReachSql.conditions(reach, parameters));
        return jdbc.query(
                "select " + LINE + " from people.person p where p.tenant_id = :tenant and p.id in (:ids) and " + seen
                        + " order by name_latin, id",
                parameters,
                ListTable::line);
    }

    /** How many the query lets through in all. */
    public int count(ListQuery query, Reach reach) {
        MapSqlParameterSource parameters =
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("today", LocalDate.now(clock));
        Integer count = jdbc.queryForObject(
                "select count(*) from people.person p where p.tenant_id = :tenant and "
                        + ReachSql.anyOf(ReachSql.conditions(reach, parameters)) + filters(query, parameters),
                parameters,
                Integer.class);
        return count == null ? 0 : count;
    }

    private static String filters(ListQuery query, MapSqlParameterSource parameters) {
        StringBuilder narrowed = new StringBuilder();
        if (query.status() != null) {
            narrowed.append(" and people.status_on(p.status, p.status_days, p.status_codes, :today) = :status");
            parameters.addValue("status", query.status().code());
        }
        if (query.unitId() != null) {
            narrowed.append(" and p.unit_id = :unit");
            parameters.addValue("unit", query.unitId());
        }
        if (query.caseworkerId() != null) {
            narrowed.append(" and p.caseworker_id = :caseworker");
            parameters.addValue("caseworker", query.caseworkerId());
        }
        return narrowed.toString();
    }

    /** From whom on; from the start when that person is gone. Only an id is in the address, never a name. */
    private String from(@Nullable UUID person, boolean back, MapSqlParameterSource parameters) {
        if (person == null) {
            return "";
        }
        parameters.addValue("from", person);
        List<String> name = jdbc.queryForList(
                "select name_latin from people.person where tenant_id = :tenant and id = :from",
                parameters,
                String.class);
        if (name.isEmpty()) {
            return "";
        }
        parameters.addValue("fromName", name.getFirst());
        return " and (p.name_latin, p.id) " + (back ? "<" : ">") + " (:fromName, :from)";
    }

    public static PersonLine line(ResultSet row, int number) throws SQLException {
        String preferred = row.getString("preferred_language");
        String swedish = row.getString("swedish");
        return new PersonLine(
                row.getObject("id", UUID.class),
                PersonColumns.orEmpty(row, "name"),
                PersonColumns.orEmpty(row, "known_as"),
                PersonColumns.orEmpty(row, "reference"),
                row.getObject("born", LocalDate.class),
                LegalStatus.valueOf(PersonColumns.orEmpty(row, "status_now").toUpperCase(Locale.ROOT)),
                row.getObject("unit_id", UUID.class),
                row.getObject("caseworker_id", UUID.class),
                preferred == null ? null : StoredTerms.language(preferred),
                swedish == null ? null : SwedishLevel.valueOf(swedish),
                row.getBoolean("hidden"));
    }
}
