package se.insteg.people.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Reach;
import se.insteg.access.Tenancy;
import se.insteg.people.Duplicate;
import se.insteg.people.Duplicate.Likeness;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.people.register.ListTable;
import se.insteg.people.register.ReachSql;
import se.insteg.taxonomy.typed.PhoneText;

/**
 * Who may be the same person: the names sound alike and nothing speaks against it (another date of birth does), or the
 * telephone or an identity number is the same; unless somebody has said that they are two. Among those whom the one who asks may see.
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
                .addValue("carrying", carryingTheSame(person.id()))
                .addValue("most", MOST);
        String seen = ReachSql.anyOf(ReachSql.conditions(reach, parameters));
        return jdbc.query(
                "select " + ListTable.LINE + """
                        , p.name_key = :key as same_name, coalesce(p.born = :born::date, false) as same_born,
                            coalesce(p.phone_key = :phone, false) as same_phone, coalesce(p.id = any (:carrying), false) as same_number
                        from people.person p
                        where p.tenant_id = :tenant and p.id <> :id
                            and (p.name_key = :key and (p.born is null or :born::date is null or p.born = :born::date)
                                or p.phone_key = :phone or p.id = any (:carrying))
                            and not exists (select 1 from people.not_same n
                                where n.tenant_id = :tenant and n.person_id = :id and n.other_id = p.id)
                            and
                        """ + seen + " order by name_latin, id limit :most",
                parameters,
                Duplicates::duplicate);
    }

    private UUID[] carryingTheSame(UUID person) {
        return jdbc.queryForList(
                        """
                        select theirs.person_id from people.identity_number mine join people.identity_number theirs
                            on theirs.tenant_id = :tenant and theirs.blind_index = mine.blind_index
                            and theirs.person_id <> :id and not theirs.withdrawn
                        where mine.tenant_id = :tenant and mine.person_id = :id and not mine.withdrawn
                        """, new MapSqlParameterSource("tenant", tenancy.current()).addValue("id", person), UUID.class)
                .toArray(UUID[]::new);
    }

    /** For each of these, who are not registered yet, those who may be the same; in their order. */
    public List<List<Duplicate>> of(List<PersonDetails> people, Reach reach) {
        List<List<Duplicate>> found = new ArrayList<>();
        people.forEach(person -> found.add(new ArrayList<>()));
        MapSqlParameterSource parameters = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue(
                        "keys",
                        texts(people, person -> NameWords.key(person.identity().name())))
                .addValue("borns", texts(people, person -> person.identity().born()))
                .addValue(
                        "phones",
                        texts(people, person -> PhoneText.key(person.contact().phone())))
                .addValue("most", MOST);
        List<String> conditions = ReachSql.conditions(reach, parameters);
        jdbc.query(
                "select sought.number, alike.* from unnest(:keys::text[], :borns::date[], :phones::text[])"
                        + " with ordinality sought (key, born, phone, number) cross join lateral (select "
                        + ListTable.LINE + """
                        , p.name_key = sought.key as same_name, coalesce(p.born = sought.born, false) as same_born,
                            coalesce(p.phone_key = sought.phone, false) as same_phone, false as same_number
                        from people.person p
                        where p.tenant_id = :tenant
                            and (p.name_key = sought.key collate "C"
                                and (p.born is null or sought.born is null or p.born = sought.born)
                                or p.phone_key = sought.phone collate "C")
                            and
                        """ + ReachSql.anyOf(conditions)
                        + " limit :most) alike order by sought.number, name_latin, id",
                parameters,
                row -> {
                    found.get(row.getInt("number") - 1).add(duplicate(row, 0));
                });
        return found;
    }

    private static @Nullable String[] texts(
            List<PersonDetails> people, Function<PersonDetails, @Nullable Object> value) {
        @Nullable String[] texts = new @Nullable String[people.size()];
        for (int i = 0; i < texts.length; i++) {
            Object one = value.apply(people.get(i));
            texts[i] = one == null || one.toString().isEmpty() ? null : one.toString();
        }
        return texts;
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
        if (row.getBoolean("same_number")) {
            likenesses.add(Likeness.NUMBER);
        }
        return new Duplicate(ListTable.line(row, number), likenesses);
    }
}
