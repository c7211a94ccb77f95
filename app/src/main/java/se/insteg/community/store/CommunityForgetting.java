package se.insteg.community.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/** Who came is forgotten a week after the day, and what there was a year after its last. */
@Configuration(proxyBeanMethods = false)
class CommunityForgetting {
    @Bean
    Forgetting formerSignUps(ErasedRows erased) {
        return erased.of("community.comers", "community.sign_up", Kept.days(7), "t.day + interval '1 day' < :before");
    }

    @Bean
    Forgetting formerActivities(ErasedRows erased) {
        return erased.of(
                "community.activities", "community.activity", Kept.years(1), "t.over_on + interval '1 day' < :before");
    }
}
