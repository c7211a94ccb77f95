package se.insteg.placements.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.OfferPageSource;
import se.insteg.hosts.OfferState;
import se.insteg.kernel.Words;
import se.insteg.placements.Proposals;

/** On an offer's page: the way to people for it, and who is proposed there. */
@Component
@Order(10)
class PlacementOnOffer implements OfferPageSource {
    private final Proposals proposals;
    private final AsideLines lines;
    private final Rights rights;

    PlacementOnOffer(Proposals proposals, AsideLines lines, Rights rights) {
        this.proposals = proposals;
        this.lines = lines;
        this.rights = rights;
    }

    @Override
    public List<Item> items(HostOffer offer) {
        if (!rights.may(Action.MATCH, Subject.MUNICIPALITY)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        if (offer.details().state() == OfferState.OPEN) {
            items.add(new Way("/matching/offers/" + offer.id(), Words.of("placements.plug.match")));
        }
        lines.proposed(proposals.at(offer.id()))
                .forEach(line -> items.add(new Row(
                        Words.of("placements.plug.standing." + line.standing()),
                        line.name(),
                        "/matching/people/" + line.one().personId() + "/proposals/"
                                + line.one().id())));
        return items;
    }
}
