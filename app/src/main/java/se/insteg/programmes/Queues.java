package se.insteg.programmes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** In which order those who wait are offered a place. */
@Component
class Queues {
    /** Whoever has waited longest first. */
    List<Enrolment> inOrder(List<Enrolment> waiting) {
        return waiting.stream()
                .sorted(Comparator.comparing(Queues::since).thenComparing(Enrolment::id))
                .toList();
    }

    private static Instant since(Enrolment waiting) {
        return Objects.requireNonNull(waiting.marks().queuedAt());
    }
}
