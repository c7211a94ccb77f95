package se.insteg.people.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tables hang on a person, as the database has them at this moment; the person's own table comes first. */
@Component
public class Catalogue {
    private static final String TABLES = """
            select n.nspname, c.relname, a.attname
            from pg_constraint f
            join pg_class c on c.oid = f.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            cross join lateral unnest(f.conkey, f.confkey) as k (here, there)
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.here
            join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.there
            where f.contype = 'f' and f.confrelid = 'people.person'::regclass and b.attname = 'id'
                and c.relkind in ('r', 'p')
            order by n.nspname, c.relname, a.attname
            """;
    private static final String COLUMNS = """
            select a.attname as name, format_type(a.atttypid, null) as type, col_description(a.attrelid, a.attnum) as words,
                has_column_privilege(a.attrelid, a.attnum, 'select') as readable
            from pg_attribute a
            where a.attrelid = (quote_ident(?) || '.' || quote_ident(?))::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Hanging> tables() {
        Map<List<String>, List<String>> found = new LinkedHashMap<>();
        found.put(List.of("people", "person"), new ArrayList<>(List.of("id")));
        jdbc.sql(TABLES).query(row -> {
            found.computeIfAbsent(List.of(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                    .add(row.getString(3));
        });
        return found.entrySet().stream()
                .map(entry -> new Hanging(
                        entry.getKey().getFirst(),
                        entry.getKey().getLast(),
                        entry.getValue(),
                        jdbc.sql(COLUMNS)
                                .params(
                                        entry.getKey().getFirst(),
                                        entry.getKey().getLast())
                                .query(Hanging.Column.class)
                                .list()))
                .toList();
    }
}
