package se.insteg.access.keeping;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every table there is, with its rule, read from the database's own catalogue. */
@Component
class KeptTables {
    private final JdbcClient jdbc;

    KeptTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeptTable> all() {
        return jdbc.sql("""
                        select n.nspname as schema, c.relname as table,
                            regexp_replace(obj_description(c.oid, 'pg_class'), '^retention: ', '') as comment
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like 'retention: %'
                        order by n.nspname, c.relname
                        """).query(KeptTable.class).list();
    }
}
