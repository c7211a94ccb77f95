package se.insteg.skills.mapping.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The interviews of a week, by who led them. @param parts one for each who led any in the weeks shown, in their order */
public record HeldWeek(LocalDate monday, List<Part> parts) {
    public HeldWeek {
        parts = List.copyOf(parts);
    }

    /** @param interviews in all the weeks shown */
    public record Leader(UUID id, String name, int interviews) {}

    /** How many one of them led in the week. */
    public record Part(Leader leader, int interviews) {}

    public int sum() {
        return parts.stream().mapToInt(Part::interviews).sum();
    }
}
