package se.insteg.outbox.delivery;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.ui.Moments;

/** Writes out a message in its language: the template, filled in. */
@Component
public class Written {
    private final MessageSource messages;
    private final Moments moments;

    Written(MessageSource messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /** An e-mail's subject: the same for all. */
    public String subject(Message message) {
        return messages.getMessage("outbox.subject", null, locale(message));
    }

    public String body(Message message) {
        Object[] fills = message.fills().stream()
                .map(fill -> text(fill, message.language()))
                .toArray();
        return messages.getMessage(message.template(), fills, locale(message));
    }

    private String text(Fill fill, String language) {
        return switch (fill) {
            case Fill.When when -> moments.time(when.at(), language);
            case Fill.Day day -> moments.day(day.date(), language);
            case Fill.Call call -> call.phone();
            case Fill.Link link -> link.address().toString();
        };
    }

    private static Locale locale(Message message) {
        return Locale.forLanguageTag(message.language());
    }
}
