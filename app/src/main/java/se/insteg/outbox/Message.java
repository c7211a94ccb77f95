package se.insteg.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent.
 *
 * @param once says what it is about, such as "appointment:3f…:day-before"; asking twice for the same sends one. At most 200
 *     characters, unique in the municipality
 * @param personId whom it is to; null when it is to nobody in the municipality's care
 * @param address an e-mail address, or a telephone number however it is written
 * @param template the key of a sentence in some room's messages; {0}, {1} … are the fills in turn. An e-mail's subject is
 *     always the same, and says nothing
 * @param language BCP 47, such as "ar"; Swedish where the sentence is not translated
 * @param notBefore when it may leave at the earliest; null is at once
 */
public record Message(
        String once,
        @Nullable UUID personId,
        Channel channel,
        String address,
        String template,
        List<Fill> fills,
        String language,
        @Nullable Instant notBefore) {
    public Message {
        fills = List.copyOf(fills);
    }
}
