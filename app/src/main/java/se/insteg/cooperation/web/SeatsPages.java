package se.insteg.cooperation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Agreements;
import se.insteg.cooperation.Guests;
import se.insteg.cooperation.SeatOffer;
import se.insteg.cooperation.Seats;
import se.insteg.cooperation.ShareCard;
import se.insteg.cooperation.Sharing;
import se.insteg.cooperation.Side;
import se.insteg.cooperation.typed.SeatsInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.Group;

/** Seats offered to a neighbour, or by one, and the cards under them. */
@Controller
class SeatsPages {
    private static final String OFFERING = CooperationPages.PATH + "/agreements/{accordId}/seats";
    private static final String PAGE = CooperationPages.PATH + "/seats/{seatOfferId}";
    private static final String CARD = CooperationPages.PATH + "/cards/{shareCardId}";
    private static final Set<String> DONE = Set.of("offered", "closed", "accepted", "declined", "revoked");

    private final Agreements agreements;
    private final Seats seats;
    private final Guests guests;
    private final Sharing sharing;
    private final Clock clock;

    SeatsPages(Agreements agreements, Seats seats, Guests guests, Sharing sharing, Clock clock) {
        this.agreements = agreements;
        this.seats = seats;
        this.guests = guests;
        this.sharing = sharing;
        this.clock = clock;
    }

    static String path(UUID offer) {
        return CooperationPages.PATH + "/seats/" + offer;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping(OFFERING)
    String ask(@PathVariable UUID accordId, Model model) {
        Form form = Form.empty()
                .with("id", agreements.next().toString())
                .with("answerBy", today().plusWeeks(2).toString());
        return asking(host(accordId), form, model);
    }

    private Agreement host(UUID id) {
        Agreement agreement = agreements.find(id);
        if (agreement.mine() != Side.HOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.notHost");
        }
        return agreement;
    }

    private String asking(Agreement agreement, Form form, Model model) {
        model.addAttribute("agreement", agreement);
        model.addAttribute("form", form);
        model.addAttribute("groups", seats.groups());
        return "cooperation/seats-form";
    }

    @PostMapping(OFFERING)
    String offer(@PathVariable UUID accordId, Form form, Model model) {
        Agreement agreement = host(accordId);
        List<Group> groups = seats.groups();
        Seats.Wish wish = SeatsInput.read(form, groups, today());
        if (wish == null) {
            return asking(agreement, form, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), agreements::next);
        seats.offer(accordId, id, wish);
        return "redirect:" + path(id) + "?done=offered";
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID seatOfferId, @RequestParam(defaultValue = "") String done, Model model) {
        return show(seats.find(seatOfferId), null, Form.empty(), DONE.contains(done) ? done : null, model);
    }

    /** @param about the card that the form is of; null when nothing was typed */
    private String show(SeatOffer offer, @Nullable UUID about, Form form, @Nullable String done, Model model) {
        boolean host = offer.mine() == Side.HOST;
        List<ShareCard> cards = host ? guests.of(offer) : sharing.cards(offer);
        model.addAttribute("offer", offer);
        model.addAttribute("agreement", agreements.find(offer.agreementId()));
        model.addAttribute("cards", cards);
        model.addAttribute("people", host ? Map.of() : sharing.people(cards));
        model.addAttribute("line", new OfferLine(offer, "", 0, today()));
        model.addAttribute("first", first(offer).toString());
        model.addAttribute("about", about);
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "cooperation/offer";
    }

    private LocalDate first(SeatOffer offer) {
        LocalDate starts = offer.said().starts();
        return starts.isAfter(today()) ? starts : today();
    }

    @PostMapping(PAGE + "/close")
    String close(@PathVariable UUID seatOfferId) {
        SeatOffer offer = seats.find(seatOfferId);
        if (offer.mine() != Side.HOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.notHost");
        }
        seats.close(seatOfferId);
        return "redirect:" + path(seatOfferId) + "?done=closed";
    }

    @PostMapping(CARD + "/accept")
    String accept(@PathVariable UUID shareCardId, Form form, Model model) {
        ShareCard card = guests.ours(shareCardId);
        SeatOffer offer = seats.find(card.offerId());
        LocalDate from = SeatsInput.firstDay(form, offer);
        if (from == null) {
            return show(offer, shareCardId, form, null, model);
        }
        guests.accept(shareCardId, from);
        return "redirect:" + path(offer.id()) + "?done=accepted";
    }

    @PostMapping(CARD + "/decline")
    String decline(@PathVariable UUID shareCardId) {
        ShareCard card = guests.ours(shareCardId);
        guests.decline(shareCardId);
        return "redirect:" + path(card.offerId()) + "?done=declined";
    }

    @PostMapping(CARD + "/revoke")
    String revoke(@PathVariable UUID shareCardId, Form form, Model model) {
        ShareCard card = guests.ours(shareCardId);
        String why = SeatsInput.why(form, Agreement.LONGEST_WHY);
        if (why == null) {
            return show(seats.find(card.offerId()), shareCardId, form, null, model);
        }
        guests.revoke(shareCardId, why);
        return "redirect:" + path(card.offerId()) + "?done=revoked";
    }
}
