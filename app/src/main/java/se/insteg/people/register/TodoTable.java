package se.insteg.people.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Reach;
import se.insteg.access.Tenancy;
import se.insteg.people.Todo;

/** What waits for somebody among the people they may see: the longest first, a handful of each kind. */
@Component
public class TodoTable {
    private static final int MOST = 10;
    private static final String CONFIRMED =
            "coalesce(p.profile_confirmed_on, (p.created_at at time zone 'Europe/Stockholm')::date)";
    private static final String REGISTERED = "(p.created_at at time zone 'Europe/Stockholm')::date";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;

    TodoTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** @param until the last day whose work is wanted, such as this week's Sunday */
    public List<Todo> read(Reach reach, LocalDate until) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("most", MOST)
                .addValue("asked", until.minusDays(Todo.DAYS_BETWEEN_CONFIRMATIONS));
        String seen = ReachSql.anyOf(ReachSql.conditions(reach, parameters));
        List<Todo> todos = new ArrayList<>();
        if (reach.ownCases()) {
            todos.addAll(read(
                    Todo.Kind.CONFIRM_DETAILS,
                    CONFIRMED,
                    "not p.hidden and p.caseworker_id in (:mine) and " + CONFIRMED + " <= :asked",
                    parameters));
        }
        todos.addAll(read(
                Todo.Kind.APPOINT_CASEWORKER,
                REGISTERED,
                "not p.hidden and p.caseworker_id is null and " + seen,
                parameters));
        if (reach.named()) {
            todos.addAll(read(
                    Todo.Kind.FIND_OUT_PROTECTION,
                    REGISTERED,
                    "p.hidden and p.protection = 'unknown' and :me = any (p.handlers)",
                    parameters));
        }
        return todos;
    }

    /** How many have the one who asks as their caseworker. */
    public int ownCases(Reach reach) {
        Integer count = jdbc.queryForObject(
                "select count(*) from people.person p where p.tenant_id = :tenant and not p.hidden and p.caseworker_id = :me",
                new MapSqlParameterSource("tenant", tenancy.current()).addValue("me", reach.staffId()),
                Integer.class);
        return count == null ? 0 : count;
    }

    private List<Todo> read(Todo.Kind kind, String since, String condition, MapSqlParameterSource parameters) {
        return jdbc.query(
                "select p.id, p.name, " + since + " as since from people.person p where p.tenant_id = :tenant and "
                        + condition + " order by since, p.id limit :most",
                parameters,
                (row, number) -> todo(kind, row));
    }

    private static Todo todo(Todo.Kind kind, ResultSet row) throws SQLException {
        return new Todo(
                kind, row.getObject("id", UUID.class), row.getString("name"), row.getObject("since", LocalDate.class));
    }
}
