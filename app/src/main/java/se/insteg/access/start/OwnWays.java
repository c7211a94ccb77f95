package se.insteg.access.start;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.rights.Matrix;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Way;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** What anybody with the right may do in this room whenever they like; only ways that exist. */
@Component
@Order(900)
class OwnWays implements StartPlug {
    private record Door(Action action, String path, String key) {}

    private static final List<Door> DOORS = List.of(
            new Door(Action.SEE_STAFF, "/staff", "staff"),
            new Door(Action.MANAGE_UNITS, "/units", "units"),
            new Door(Action.REVIEW_AUDIT_LOG, "/audit", "log"),
            new Door(Action.OPEN_GLASS, "/people/glass", "glass"),
            new Door(Action.SEE_OWN_READS, "/audit/mine", "ownReads"),
            new Door(Action.SEE_RIGHTS, "/rights", "rights"),
            new Door(Action.MANAGE_OWN_ACCOUNT, "/account", "account"));

    private final Matrix matrix;

    OwnWays(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        return DOORS.stream()
                .filter(door -> viewer.may(door.action().name()))
                .filter(door -> matrix.routes().containsKey("GET " + door.path()))
                .flatMap(door -> Stream.<StartItem>of(new Way(
                        door.path(),
                        Words.of("access.start.way." + door.key()),
                        Words.of("access.start.way." + door.key() + ".what"))))
                .toList();
    }
}
