package se.insteg.hosts.outreach.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.hosts.HostPageSource;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.outreach.Outreaches;
import se.insteg.kernel.Words;

/** On a host's timeline: participants who asked there themselves, of those the viewer may see. */
@Component
@Order(6)
class OutreachMoments implements HostPageSource {
    private final Outreaches outreaches;

    OutreachMoments(Outreaches outreaches) {
        this.outreaches = outreaches;
    }

    @Override
    public List<Item> items(Organisation organisation) {
        return outreaches.at(organisation.id()).stream()
                .<Item>map(line -> new Moment(
                        line.outreach().asked().on(),
                        Words.of("hosts.timeline.outreach."
                                + line.outreach().asked().answer().code()),
                        line.person().details().identity().name(),
                        "/people/" + line.person().id() + "/outreach"))
                .toList();
    }
}
