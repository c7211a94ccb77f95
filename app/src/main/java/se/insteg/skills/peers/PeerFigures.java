package se.insteg.skills.peers;

import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;

/** How much residents have helped each other. SEE_MAPPING_FIGURES; nobody protected is counted. */
@Component
public class PeerFigures {
    private final HelpTable helps;
    private final Rights rights;

    PeerFigures(HelpTable helps, Rights rights) {
        this.helps = helps;
        this.rights = rights;
    }

    /**
     * Since the first.
     *
     * @param written by another resident and handed over
     * @param agreed to by the one it is about
     * @param confirmed of those: gone through by staff
     */
    public record Counts(int written, int agreed, int confirmed) {}

    public Counts read() {
        rights.require(Action.SEE_MAPPING_FIGURES, Subject.MUNICIPALITY);
        return helps.counts();
    }
}
