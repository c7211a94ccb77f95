package se.insteg.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.programmes.store.QueueOrderTable;

/** In which order those who wait are offered a place: by a rule that the municipality has chosen, the same for every reader. */
@Component
public class Queues {
    private final QueueOrderTable table;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;

    Queues(QueueOrderTable table, Rights rights, CurrentStaff current, Audit audit) {
        this.table = table;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
    }

    /** The law first, unless the municipality has said otherwise. */
    public QueueRule rule() {
        return table.chosen().orElse(QueueRule.ENTITLED);
    }

    /** BUILD_PROGRAMMES. */
    public void choose(QueueRule rule) {
        rights.require(Action.BUILD_PROGRAMMES, Subject.MUNICIPALITY);
        if (rule != rule()) {
            table.choose(rule, current.require().staffId());
            audit.write(new Audit.Entry("QUEUE_ORDER_CHOSEN", "municipality", null, "program", "rule=" + rule.code()));
        }
    }

    /** Its number among those who wait, from 1. */
    int place(Enrolment queued, List<Enrolment> waiting) {
        List<UUID> order = inOrder(waiting).stream().map(Enrolment::id).toList();
        int place = order.indexOf(queued.id());
        return place < 0 ? order.size() : place + 1;
    }

    List<Enrolment> inOrder(List<Enrolment> waiting) {
        return inOrder(waiting, rule());
    }

    static List<Enrolment> inOrder(List<Enrolment> waiting, QueueRule rule) {
        Comparator<Enrolment> waited = Comparator.comparing(Queues::since).thenComparing(Enrolment::id);
        return waiting.stream()
                .sorted(
                        rule == QueueRule.WAITED
                                ? waited
                                : Comparator.comparing(Queues::entitled).thenComparing(waited))
                .toList();
    }

    private static Instant since(Enrolment waiting) {
        return Objects.requireNonNull(waiting.marks().queuedAt());
    }

    private static LocalDate entitled(Enrolment waiting) {
        return Objects.requireNonNullElse(waiting.marks().entitledOn(), LocalDate.MAX);
    }
}
