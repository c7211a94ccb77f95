package se.insteg.placements.agreement.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.OfferPageSource;
import se.insteg.kernel.Words;
import se.insteg.placements.PlacementState;
import se.insteg.placements.Placements;

/** On an offer's page: who has a placement there, or had. */
@Component
@Order(20)
class AgreementOnOffer implements OfferPageSource {
    private final Placements placements;
    private final Rights rights;

    AgreementOnOffer(Placements placements, Rights rights) {
        this.placements = placements;
        this.rights = rights;
    }

    @Override
    public List<Item> items(HostOffer offer) {
        if (!rights.may(Action.MATCH, Subject.MUNICIPALITY)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        placements.at(offer.id()).forEach((one, person) -> {
            if (one.state() != PlacementState.ANNULLED) {
                items.add(new Row(
                        Words.of("placements.on." + one.state().name()),
                        person.details().identity().name(),
                        PlacementWays.to(one)));
            }
        });
        return items;
    }
}
