package se.insteg.people.status;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import se.insteg.kernel.Words;
import se.insteg.people.MergeRule;
import se.insteg.people.PersonMerged;
import se.insteg.people.PersonParted;

/** Two entries about one person that become one, or two again, take their statements along. */
@Configuration(proxyBeanMethods = false)
class StatusAfterMerge {
    private final StatusTable table;

    StatusAfterMerge(StatusTable table) {
        this.table = table;
    }

    /** Two steps of one day would leave it open which of them counts: somebody strikes one first. */
    @Bean
    static MergeRule stepsOfOneDay() {
        return new MergeRule(
                "people.status_statement", MergeRule.Twice.REFUSED, Words.of("people.legal.merging.sameDay"));
    }

    @EventListener
    void merged(PersonMerged merged) {
        table.copySteps(List.of(merged.keptId(), merged.mergedId()));
    }

    @EventListener
    void parted(PersonParted parted) {
        table.copySteps(List.of(parted.keptId(), parted.partedId()));
    }
}
