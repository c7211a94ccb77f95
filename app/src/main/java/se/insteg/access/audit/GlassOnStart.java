package se.insteg.access.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.BrokenGlass;
import se.insteg.access.Colleagues;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartItem.Step;
import se.insteg.kernel.StartItem.When;
import se.insteg.kernel.StartItem.Work;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** For the reviewer of the log: cases opened in an emergency that wait for their judgement. */
@Component
@Order(60)
class GlassOnStart implements StartPlug {
    private final BrokenGlass glass;
    private final Colleagues colleagues;
    private final Clock clock;

    GlassOnStart(BrokenGlass glass, Colleagues colleagues, Clock clock) {
        this.glass = glass;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public List<StartItem> items(Viewer viewer) {
        if (!viewer.may(Action.REVIEW_AUDIT_LOG.name())) {
            return List.of();
        }
        List<BrokenGlass.Opening> waiting = glass.all().stream()
                .filter(one -> one.waits() && !one.staffId().equals(viewer.staffId()))
                .toList();
        Map<UUID, String> names = colleagues.names(
                waiting.stream().map(BrokenGlass.Opening::staffId).collect(Collectors.toSet()));
        return waiting.stream()
                .<StartItem>map(one -> new Work(
                        one.verdict() == null ? When.TODAY : When.WAITING_ON_OTHERS,
                        Words.of(one.verdict() == null ? "access.glass.start" : "access.glass.start.asked"),
                        names.get(one.staffId()),
                        LocalDate.ofInstant(one.openedAt(), clock.getZone()),
                        null,
                        Step.open("/audit/glass/" + one.id(), Words.of("access.glass.start.step"))))
                .toList();
    }
}
