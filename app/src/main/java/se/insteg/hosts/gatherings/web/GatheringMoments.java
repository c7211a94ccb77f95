package se.insteg.hosts.gatherings.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.hosts.HostPageSource;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.gatherings.Gathering;
import se.insteg.hosts.gatherings.Gatherings;
import se.insteg.hosts.gatherings.Invitation;
import se.insteg.kernel.Words;

/** On a host's timeline: what it was invited to, what it answered, whether somebody came. */
@Component
@Order(5)
class GatheringMoments implements HostPageSource {
    private final Gatherings gatherings;

    GatheringMoments(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    @Override
    public List<Item> items(Organisation organisation) {
        return gatherings.of(organisation.id()).stream().map(this::moment).toList();
    }

    private Item moment(Invitation invitation) {
        Gathering gathering = gatherings.find(invitation.gatheringId());
        return new Moment(
                gathering.details().day(),
                Words.of(
                        "hosts.timeline.invitation." + how(invitation),
                        gathering.details().title()),
                invitation.contactName().isEmpty() ? null : invitation.contactName(),
                "/hosts/gatherings/" + gathering.id());
    }

    private static String how(Invitation invitation) {
        Boolean came = invitation.came();
        Invitation.Reply reply = invitation.reply();
        if (came != null) {
            return came ? "came" : reply != null && reply.yes() ? "noShow" : "away";
        }
        return reply == null ? "open" : reply.yes() ? "yes" : "no";
    }
}
