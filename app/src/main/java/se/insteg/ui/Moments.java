package se.insteg.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Days and moments written out where there is no page: in a message, a file. */
@Component
public class Moments {
    private final Messages messages;
    private final Clock clock;

    Moments(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** "12 januari 2026 09:04", Swedish time. @param language BCP 47; Swedish where it is not spoken */
    public String time(Instant at, String language) {
        return formats(language).time(at);
    }

    /** "mån 12 januari". */
    public String day(LocalDate day, String language) {
        return formats(language).day(day);
    }

    private Formats formats(String language) {
        return new Formats(messages.languageOrSwedish(language), clock.getZone());
    }
}
