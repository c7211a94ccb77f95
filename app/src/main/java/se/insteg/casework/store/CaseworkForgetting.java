package se.insteg.casework.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.access.WithTheLast;

/** Tasks about nobody, and handovers of which nobody is left. All else of this room goes with its person. */
@Configuration(proxyBeanMethods = false)
class CaseworkForgetting {
    @Bean
    Forgetting oldTasks(ErasedRows erased) {
        return erased.of(
                "casework.tasks",
                "casework.task",
                Kept.years(2),
                "t.person_id is null and t.state in ('done', 'dropped') and t.ended_at < :before");
    }

    @Bean
    Forgetting emptyHandovers(ErasedRows erased) {
        return new WithTheLast(
                "casework.handovers",
                erased,
                "casework.handover",
                "not exists (select 1 from casework.handover_person p"
                        + " where p.tenant_id = t.tenant_id and p.handover_id = t.id)");
    }
}
