package se.insteg.programmes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.store.ProgrammeTable;

/**
 * The municipality's programmes for the one who is signed in: SEE_PROGRAMMES to read, BUILD_PROGRAMMES to change. What is
 * not in the municipality is not there: 404.
 */
@Component
public class Programmes {
    private final ProgrammeTable table;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Programmes(ProgrammeTable table, Rights rights, CurrentStaff current, Audit audit, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** A published state of a programme. */
    public record Version(int number, UUID by, Instant at) {}

    /** By name; retired ones too. */
    public List<Programme> all() {
        mustSee();
        return table.all();
    }

    public Programme find(UUID id) {
        mustSee();
        return table.find(id).orElseThrow(Programmes::notHere);
    }

    /** The latest first. */
    public List<Version> versions(UUID id) {
        mustSee();
        return table.versions(id);
    }

    /** What a version says; empty when there is no such version. */
    public Optional<Curriculum> version(UUID id, int number) {
        mustSee();
        return table.curriculum(id, number);
    }

    /** An id for {@link #begin}. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** A new programme, not published yet. The same id twice makes one. */
    public Programme begin(Programme begun) {
        mustBuild();
        if (table.insert(begun)) {
            log("PROGRAMME_CHANGED", begun.id(), begun.origin().isEmpty() ? "begun" : "adopted");
        }
        return find(begun.id());
    }

    /**
     * Changes the draft as it is now, whatever else was changed since somebody looked at it.
     *
     * @throws Refusal (409) when others kept changing it at the same time
     */
    public Programme change(UUID id, UnaryOperator<Programme> change) {
        mustBuild();
        for (int attempt = 0; attempt < 5; attempt++) {
            Programme was = find(id);
            Programme wanted = change.apply(was);
            if (wanted.equals(was)) {
                return was;
            }
            if (table.update(wanted)) {
                log("PROGRAMME_CHANGED", id, "draft=" + (wanted.draftVersion() + 1));
                return find(id);
            }
        }
        throw new Refusal(Refusal.Kind.CONFLICT, "programmes.refused.busy");
    }

    /**
     * Makes the draft the version that new groups follow. Groups that follow an earlier one keep it.
     *
     * @param draftVersion that somebody looked at
     * @return its number; null when the draft has changed since
     * @throws Refusal (422) when it has no modules
     */
    public @Nullable Integer publish(UUID id, int draftVersion) {
        mustBuild();
        Programme programme = find(id);
        if (programme.draft().modules().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.publish.empty");
        }
        Integer number = programme.draftVersion() == draftVersion
                ? table.publish(programme, current.require().staffId())
                : null;
        if (number != null) {
            log("PROGRAMME_PUBLISHED", id, "version=" + number);
        }
        return number;
    }

    private void mustSee() {
        rights.require(Action.SEE_PROGRAMMES, Subject.MUNICIPALITY);
    }

    private void mustBuild() {
        rights.require(Action.BUILD_PROGRAMMES, Subject.MUNICIPALITY);
    }

    private void log(String deed, UUID id, String details) {
        audit.write(new Audit.Entry(deed, "programme", id, "program", details));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere");
    }
}
