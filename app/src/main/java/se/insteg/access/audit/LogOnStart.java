package se.insteg.access.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Figure;
import se.insteg.kernel.StartItem.Trace;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** On the start page: the last week of the log in figures for its reviewer; one's own latest traces. Names nobody. */
@Component
@Order(300)
class LogOnStart implements StartPlug {
    private static final int DAYS = 7;
    private static final int TRACES = 5;

    private final AuditLog log;
    private final Clock clock;

    LogOnStart(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        List<StartItem> items = new ArrayList<>();
        if (viewer.may(Action.REVIEW_AUDIT_LOG.name())) {
            items.add(figure("all", null));
            items.add(figure("failed", "SIGN_IN_FAILED"));
            items.add(figure("roles", "ROLE_GRANTED"));
        }
        if (viewer.may(Action.SEE_OWN_READS.name())) {
            AuditLog.Filter mine = new AuditLog.Filter(viewer.staffId(), null, null, null, null, null);
            log.read(mine).stream()
                    .filter(row -> !row.action().equals("AUDIT_LOG_SHOWN"))
                    .limit(TRACES)
                    .forEach(row ->
                            items.add(new Trace(row.at(), Words.of("access.deed." + row.action()), "/audit/mine")));
        }
        return items;
    }

    private Figure figure(String key, @Nullable String deed) {
        LocalDate from = LocalDate.now(clock).minusDays(DAYS - 1);
        long rows = log.count(new AuditLog.Filter(
                null, null, deed, from.atStartOfDay(clock.getZone()).toInstant(), null, null));
        return new Figure(
                rows,
                Words.of("access.start.log." + key, rows),
                "/audit?from=" + from + (deed == null ? "" : "&deed=" + deed));
    }
}
