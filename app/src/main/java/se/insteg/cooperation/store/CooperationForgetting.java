package se.insteg.cooperation.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.access.Tenancy;

/**
 * Agreements that ended long ago, with all that hung on them; whichever of the two comes to it first. One under which somebody
 * was shared who is still registered waits for them: whom a card was about goes with the person.
 */
@Component
class CooperationForgetting implements Forgetting {
    private static final Kept TIME = Kept.years(10);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;
    private final TransactionTemplate undoable;

    CooperationForgetting(JdbcClient jdbc, Tenancy tenancy, Clock clock, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
        undoable = new TransactionTemplate(manager);
        undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String name() {
        return "cooperation.agreements";
    }

    @Override
    public Map<String, Kept> tables() {
        return Map.of("cooperation.agreement", TIME);
    }

    @Override
    public int forget() {
        LocalDate before = TIME.before(clock.instant()).atOffset(ZoneOffset.UTC).toLocalDate();
        List<UUID> over = jdbc.sql("""
                        select a.id from cooperation.agreement a where :tenant in (a.host_tenant, a.home_tenant)
                            and coalesce(a.ended_on, (select max(t.ends) from cooperation.terms t
                                where t.host_tenant = a.host_tenant and t.agreement_id = a.id)) < :before
                        """)
                .param("tenant", tenancy.current())
                .param("before", before)
                .query(UUID.class)
                .list();
        return (int) over.stream().filter(this::forgotten).count();
    }

    private boolean forgotten(UUID agreement) {
        try {
            return Boolean.TRUE.equals(
                    undoable.execute(status -> jdbc.sql("delete from cooperation.agreement where id = ?")
                                    .param(agreement)
                                    .update()
                            == 1));
        } catch (DataIntegrityViolationException needed) {
            return false; // by a row that this transaction may not know of
        }
    }
}
