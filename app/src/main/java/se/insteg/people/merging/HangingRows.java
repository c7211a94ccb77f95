package se.insteg.people.merging;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.Tenancy;

/**
 * Everything that hangs on a person, in whichever room: found in the database's own catalogue, so that a new table follows
 * without a line here.
 */
@Component
class HangingRows {
    /** A person's own: their words and versions, and how entries were put together, are not anybody else's. */
    private static final List<String> OWN =
            List.of("people.name_word", "people.person_history", "people.person_merge", "people.merge_row");

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final TransactionTemplate undoable;

    HangingRows(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        undoable = new TransactionTemplate(manager);
        undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A row of the table that the kept one has too. @param alone whether each person has one only */
    static final class Twice extends RuntimeException {
        private final boolean alone;

        Twice(boolean alone, DataIntegrityViolationException cause) {
            super("Both have it", cause);
            this.alone = alone;
        }

        boolean alone() {
            return alone;
        }
    }

    /** In the order of their names. */
    List<Hanging> all() {
        return jdbc
                .query(
                        """
                        select c.conrelid::regclass::text as of,
                            (select quote_ident(a.attname) from unnest(c.conkey, c.confkey) k (mine, theirs)
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
                                join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
                                where b.attname = 'id') as person_column,
                            (select quote_ident(a.attname) from unnest(c.conkey, c.confkey) k (mine, theirs)
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
                                join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
                                where b.attname = 'hidden') as hidden_column,
                            (select array_agg(a.attname::text) from pg_index i
                                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                                where i.indrelid = c.conrelid and i.indisprimary) as key
                        from pg_constraint c
                        where c.contype = 'f' and c.confrelid = 'people.person'::regclass
                            and c.conrelid <> c.confrelid
                        order by 1, 2
                        """,
                        (row, number) -> new Hanging(
                                Objects.requireNonNull(row.getString("of")),
                                Objects.requireNonNull(row.getString("person_column")),
                                row.getString("hidden_column"),
                                Arrays.asList((String[]) row.getArray("key").getArray())))
                .stream()
                .filter(hanging -> !OWN.contains(hanging.table()))
                .toList();
    }

    /** The keys, as JSON, of the rows in that column's table that are this person's. */
    List<String> keys(Hanging hanging, UUID person) {
        List<String> telling = hanging.key().stream()
                .filter(column -> !column.equals(hanging.column()))
                .toList();
        return jdbc.queryForList(
                "select (select jsonb_object_agg(k, v) from jsonb_each(to_jsonb(r)) e (k, v) where k = any (:telling))::text"
                        + " from " + hanging.table() + " r where r.tenant_id = :tenant and r." + hanging.column()
                        + " = :person",
                parameters(person).addValue("telling", telling.toArray(String[]::new)),
                String.class);
    }

    /**
     * Moves one row.
     *
     * @return false if it is not there any more, or is somebody else's by now
     * @throws Twice if the other one has such a row already; nothing has happened then
     */
    boolean move(Hanging hanging, String key, UUID from, UUID to, boolean toHidden) {
        String hidden = hanging.hidden() == null ? "" : ", " + hanging.hidden() + " = :hidden";
        try {
            return Boolean.TRUE.equals(undoable.execute(status -> jdbc.update(
                            "update " + hanging.table() + " r set " + hanging.column() + " = :to" + hidden
                                    + " where r.tenant_id = :tenant and r." + hanging.column()
                                    + " = :person and to_jsonb(r) @> :key::jsonb",
                            parameters(from)
                                    .addValue("to", to)
                                    .addValue("hidden", toHidden)
                                    .addValue("key", key))
                    == 1));
        } catch (DataIntegrityViolationException twice) {
            throw new Twice(oneForEach(hanging, twice), twice);
        }
    }

    /** Whether what was violated says that each person has one such row. */
    private boolean oneForEach(Hanging hanging, DataIntegrityViolationException violation) {
        if (!(violation.getMostSpecificCause() instanceof PSQLException cause)
                || cause.getServerErrorMessage() == null
                || cause.getServerErrorMessage().getConstraint() == null) {
            return false;
        }
        Integer others = jdbc.queryForObject(
                """
                select count(*) from pg_index i join pg_class c on c.oid = i.indexrelid
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = cast(:table as regclass) and i.indisunique and c.relname = :constraint
                    and a.attname not in ('tenant_id', :column)
                """,
                new MapSqlParameterSource("table", hanging.table())
                        .addValue("constraint", cause.getServerErrorMessage().getConstraint())
                        .addValue("column", hanging.column()),
                Integer.class);
        return violation instanceof DuplicateKeyException && others != null && others == 0;
    }

    private MapSqlParameterSource parameters(UUID person) {
        return new MapSqlParameterSource("tenant", tenancy.current()).addValue("person", person);
    }
}
