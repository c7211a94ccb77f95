package se.insteg.people.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Reach;
import se.insteg.access.Tenancy;
import se.insteg.people.PersonLine;
import se.insteg.people.register.ListTable;
import se.insteg.people.register.ReachSql;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.PhoneText;

/**
 * Finds people by name however it is spelt, by telephone, reference or date of birth. Best first: the very words, then
 * words that begin so, then names that sound so, and only when few are found, words with letters astray.
 *
 * <p>The words are looked up in people.name_word by equality and range, which row-level security lets an index do; trigrams
 * are compared only among words with the same first letter (decision 0601).
 */
@Component
public class PersonSearch {
    private static final int FEW = 5;
    private static final double ALIKE = 0.4;
    private static final String LAST = "\uDBFF\uDFFF";

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    PersonSearch(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** At most so many, best first. */
    public List<PersonLine> find(String typed, Reach reach, int most) {
        String line = TypedText.line(TypedText.latinDigits(typed));
        MapSqlParameterSource parameters = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("most", most)
                .addValue("today", LocalDate.now(clock));
        String seen = ReachSql.anyOf(ReachSql.conditions(reach, parameters));
        String exact = exact(line, parameters);
        if (exact != null) {
            List<PersonLine> found = query(
                    "select " + ListTable.LINE + ", 0 as rank from people.person p where p.tenant_id = :tenant and "
                            + seen + " and (" + exact + ")",
                    parameters);
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<NameWords.Word> words = NameWords.sought(line);
        if (words.isEmpty()) {
            return List.of();
        }
        List<PersonLine> found = byWords(words, seen, parameters, false);
        return found.size() >= FEW ? found : withLettersAstray(found, words, seen, parameters, most);
    }

    private List<PersonLine> withLettersAstray(
            List<PersonLine> found,
            List<NameWords.Word> words,
            String seen,
            MapSqlParameterSource parameters,
            int most) {
        if (words.stream().noneMatch(word -> word.plain().length() >= 4)) {
            return found;
        }
        List<PersonLine> all = new ArrayList<>(found);
        byWords(words, seen, parameters, true).stream()
                .filter(line -> !all.contains(line))
                .forEach(all::add);
        return all.size() > most ? all.subList(0, most) : all;
    }

    private List<PersonLine> byWords(
            List<NameWords.Word> words, String seen, MapSqlParameterSource parameters, boolean astray) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            NameWords.Word word = words.get(i);
            parameters
                    .addValue("word" + i, word.plain())
                    .addValue("wordEnd" + i, word.plain() + LAST)
                    .addValue("sound" + i, word.sound())
                    .addValue("soundEnd" + i, word.sound() + LAST)
                    .addValue("letter" + i, word.plain().substring(0, 1))
                    .addValue("letterEnd" + i, word.plain().substring(0, 1) + LAST);
            parts.add(part(word, astray).replace("#", String.valueOf(i)));
        }
        // A person must have every word sought; the worse each was met, the later the person comes.
        String met = "select person_id, sum(rank) as rank from (" + String.join(" union all ", parts)
                + ") met group by person_id having count(*) = " + words.size();
        return query(
                "select " + ListTable.LINE + ", met.rank from (" + met + ") met join people.person p"
                        + " on p.tenant_id = :tenant and p.id = met.person_id where " + seen,
                parameters.addValue("alike", ALIKE));
    }

    private static String part(NameWords.Word word, boolean astray) {
        String rank = "min(case when word = :word# then 0 when word >= :word# and word < :wordEnd# then 1"
                + " when sound = :sound# then 2 when sound >= :sound# and sound < :soundEnd# then 3 else 4 end)";
        String meets = "(word >= :word# and word < :wordEnd#)";
        if (word.sound().length() >= 2) {
            meets += " or (sound >= :sound# and sound < :soundEnd#)";
        }
        if (astray && word.plain().length() >= 4) {
            meets += " or (word >= :letter# and word < :letterEnd# and people.similarity(word, :word#) >= :alike)";
        }
        return "select person_id, # as part, " + rank + " as rank from people.name_word"
                + " where tenant_id = :tenant and (" + meets + ") group by person_id";
    }

    private List<PersonLine> query(String sql, MapSqlParameterSource parameters) {
        return jdbc.query(sql + " order by rank, name_latin, id limit :most", parameters, ListTable::line);
    }

    /** Null when it can only be a name. */
    private static @Nullable String exact(String line, MapSqlParameterSource parameters) {
        List<String> ways = new ArrayList<>();
        String phone = PhoneText.key(line);
        if (line.matches("[+0-9 ()/.–-]+") && phone.length() >= 5) {
            parameters.addValue("phone", phone);
            ways.add("p.phone_key = :phone");
        }
        if (line.codePoints().anyMatch(Character::isDigit)) {
            parameters.addValue("reference", line).addValue("upper", line.toUpperCase(Locale.ROOT));
            ways.add("p.reference in (:reference, :upper)");
        }
        try {
            parameters.addValue("born", LocalDate.parse(line));
            ways.add("p.born = :born");
        } catch (DateTimeParseException noDate) {
            // a name, most often
        }
        return ways.isEmpty() ? null : String.join(" or ", ways);
    }
}
