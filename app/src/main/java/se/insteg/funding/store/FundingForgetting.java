package se.insteg.funding.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/** Notes about people who are not there any more. Evidence itself goes with its person. */
@Configuration(proxyBeanMethods = false)
class FundingForgetting {
    @Bean
    Forgetting oldNotesOfEvidence(ErasedRows erased) {
        return erased.of("funding.unsettled", "funding.unsettled", Kept.days(30), "t.at < :before");
    }
}
