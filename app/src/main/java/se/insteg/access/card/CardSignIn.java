package se.insteg.access.card;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CardSecrets;
import se.insteg.access.ParticipantCards;
import se.insteg.access.ParticipantCards.Card;
import se.insteg.access.Tenancy;
import se.insteg.access.signin.Limits;

/**
 * From a stranger with a card to a participant who is signed in. Whoever is refused hears the same whether the card does
 * not exist, is revoked or the PIN is wrong; only who has the card learns that it is locked.
 */
@Component
class CardSignIn {
    private final ObjectProvider<ParticipantCards> cards;
    private final CardSecrets secrets;
    private final Limits limits;
    private final Tenancy tenancy;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CardSignIn(
            ObjectProvider<ParticipantCards> cards,
            CardSecrets secrets,
            Limits limits,
            Tenancy tenancy,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.cards = cards;
        this.secrets = secrets;
        this.limits = limits;
        this.tenancy = tenancy;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Result {
        IN,
        WRONG,
        /** Too many wrong PINs: a new one is had at the desk. */
        LOCKED
    }

    Optional<UUID> tenant(String municipality) {
        return jdbc.sql("select id from access.municipality where code = ?")
                .param(municipality)
                .query(UUID.class)
                .optional();
    }

    /** @throws se.insteg.kernel.Refusal (429) after too many from one address, or for one card */
    Result signIn(HttpServletRequest request, String municipality, String number, String pin) {
        limits.take(Limits.Kind.ADDRESS, request.getRemoteAddr());
        String counted = municipality + "|" + CardSecrets.plain(number);
        limits.take(Limits.Kind.CARD, counted);
        UUID tenant = tenant(municipality).orElse(null);
        Card card = tenant == null
                ? null
                : tenancy.inTenant(
                                tenant,
                                () -> Optional.ofNullable(cards.getObject().find(secrets.hash(number))))
                        .orElse(null);
        boolean right = secrets.matches(card, pin);
        if (tenant == null || card == null) {
            return Result.WRONG;
        }
        if (card.locked()) {
            return Result.LOCKED;
        }
        tenancy.inTenant(tenant, () -> note(card, right));
        if (!right) {
            return Result.WRONG;
        }
        limits.giveBack(Limits.Kind.ADDRESS, request.getRemoteAddr());
        limits.forget(Limits.Kind.CARD, counted);
        ParticipantSession.begin(request, tenant, card.id(), clock.instant());
        return Result.IN;
    }

    private void note(Card card, boolean right) {
        if (right) {
            cards.getObject().right(card.id());
            audit.writeAs(card.personId(), new Audit.Entry("CARD_USED", "person", card.personId(), "kort"));
        } else {
            cards.getObject().wrong(card.id());
            audit.writeAs(null, new Audit.Entry("CARD_PIN_WRONG", "person", card.personId(), "kort"));
        }
    }
}
