package se.insteg.placements.agreement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.HostPageSource;
import se.insteg.hosts.Organisation;
import se.insteg.kernel.Words;
import se.insteg.placements.PlacementState;
import se.insteg.placements.Placements;

/** On a host's page: who has a placement there now, and when each began or, when it is over, ended. */
@Component
@Order(20)
class AgreementOnHost implements HostPageSource {
    private final Placements placements;
    private final Rights rights;

    AgreementOnHost(Placements placements, Rights rights) {
        this.placements = placements;
        this.rights = rights;
    }

    @Override
    public List<Item> items(Organisation organisation) {
        if (!rights.may(Action.MATCH, Subject.MUNICIPALITY)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        placements.atHost(organisation.id()).forEach((one, person) -> {
            Words words = Words.of("placements.on." + one.state().name());
            String name = person.details().identity().name();
            LocalDate day = one.endedOn() == null ? one.begunOn() : one.endedOn(); // of what the words say of it
            if (day != null) {
                items.add(new Moment(day, words, name, PlacementWays.to(one)));
            }
            if (one.state() == PlacementState.RUNNING || one.state() == PlacementState.PAUSED) {
                items.add(new Row(words, name, PlacementWays.to(one)));
            }
        });
        return items;
    }
}
