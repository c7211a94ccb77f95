package se.insteg.hosts.relations.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.OfferPageSource;
import se.insteg.hosts.relations.Interests;
import se.insteg.kernel.Words;

/** On an offer's page: the interest it came of. */
@Component
@Order(5)
class InterestOnOffer implements OfferPageSource {
    private final Interests interests;

    InterestOnOffer(Interests interests) {
        this.interests = interests;
    }

    @Override
    public List<Item> items(HostOffer offer) {
        return interests.ofOffer(offer.id()).stream()
                .<Item>map(interest -> new Row(
                        Words.of("hosts.interest.became", interest.shownOn()),
                        null,
                        "/hosts/" + interest.organisationId()))
                .toList();
    }
}
