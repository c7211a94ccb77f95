package se.insteg.programmes.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/** Programmes that were retired long ago, and that nothing later leans on. */
@Configuration(proxyBeanMethods = false)
class OldProgrammes {
    @Bean
    Forgetting retiredProgrammes(ErasedRows erased) {
        return erased.ofUnused(
                "programmes.retired", "programmes.programme", Kept.years(10), "t.retired and t.updated_at < :before");
    }
}
