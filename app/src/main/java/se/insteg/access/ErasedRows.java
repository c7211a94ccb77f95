package se.insteg.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the rules that need no more than a statement: rows of a table that a condition says are old enough. */
@Component
public class ErasedRows {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;
    private final TransactionTemplate undoable;

    ErasedRows(JdbcClient jdbc, Tenancy tenancy, Clock clock, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
        undoable = new TransactionTemplate(manager);
        undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Rows of one table.
     *
     * @param due a condition over {@code t}; {@code :before} is the moment since which it is kept
     */
    public Forgetting of(String name, String table, Kept kept, String due) {
        return new Rule(name, Map.of(table, kept), () -> erase(table, kept, due));
    }

    /**
     * Rows with an id that nothing else refers to but what goes with them (a foreign key that deletes, of a table that is
     * not about people) and is old enough too: whatever refers to them later, in any room, keeps them. One by one, so that
     * a row that somebody protected needs keeps itself alone.
     */
    public Forgetting ofUnused(String name, String table, Kept kept, String due) {
        return new Rule(name, Map.of(table, kept), () -> eraseUnused(table, kept, due));
    }

    /** Several rules as one, carried out in their order; of each table the time of the first that names it. */
    public static Forgetting inOrder(String name, List<Forgetting> rules) {
        Map<String, Kept> tables = rules.stream()
                .flatMap(rule -> rule.tables().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        return new Rule(
                name, tables, () -> rules.stream().mapToInt(Forgetting::forget).sum());
    }

    private int erase(String table, Kept kept, String due) {
        return jdbc.sql("delete from " + table + " t where t.tenant_id = :tenant and (" + due + ")")
                .param("tenant", tenancy.current())
                .param("before", Timestamp.from(kept.before(clock.instant())))
                .update();
    }

    private int eraseUnused(String table, Kept kept, String due) {
        return oneByOne(table, kept, "(" + due + ")" + new Referring(jdbc).unused(table));
    }

    /**
     * Erases rows with an id one by one, in the running transaction: one that something refers to is left.
     *
     * @param due as in {@link #of}
     * @return how many were erased
     */
    public int oneByOne(String table, Kept kept, String due) {
        List<UUID> found = jdbc.sql("select t.id from " + table + " t where t.tenant_id = :tenant and " + due)
                .param("tenant", tenancy.current())
                .param("before", Timestamp.from(kept.before(clock.instant())))
                .query(UUID.class)
                .list();
        return (int) found.stream().filter(id -> eraseOne(table, id)).count();
    }

    private boolean eraseOne(String table, UUID id) {
        try {
            return Boolean.TRUE.equals(
                    undoable.execute(status -> jdbc.sql("delete from " + table + " where tenant_id = ? and id = ?")
                                    .params(tenancy.current(), id)
                                    .update()
                            == 1));
        } catch (DataIntegrityViolationException needed) {
            return false; // by a row that this transaction may not know of
        }
    }

    private record Rule(String name, Map<String, Kept> tables, Deed deed) implements Forgetting {
        @Override
        public int forget() {
            return deed.erase();
        }
    }

    private interface Deed {
        int erase();
    }
}
