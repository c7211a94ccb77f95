package se.insteg.access.sealing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** Tells the reviewer of the log on their start page when a check has found something. */
@Component
@Order(50)
class SealsOnStart implements StartPlug {
    private final SealTable table;
    private final Clock clock;

    SealsOnStart(SealTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.REVIEW_AUDIT_LOG.name())) {
            return List.of();
        }
        return table.lastCheck()
                .filter(check -> !check.intact())
                .<List<StartItem>>map(check -> List.of(new StartItem.Work(
                        StartItem.When.TODAY,
                        Words.of("access.seal.start"),
                        null,
                        LocalDate.ofInstant(check.at(), clock.getZone()),
                        null,
                        StartItem.Step.open("/audit/seals", Words.of("access.start.look")))))
                .orElse(List.of());
    }
}
