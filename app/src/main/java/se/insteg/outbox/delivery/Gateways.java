package se.insteg.outbox.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Gateway;

/** Those who carry messages here; the first of a channel does. */
@Component
public class Gateways {
    private final List<Gateway> gateways;

    Gateways(ObjectProvider<Gateway> gateways) {
        this.gateways = gateways.orderedStream().toList();
    }

    public boolean has(Channel channel) {
        return of(channel).isPresent();
    }

    public boolean none() {
        return gateways.isEmpty();
    }

    Optional<Gateway> of(Channel channel) {
        return gateways.stream().filter(gateway -> gateway.channel() == channel).findFirst();
    }
}
