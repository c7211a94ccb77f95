package se.insteg.insights.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/** Initiatives that ended long ago, with the contacts named in them. */
@Configuration(proxyBeanMethods = false)
class OldInitiatives {
    @Bean
    Forgetting formerInitiatives(ErasedRows erased) {
        return erased.ofUnused("insights.initiatives", "insights.initiative", Kept.years(10), "t.ends < :before");
    }
}
