package se.insteg.hosts.register;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/**
 * Contacts, offers and organisations that have been kept long enough. Whatever a room above has noted about one of them
 * later, and whatever is about a person, keeps it.
 */
@Configuration(proxyBeanMethods = false)
class HostsForgetting {
    private static final Kept AFTER_THE_LAST = Kept.years(3);

    @Bean
    Forgetting formerContacts(ErasedRows erased) {
        return erased.ofUnused("hosts.contacts", "hosts.contact", Kept.years(1), """
                t.updated_at < :before and (not t.active
                    or exists (select 1 from hosts.offer o
                            where o.tenant_id = t.tenant_id and o.organisation_id = t.organisation_id)
                        and not exists (select 1 from hosts.offer o
                            where o.tenant_id = t.tenant_id and o.organisation_id = t.organisation_id
                                and (o.state <> 'closed' or o.updated_at >= :before)))
                """);
    }

    @Bean
    Forgetting formerLinks(ErasedRows erased) {
        return erased.of("hosts.links", "hosts.link", Kept.days(90), "t.expires_at < :before");
    }

    @Bean
    Forgetting formerGatherings(ErasedRows erased) {
        return erased.of(
                "hosts.gatherings", "hosts.gathering", AFTER_THE_LAST, "t.held_on + interval '1 day' < :before");
    }

    /** Offers first: an organisation that still has one is kept. */
    @Bean
    Forgetting formerHosts(ErasedRows erased) {
        return ErasedRows.inOrder(
                "hosts.organisations",
                List.of(
                        erased.ofUnused(
                                "hosts.offers",
                                "hosts.offer",
                                AFTER_THE_LAST,
                                "t.state = 'closed' and t.updated_at < :before"),
                        erased.ofUnused("hosts.former", "hosts.organisation", AFTER_THE_LAST, """
                                t.updated_at < :before and not exists (select 1 from hosts.offer o
                                    where o.tenant_id = t.tenant_id and o.organisation_id = t.id)
                                """)));
    }
}
