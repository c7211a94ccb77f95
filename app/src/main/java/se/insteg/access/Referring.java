package se.insteg.access;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What refers to the rows of a table, as the database has it at this moment. */
final class Referring {
    private static final String REFERRING = """
            select c.oid::regclass::text as name, a.attname as by, f.confdeltype = 'c' as goes_along,
                exists (select 1 from pg_attribute p where p.attrelid = c.oid and p.attname = 'person_id') as about_people,
                coalesce((select string_agg('max(r.' || quote_ident(d.attname) || ')::timestamptz', ', ' order by d.attnum)
                    from pg_attribute d where d.attrelid = c.oid and not d.attisdropped
                        and d.atttypid in ('date'::regtype, 'timestamptz'::regtype)
                        and has_column_privilege(c.oid, d.attnum, 'select')), '') as days
            from pg_constraint f
            join pg_class c on c.oid = f.conrelid
            cross join lateral unnest(f.conkey, f.confkey) as k (here, there)
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.here
            join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.there
            where f.contype = 'f' and f.confrelid = ?::regclass and b.attname = 'id'
            order by 1, 2
            """;

    private final JdbcClient jdbc;

    Referring(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reference(String name, String by, boolean goesAlong, boolean aboutPeople, String days) {}

    /** Conditions over {@code t}, each beginning with "and"; {@code :before} is the moment since which it is kept. */
    String unused(String table) {
        List<Reference> all =
                jdbc.sql(REFERRING).param(table).query(Reference.class).list();
        return all.stream().map(Referring::unused).collect(Collectors.joining());
    }

    private static String unused(Reference reference) {
        String theirs =
                " from " + reference.name() + " r where r.tenant_id = t.tenant_id and r." + reference.by() + " = t.id";
        if (reference.goesAlong() && !reference.aboutPeople()) {
            return reference.days().isEmpty()
                    ? ""
                    : " and coalesce((select greatest(" + reference.days() + ")" + theirs + "), '-infinity') < :before";
        }
        return " and not exists (select 1" + theirs + ")";
    }
}
