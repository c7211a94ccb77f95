package se.insteg.programmes;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.insteg.access.CardSecrets;
import se.insteg.access.Colleagues;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.planner.model.Language;

/**
 * Tells a participant, in their own language, that there is a question for them and until when they answer: on their own
 * page, which they open with their card. Not what it is about; and nobody with protected identity is written to.
 */
@Component
class OfferNotice {
    private final Outbox outbox;
    private final CardSecrets secrets;
    private final Colleagues colleagues;

    OfferNotice(Outbox outbox, CardSecrets secrets, Colleagues colleagues) {
        this.outbox = outbox;
        this.secrets = secrets;
        this.colleagues = colleagues;
    }

    /** Nothing when there is neither a phone nor an e-mail address. */
    void tell(Participant person, Enrolment offered, LocalDate answerBy) {
        PersonDetails.Contact contact = person.details().contact();
        boolean sms = !contact.phone().isEmpty();
        if (!sms && contact.email().isEmpty()) {
            return;
        }
        Language preferred = contact.preferredLanguage();
        String language = preferred == null || !preferred.isKnown() ? "sv" : preferred.code();
        Optional<String> call =
                Optional.ofNullable(person.details().care().unitId()).flatMap(colleagues::phone);
        List<Fill> fills =
                new ArrayList<>(List.of(new Fill.Day(answerBy), new Fill.Link(URI.create(secrets.cardPage(language)))));
        call.ifPresent(number -> fills.add(new Fill.Call(number)));
        outbox.send(new Message(
                "offer:" + offered.id() + ":" + answerBy,
                person.id(),
                sms ? Channel.SMS : Channel.EMAIL,
                sms ? contact.phone() : contact.email(),
                call.isPresent() ? "programmes.offer.message.call" : "programmes.offer.message.plain",
                fills,
                language,
                null));
    }
}
