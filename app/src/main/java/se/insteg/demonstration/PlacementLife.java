package se.insteg.demonstration;

import java.time.LocalDate;
import se.insteg.demonstration.PlacementStories.Story;

/** The days of a placement of the demonstration, from somebody asking there to its end. None but the first of it is to come. */
record PlacementLife(Story story, LocalDate today) {
    LocalDate starts() {
        return today.plusDays(story.starts());
    }

    LocalDate ends() {
        return starts().plusDays(story.days());
    }

    LocalDate signed() {
        return starts().isAfter(today) ? today.minusDays(1) : starts().minusDays(4);
    }

    LocalDate drafted() {
        return signed().minusDays(2);
    }

    LocalDate answered() {
        return signed().minusDays(5);
    }

    LocalDate proposed() {
        return signed().minusDays(12);
    }

    /** When somebody asked for it themself. */
    LocalDate asked() {
        return signed().minusDays(26);
    }
}
