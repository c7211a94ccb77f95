package se.insteg.cooperation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Agreements;
import se.insteg.cooperation.Guests;
import se.insteg.cooperation.SeatOffer;
import se.insteg.cooperation.Seats;

/** What stands with the neighbours: agreements, seats in and out, who waits for an answer. */
@Controller
class CooperationPages {
    static final String PATH = "/cooperation";

    private final Agreements agreements;
    private final Seats seats;
    private final Guests guests;
    private final Clock clock;

    CooperationPages(Agreements agreements, Seats seats, Guests guests, Clock clock) {
        this.agreements = agreements;
        this.seats = seats;
        this.guests = guests;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(Model model) {
        List<Agreement> all = agreements.all();
        Map<UUID, Agreement> byId = all.stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
        Map<UUID, Long> waiting =
                guests.waiting().stream().collect(Collectors.groupingBy(card -> card.offerId(), Collectors.counting()));
        LocalDate today = LocalDate.now(clock);
        List<OfferLine> lines = seats.all().stream()
                .filter(offer -> byId.containsKey(offer.agreementId()))
                .map(offer -> line(offer, byId, waiting, today))
                .toList();
        model.addAttribute("agreements", all);
        model.addAttribute("out", lines.stream().filter(OfferLine::ours).toList());
        model.addAttribute("in", lines.stream().filter(line -> !line.ours()).toList());
        model.addAttribute("alone", agreements.neighbours().isEmpty());
        return "cooperation/cooperation";
    }

    private static OfferLine line(
            SeatOffer offer, Map<UUID, Agreement> agreements, Map<UUID, Long> waiting, LocalDate today) {
        Agreement agreement = agreements.get(offer.agreementId());
        return new OfferLine(
                offer,
                agreement == null ? "" : agreement.neighbour().name(),
                waiting.getOrDefault(offer.id(), 0L).intValue(),
                today);
    }
}
