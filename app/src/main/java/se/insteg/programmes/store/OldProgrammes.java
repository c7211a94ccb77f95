package se.insteg.programmes.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/**
 * Programmes that were retired long ago and that nothing later leans on, groups that met for the last time long ago, and the
 * names of those who led without an account.
 */
@Configuration(proxyBeanMethods = false)
class OldProgrammes {
    @Bean
    Forgetting retiredProgrammes(ErasedRows erased) {
        return erased.ofUnused(
                "programmes.retired", "programmes.programme", Kept.years(10), "t.retired and t.updated_at < :before");
    }

    @Bean
    Forgetting formerGroups(ErasedRows erased) {
        return erased.ofUnused("programmes.groups", "programmes.activity_group", Kept.years(10), """
                coalesce(t.ends, t.starts) < :before and not exists (select 1 from programmes.session s
                    where s.tenant_id = t.tenant_id and s.group_id = t.id and s.day >= :before)
                """);
    }

    @Bean
    Forgetting formerLeaders(ErasedRows erased) {
        return erased.of("programmes.leaders", "programmes.leader", Kept.years(2), """
                t.staff_id is null and t.updated_at < :before and not exists (select 1
                    from programmes.session_leader l
                        join programmes.session s on s.tenant_id = l.tenant_id and s.id = l.session_id
                    where l.tenant_id = t.tenant_id and l.leader_id = t.id and s.day >= :before)
                """);
    }
}
