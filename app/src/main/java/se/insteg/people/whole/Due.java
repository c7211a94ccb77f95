package se.insteg.people.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Tenancy;
import se.insteg.people.register.ReachSql;

/**
 * Who is due to be forgotten: nothing that hangs on them, in any room's table, is dated within the last two years, past or
 * planned. Read from the catalogue, so that what a new room stores keeps its person without a word here. Careful rather
 * than quick to forget: whoever has been touched at all is kept.
 */
@Component
public class Due {
    /** After the last that is dated. */
    public static final int YEARS = 2;

    /** Dates that tell of the person, not of what was done. */
    private static final Set<String> ABOUT_THE_PERSON = Set.of("born", "valid_until");

    private final NamedParameterJdbcTemplate jdbc;
    private final Catalogue catalogue;
    private final Rights rights;
    private final Tenancy tenancy;

    Due(NamedParameterJdbcTemplate jdbc, Catalogue catalogue, Rights rights, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.rights = rights;
        this.tenancy = tenancy;
    }

    /** @param lastOn the latest day anything about them is dated */
    public record One(UUID person, String name, LocalDate lastOn, boolean held) {}

    /**
     * Those whom the one who is signed in may propose, of whom nothing is dated that day or later; by name.
     *
     * @param hidden those with protected identity, or the others
     */
    public List<One> before(LocalDate day, boolean hidden) {
        MapSqlParameterSource parameters = parameters().addValue("day", day).addValue("hidden", hidden);
        String seen = ReachSql.anyOf(ReachSql.conditions(rights.reach(Action.PROPOSE_ERASURE), parameters));
        return jdbc.query(
                "with last as (" + last("")
                        + ") select p.id, p.name, last.last_on, exists (select 1 from people.erasure_hold h"
                        + " where h.tenant_id = p.tenant_id and h.person_id = p.id and h.lifted_at is null) as held"
                        + " from last join people.person p on p.tenant_id = :tenant and p.id = last.person"
                        + " where last.last_on < :day and p.hidden = :hidden and " + seen
                        + " order by p.name_latin, p.id",
                parameters,
                (row, number) -> new One(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("last_on", LocalDate.class),
                        row.getBoolean("held")));
    }

    /** The latest day anything about this person is dated; empty when the running transaction does not know them. */
    Optional<LocalDate> lastOn(UUID person) {
        return jdbc
                .query(
                        "select last_on from (" + last(" and # = :person") + ") last",
                        parameters().addValue("person", person),
                        (row, number) -> row.getObject(1, LocalDate.class))
                .stream()
                .findFirst();
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current());
    }

    /** @param which a further condition; # is the person's column */
    private String last(String which) {
        List<String> parts = new ArrayList<>();
        for (Hanging table : catalogue.tables()) {
            List<String> days = table.columns().stream()
                    .filter(column -> column.readable() && !ABOUT_THE_PERSON.contains(column.name()))
                    .filter(column ->
                            column.type().equals("date") || column.type().startsWith("timestamp"))
                    .map(column -> "max(" + column.name() + ")::date")
                    .toList();
            if (!days.isEmpty()) {
                for (String person : table.people()) {
                    parts.add("select " + person + " as person, greatest(" + String.join(", ", days)
                            + ") as on_day from "
                            + table.name() + " where tenant_id = :tenant" + which.replace("#", person) + " group by "
                            + person);
                }
            }
        }
        return "select person, max(on_day) as last_on from (" + String.join(" union all ", parts)
                + ") every_day group by person";
    }
}
