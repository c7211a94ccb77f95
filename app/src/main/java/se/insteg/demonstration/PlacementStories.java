package se.insteg.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.PlacementKind;
import se.insteg.placements.EndCause;

/** What becomes of a town's placements, one after the other: over a year some ended, most run, a few wait for something. */
final class PlacementStories {
    private static final List<EndCause> CAUSES = List.of(
            EndCause.JOB,
            EndCause.STUDIES,
            EndCause.JOB,
            EndCause.MOVED,
            EndCause.OWN_WISH,
            EndCause.JOB,
            EndCause.HOST_WISH,
            EndCause.OTHER_PLACEMENT);

    private PlacementStories() {}

    /** How far it came. */
    enum End {
        FINISHED,
        EARLY,
        RUNNING,
        PAUSED,
        SIGNED,
        /** Signed by all, and nobody has seen an insurance. */
        UNINSURED,
        UNSIGNED
    }

    /**
     * One of them.
     *
     * @param starts its first day, in days from today
     * @param days how long it was agreed for
     * @param cause null unless it ended early
     */
    record Story(
            End end,
            PlacementKind kind,
            int starts,
            int days,
            @Nullable EndCause cause) {}

    /** @param n from 0 @param of how many there are */
    static Story of(int n, int of) {
        PlacementKind kind = n % 16 == 5
                ? PlacementKind.VOCATIONAL_PLACEMENT
                : n % 27 == 11 ? PlacementKind.WORK_TRAINING : PlacementKind.LANGUAGE_INTERNSHIP;
        int part = n * 100 / of;
        if (part < 30) {
            return new Story(End.FINISHED, kind, -300 + n * 5, 84, null);
        }
        if (part < 41) {
            return new Story(End.EARLY, kind, -190 + n * 2, 90, CAUSES.get(n % CAUSES.size()));
        }
        if (part < 88) {
            return new Story(End.RUNNING, kind, -88 + n * 2 % 80, 91, null);
        }
        return last(n % 5, kind, n);
    }

    private static Story last(int which, PlacementKind kind, int n) {
        return switch (which) {
            case 0 -> new Story(End.PAUSED, kind, -40, 91, null);
            case 1 -> new Story(End.UNINSURED, kind, 5, 91, null);
            case 2, 3 -> new Story(End.SIGNED, kind, 10 + n % 7, 91, null);
            default -> new Story(End.UNSIGNED, kind, 12, 91, null);
        };
    }
}
