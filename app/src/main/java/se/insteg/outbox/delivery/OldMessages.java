package se.insteg.outbox.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.ErasedRows;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/** Messages that have left, or never will. */
@Configuration(proxyBeanMethods = false)
class OldMessages {
    @Bean
    Forgetting sentMessages(ErasedRows erased) {
        return erased.of("outbox.messages", "outbox.message", Kept.days(90), "t.done_at < :before");
    }
}
