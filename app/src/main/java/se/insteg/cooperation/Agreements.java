package se.insteg.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.cooperation.store.AgreementTable;
import se.insteg.cooperation.store.CardTable;
import se.insteg.cooperation.store.OfferTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * What the municipality has agreed with its neighbours. KEEP_COOPERATION; an agreement between two others is not there: 404.
 * Each deed is in the audit log of the side that does it.
 */
@Component
public class Agreements {
    static final String GROUND = "samverkan";

    private final AgreementTable table;
    private final OfferTable offers;
    private final CardTable cards;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Agreements(
            AgreementTable table,
            OfferTable offers,
            CardTable cards,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.offers = offers;
        this.cards = cards;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** An id for what is new. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** With whom one can agree: the other municipalities that use this installation. */
    public List<Municipality> neighbours() {
        must();
        return table.neighbours();
    }

    /** The latest first. */
    public List<Agreement> all() {
        must();
        return table.all();
    }

    public Agreement find(UUID id) {
        must();
        return table.find(id).orElseThrow(Agreements::notHere);
    }

    static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "cooperation.refused.notHere");
    }

    /** Drafts one; nobody has signed it. The same id twice makes one. @param mine which of the two we are */
    public Agreement draft(UUID id, UUID neighbour, Side mine, Terms.Said said) {
        must();
        if (table.neighbours().stream().noneMatch(one -> one.id().equals(neighbour))) {
            throw notHere();
        }
        UUID us = tenancy.current();
        UUID host = mine == Side.HOST ? us : neighbour;
        UUID home = mine == Side.HOST ? neighbour : us;
        if (table.draft(id, host, home, clock.instant())) {
            table.say(id, host, home, new Terms(1, said, mine, name(), clock.instant()));
            log("COOPERATION_DRAFTED", id, "version=1");
        }
        return find(id);
    }

    /**
     * Says it anew: what both have signed holds until both have signed this. Nothing happens when nothing differs.
     *
     * @param from the version that was before the one who writes
     * @throws Refusal (409) when somebody has said another since, or it is ended
     */
    public Agreement say(UUID id, int from, Terms.Said said) {
        Agreement agreement = toChange(id);
        if (agreement.latest().version() != from) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.overtaken");
        }
        if (!agreement.latest().said().equals(said)) {
            table.say(agreement, new Terms(from + 1, said, agreement.mine(), name(), clock.instant()));
            log("COOPERATION_DRAFTED", id, "version=" + (from + 1));
        }
        return find(id);
    }

    private Agreement toChange(UUID id) {
        must();
        table.lock(id);
        Agreement agreement = find(id);
        if (agreement.ended() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.ended");
        }
        return agreement;
    }

    /**
     * Our yes to the version that was read. A second time nothing happens. Where less may be told by it than before, the
     * cards that are out tell less at once.
     *
     * @throws Refusal (409) when another has been said since, or it is ended
     */
    public void sign(UUID id, int version) {
        Agreement agreement = toChange(id);
        if (agreement.latest().version() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.overtaken");
        }
        if (table.sign(agreement, new Signature(version, agreement.mine(), name(), clock.instant()))) {
            log("COOPERATION_SIGNED", id, "version=" + version);
            find(id).agreed().ifPresent(agreed -> tellLess(id, agreement.mine(), agreed.said()));
        }
    }

    private void tellLess(UUID id, Side mine, Terms.Said said) {
        LocalDate today = LocalDate.now(clock);
        for (ShareCard card : cards.ofAgreement(id)) {
            ShareCard.Shown shown = card.shown();
            if (shown == null) {
                continue;
            }
            if (shown.byName() && !said.tells(Field.NAME)) {
                cards.end(card.id(), ShareCard.State.REVOKED, lastDay(card, today), mine, clock.instant());
            } else {
                cards.tellLess(card.id(), said.tells(Field.LANGUAGE), said.tells(Field.ADAPTATION));
            }
        }
    }

    /** Of a card that ends today; null when its first day never came. */
    static @Nullable LocalDate lastDay(ShareCard card, LocalDate today) {
        LocalDate from = card.from();
        return from == null || from.isAfter(today) ? null : today;
    }

    /** Ends it today: every seat that is offered, and every card, with it. What it comes to so far can still be invoiced. */
    public void end(UUID id, String why) {
        Agreement agreement = toChange(id);
        LocalDate today = LocalDate.now(clock);
        if (table.end(id, new Agreement.Ended(today, agreement.mine(), why))) {
            offers.of(id).forEach(offer -> offers.close(offer.id(), clock.instant()));
            cards.ofAgreement(id).stream()
                    .filter(card -> card.state().open())
                    .forEach(card -> cards.end(
                            card.id(),
                            ShareCard.State.REVOKED,
                            lastDay(card, today),
                            agreement.mine(),
                            clock.instant()));
            if (agreement.mine() == Side.HOST) {
                offers.giveBack(today);
            }
            log("COOPERATION_ENDED", id, "");
        }
    }

    private String name() {
        return current.require().name();
    }

    private void must() {
        rights.require(Action.KEEP_COOPERATION, Subject.MUNICIPALITY);
    }

    private void log(String deed, UUID id, String details) {
        audit.write(new Audit.Entry(deed, "agreement", id, GROUND, details));
    }
}
