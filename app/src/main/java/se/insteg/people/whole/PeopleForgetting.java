package se.insteg.people.whole;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedByHand;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.access.WithTheLast;

/**
 * What goes by itself, without its person: old cards and links, receipts of what was erased, and what is about nobody any
 * more. A person is never erased by a rule alone: two people decide that ({@link Erasure}).
 */
@Configuration(proxyBeanMethods = false)
class PeopleForgetting {
    private static final Kept AS_THE_LOG = Kept.years(10);

    @Bean
    ErasedByHand peopleThemselves() {
        return new ErasedByHand("people.person", Kept.years(Due.YEARS), "people.keeping.byTwo");
    }

    @Bean
    Forgetting oldCards(ErasedRows erased) {
        return erased.of("people.cards", "people.card", Kept.years(2), "t.revoked_at < :before");
    }

    @Bean
    Forgetting oldLinks(ErasedRows erased) {
        return erased.of("people.links", "people.link", Kept.days(90), "t.expires_at < :before");
    }

    @Bean
    Forgetting receiptsOfErasure(ErasedRows erased) {
        return ErasedRows.inOrder(
                "people.receipts",
                List.of(
                        erased.of("people.items", "people.erasure_item", AS_THE_LOG, """
                                t.package is null and exists (select 1 from people.erasure_run r
                                    where r.tenant_id = t.tenant_id and r.id = t.run_id and r.approved_at < :before)
                                """),
                        erased.of("people.runs", "people.erasure_run", AS_THE_LOG, """
                                t.approved_at < :before and not exists (select 1 from people.erasure_item i
                                    where i.tenant_id = t.tenant_id and i.run_id = t.id)
                                """)));
    }

    @Bean
    Forgetting oldHandlerChanges(ErasedRows erased) {
        return erased.ofUnused("people.handlers", "people.handler_change", AS_THE_LOG, "t.asked_at < :before");
    }

    @Bean
    Forgetting emptyHouseholds(ErasedRows erased) {
        return new WithTheLast(
                "people.households",
                erased,
                "people.household",
                "not exists (select 1 from people.household_member m"
                        + " where m.tenant_id = t.tenant_id and m.household_id = t.id)");
    }

    @Bean
    Forgetting guardiansOfNobody(ErasedRows erased) {
        return new WithTheLast(
                "people.guardians",
                erased,
                "people.guardian",
                "not exists (select 1 from people.guardianship g"
                        + " where g.tenant_id = t.tenant_id and g.guardian_id = t.id)");
    }
}
