package se.insteg.cooperation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.cooperation.store.AgreementTable;
import se.insteg.cooperation.store.CardTable;
import se.insteg.cooperation.store.GuestMarkTable;
import se.insteg.cooperation.store.OfferTable;
import se.insteg.kernel.Ids;
import se.insteg.programmes.attendance.Mark;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Standing;

/**
 * Tells the home municipality what stands of its guest's attendance, when the agreement lets it be told: when somebody ticks, and
 * when a session was moved or cancelled afterwards. What does not stand any more is told too.
 */
@Component
public class Reporting {
    private final AgreementTable agreements;
    private final OfferTable offers;
    private final CardTable cards;
    private final GuestMarkTable marks;
    private final Clock clock;

    Reporting(AgreementTable agreements, OfferTable offers, CardTable cards, GuestMarkTable marks, Clock clock) {
        this.agreements = agreements;
        this.offers = offers;
        this.cards = cards;
        this.marks = marks;
        this.clock = clock;
    }

    /** Of one card at one session. */
    void tell(GuestMarkTable.Held held, UUID card) {
        if (cards.find(card).filter(this::told).isEmpty()) {
            return;
        }
        List<Mark> said = marks.of(held.session()).stream()
                .filter(mark -> mark.personId().equals(card))
                .toList();
        UUID thing = UUID.nameUUIDFromBytes((card + "/" + held.session()).getBytes(StandardCharsets.UTF_8));
        Integer minutes = held.cancelled() ? null : minutes(Standing.of(said).said(), held.minutes());
        Reported stands = marks.reported(List.of(card)).stream()
                .filter(one -> one.thing().equals(thing))
                .findFirst()
                .orElse(null);
        if (!says(stands, held, minutes)) {
            Instant now = clock.instant();
            marks.report(Ids.next(clock), card, thing, held.day(), held.minutes(), minutes, now);
        }
    }

    private static @Nullable Integer minutes(@Nullable Said said, int held) {
        return said == null ? null : said.minutes(held);
    }

    private static boolean says(@Nullable Reported stands, GuestMarkTable.Held held, @Nullable Integer minutes) {
        return stands == null
                ? minutes == null
                : minutes != null
                        && stands.minutes() == minutes
                        && stands.held() == held.minutes()
                        && stands.day().equals(held.day());
    }

    private boolean told(ShareCard card) {
        return offers.find(card.offerId())
                .flatMap(offer -> agreements.find(offer.agreementId()))
                .map(agreement -> agreement.versions().stream()
                        .anyMatch(terms -> terms.version() == card.termsVersion()
                                && terms.said().tells(Field.ATTENDANCE)))
                .orElse(false);
    }

    /** Sessions of ours that guests were at and that were moved or cancelled since, whoever did it. */
    public void settle() {
        Map<GuestMarkTable.Held, List<UUID>> changed = marks.changed().stream()
                .collect(Collectors.groupingBy(
                        GuestMarkTable.Attended::held,
                        Collectors.mapping(GuestMarkTable.Attended::card, Collectors.toList())));
        changed.forEach((held, guests) -> guests.forEach(card -> tell(held, card)));
    }
}
