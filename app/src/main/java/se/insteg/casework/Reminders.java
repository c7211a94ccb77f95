package se.insteg.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.planner.model.Language;

/**
 * Reminds a participant of a meeting, at nine the day before, in their own language: by SMS, else by e-mail. Says that a time
 * is booked and whom to call; never what it is about. Whoever has protected identity is not written to.
 */
@Component
class Reminders {
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private final Outbox outbox;
    private final Colleagues colleagues;
    private final Clock clock;

    Reminders(Outbox outbox, Colleagues colleagues, Clock clock) {
        this.outbox = outbox;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Nothing when there is no way to write to them, or the day before is over. */
    void remind(UUID appointment, Instant begins, Participant person) {
        PersonDetails.Contact contact = person.details().contact();
        Instant leaves = LocalDate.ofInstant(begins, clock.getZone())
                .minusDays(1)
                .atTime(HOUR)
                .atZone(clock.getZone())
                .toInstant();
        boolean sms = !contact.phone().isEmpty();
        if ((!sms && contact.email().isEmpty()) || leaves.isBefore(clock.instant())) {
            return;
        }
        Optional<String> call =
                Optional.ofNullable(person.details().care().unitId()).flatMap(colleagues::phone);
        List<Fill> fills = new ArrayList<>(List.of(new Fill.When(begins)));
        call.ifPresent(number -> fills.add(new Fill.Call(number)));
        Language language = contact.preferredLanguage();
        outbox.send(new Message(
                once(appointment, begins),
                person.id(),
                sms ? Channel.SMS : Channel.EMAIL,
                sms ? contact.phone() : contact.email(),
                call.isPresent() ? "casework.reminder.call" : "casework.reminder.plain",
                fills,
                language == null || !language.isKnown() ? "sv" : language.code(),
                leaves));
    }

    /** It is moved or will not be. */
    void withdraw(UUID appointment, Instant begins) {
        outbox.withdraw(once(appointment, begins));
    }

    private static String once(UUID appointment, Instant begins) {
        return "appointment:" + appointment + ":" + begins.getEpochSecond() + ":day-before";
    }
}
