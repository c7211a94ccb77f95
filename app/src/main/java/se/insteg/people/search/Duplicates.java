package se.insteg.people.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Reach;
import se.insteg.access.Tenancy;
import se.insteg.people.Duplicate;
import se.insteg.people.Duplicate.Likeness;
import se.insteg.people.Participant;
import se.insteg.people.register.ListTable;
import se.insteg.people.register.ReachSql;
import se.insteg.taxonomy.typed.PhoneText;

/**
 * Who may be the same person: the names sound alike and nothing speaks against it (another date of birth does), or the
 * telephone is the same. Among those whom the one who asks may see.
 */
@Component
public class Duplicates {
    private static final int MOST = 10;

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;

    Duplicates(NamedParameterJdbcTemplate jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    public List<Duplicate> of(Participant person, Reach reach) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("id", person.id())
                .addValue("key", NameWords.key(person.details().identity().name()))
                .addValue("born", person.details().identity().born())
                .addValue("phone", PhoneText.key(person.details().contact().phone()))
                .addValue("most", MOST);
        String seen = ReachSql.anyOf(ReachSql.conditions(reach, parameters));
        return jdbc.query(
                "select " + ListTable.LINE + """
                        , p.name_key = :key as same_name, coalesce(p.born = :born::date, false) as same_born,
                            coalesce(p.phone_key = :phone, false) as same_phone
                        from people.person p
                        where p.tenant_id = :tenant and p.id <> :id
                            and (p.name_key = :key and (p.born is null or :born::date is null or p.born = :born::date)
                                or p.phone_key = :phone)
                            and
                        """ + seen + " order by name_latin, id limit :most",
                parameters,
                Duplicates::duplicate);
    }

    private static Duplicate duplicate(ResultSet row, int number) throws SQLException {
        Set<Likeness> likenesses = EnumSet.noneOf(Likeness.class);
        if (row.getBoolean("same_name")) {
            likenesses.add(Likeness.NAME);
        }
        if (row.getBoolean("same_born")) {
            likenesses.add(Likeness.BORN);
        }
        if (row.getBoolean("same_phone")) {
            likenesses.add(Likeness.PHONE);
        }
        return new Duplicate(ListTable.line(row, number), likenesses);
    }
}
