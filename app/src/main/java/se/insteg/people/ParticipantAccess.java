package se.insteg.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CardSecrets;
import se.insteg.access.Rights;
import se.insteg.kernel.Refusal;
import se.insteg.people.card.Card;
import se.insteg.people.card.CardTable;
import se.insteg.people.card.IssuedCard;
import se.insteg.people.register.PersonTable;

/**
 * A participant's way in: the card that staff print at a desk. Everything asks for GIVE_CARD with the person at hand and
 * writes the log; 404 for whoever the caller may not give a card.
 *
 * <p>Nobody with protected identity gets one (decision 1101): 422.
 */
@Component
public class ParticipantAccess {
    private static final String DESK = "kort";

    private final CardTable cards;
    private final CardSecrets secrets;
    private final PersonTable people;
    private final Rights rights;
    private final Audit audit;

    ParticipantAccess(CardTable cards, CardSecrets secrets, PersonTable people, Rights rights, Audit audit) {
        this.cards = cards;
        this.secrets = secrets;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
    }

    /** The participant, for the page about their card. */
    public Participant person(UUID id) {
        Participant person = people.find(id)
                .filter(found -> rights.may(Action.GIVE_CARD, found.subject()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere"));
        audit.shown("PERSON_SHOWN", "person", List.of(id), DESK);
        return person;
    }

    /** The card in force. */
    public Optional<Card> card(Participant person) {
        rights.require(Action.GIVE_CARD, person.subject());
        return cards.inForce(person.id());
    }

    /**
     * A new card, in place of the one they may have had; number and PIN are told this once.
     *
     * @param instead the card in force as the page showed it, or null: somebody else's was meanwhile given → 409
     * @param language that stands beside Swedish on it, such as "ar"
     */
    public IssuedCard issue(UUID personId, String language, @Nullable UUID instead) {
        Participant person = unprotected(personId);
        UUID now = cards.lockInForce(personId);
        if (now == null ? instead != null : !now.equals(instead)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.card.conflict");
        }
        if (now != null) {
            cards.revoke(now);
        }
        String number = secrets.number();
        String pin = secrets.pin();
        UUID card = cards.add(person.id(), secrets.hash(number), pin, language);
        audit.write(new Audit.Entry(
                "CARD_GIVEN", "person", personId, DESK, now == null ? "" : "i stället för ett tidigare"));
        String address = secrets.address(number, language);
        return new IssuedCard(
                card, person, CardSecrets.grouped(number), pin, language, address, secrets.picture(address));
    }

    /** A new PIN for the card in force, told this once; who came in with the old one is out. 409 for another card. */
    public IssuedCard newPin(UUID personId, UUID card) {
        Participant person = unprotected(personId);
        Card held = inForce(personId, card);
        String pin = secrets.pin();
        cards.newPin(card, pin);
        audit.write(new Audit.Entry("CARD_PIN_RENEWED", "person", personId, DESK));
        return new IssuedCard(card, person, "", pin, held.language(), "", null);
    }

    /** At once: who came in with it is out at the next request. 409 for another card than the one in force. */
    public void revoke(UUID personId, UUID card) {
        unprotected(personId);
        inForce(personId, card);
        cards.revoke(card);
        audit.write(new Audit.Entry("CARD_REVOKED", "person", personId, DESK));
    }

    private Card inForce(UUID person, UUID card) {
        return cards.inForce(person)
                .filter(held -> held.id().equals(card))
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "people.card.notInForce"));
    }

    private Participant unprotected(UUID id) {
        Participant person = person(id);
        if (person.details().protection().hides()) {
            throw new Refusal(Refusal.Kind.INVALID, "people.card.protected");
        }
        return person;
    }
}
