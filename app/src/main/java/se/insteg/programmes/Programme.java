package se.insteg.programmes;

import java.util.UUID;

/**
 * A programme. What is built is the draft; publishing makes it a version, and a group keeps the version it follows.
 *
 * @param name 1–100 characters
 * @param published the latest version, from 1; 0 while none is
 * @param draftVersion counts changes of anything here, from 0
 * @param changed whether the draft says anything else than the latest version
 * @param retired no longer offered to new groups
 * @param origin whose model it was taken up from, such as "Trelleborgs kommun"; empty for one's own
 */
public record Programme(
        UUID id,
        ProgrammeKind kind,
        String name,
        int published,
        Curriculum draft,
        int draftVersion,
        boolean changed,
        boolean retired,
        String origin) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_ORIGIN = 100;

    /** A new one, whose first version is still to be published. */
    public static Programme begun(UUID id, ProgrammeKind kind, String name, Curriculum draft, String origin) {
        return new Programme(id, kind, name, 0, draft, 0, true, false, origin);
    }

    /** Whether a group can follow it. */
    public boolean offered() {
        return published > 0 && !retired;
    }

    public Programme with(Curriculum other) {
        return new Programme(id, kind, name, published, other, draftVersion, true, retired, origin);
    }

    public Programme described(ProgrammeKind otherKind, String otherName, boolean nowRetired, Curriculum other) {
        return new Programme(
                id,
                otherKind,
                otherName,
                published,
                other,
                draftVersion,
                changed || !other.equals(draft),
                nowRetired,
                origin);
    }
}
