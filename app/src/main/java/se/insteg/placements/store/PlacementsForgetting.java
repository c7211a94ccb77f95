package se.insteg.placements.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/** What pages showed while a decision was made, and decisions about the municipality's own rules. */
@Configuration(proxyBeanMethods = false)
class PlacementsForgetting {
    @Bean
    Forgetting oldDecisions(ErasedRows erased) {
        return ErasedRows.inOrder(
                "placements.decisions",
                List.of(
                        erased.of("placements.shown", "placements.showing", Kept.days(2), "t.at < :before"),
                        erased.of(
                                "placements.rules",
                                "placements.decision",
                                Kept.years(10),
                                "t.person_id is null and t.at < :before")));
    }
}
