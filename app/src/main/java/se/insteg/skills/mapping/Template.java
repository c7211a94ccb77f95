package se.insteg.skills.mapping;

import java.util.Locale;
import java.util.UUID;

/**
 * A template for interviews. What is built is the draft; publishing makes it a version, and an interview keeps the version
 * it began with.
 *
 * @param published the latest version, from 1; 0 while none is. One that comes with Insteg is published as it comes
 * @param draftVersion counts changes of the draft, from 0
 * @param changed whether the draft says anything else than the latest version
 * @param retired no longer offered
 */
public record Template(
        UUID id,
        Purpose purpose,
        String name,
        int published,
        Script draft,
        int draftVersion,
        boolean changed,
        boolean retired) {
    public static final int LONGEST_NAME = 100;

    /** Who asks. */
    public enum Purpose {
        /** Staff, in a conversation. */
        INTERVIEW,
        /** Nobody: the participant reads and answers alone, on a phone. */
        OWN;

        /** As stored and sent: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether an interview can begin with it. */
    public boolean offered() {
        return published > 0 && !retired;
    }

    public Template with(Script other) {
        return new Template(id, purpose, name, published, other, draftVersion, true, retired);
    }
}
