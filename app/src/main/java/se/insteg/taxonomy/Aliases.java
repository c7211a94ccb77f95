package se.insteg.taxonomy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.planner.model.Occupation;
import se.insteg.taxonomy.reference.AliasTable;

/** The municipality's own words for occupations: used by forms, imports and searches from the moment they are added. */
@Component
public class Aliases {
    private final AliasTable table;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Aliases(AliasTable table, Rights rights, CurrentStaff current, Audit audit, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** LOOK_UP_TERMS. Those in use, by word. */
    public List<Alias> all() {
        rights.require(Action.LOOK_UP_TERMS, Subject.MUNICIPALITY);
        return table.inUse();
    }

    /** CHANGE_ALIASES. In use or removed. */
    public Alias find(UUID id) {
        rights.require(Action.CHANGE_ALIASES, Subject.MUNICIPALITY);
        return table.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "taxonomy.refused.notHere"));
    }

    /**
     * CHANGE_ALIASES. The same form sent twice has one effect.
     *
     * @param means with a code
     * @throws Refusal (conflict) when the word is in use already
     */
    public void add(UUID id, String word, Occupation means) {
        rights.require(Action.CHANGE_ALIASES, Subject.MUNICIPALITY);
        String code = means.code();
        if (code == null) {
            throw new IllegalArgumentException("An alias counts to a group of SSYK");
        }
        if (table.called(word).filter(same -> !same.id().equals(id)).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "taxonomy.alias.taken", word);
        }
        if (table.insert(id, word, code, current.require().staffId(), Instant.now(clock))) {
            note("ALIAS_ADDED", id, "code=" + code);
        } else if (table.find(id).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "taxonomy.alias.taken", word); // in the same moment
        }
    }

    /** CHANGE_ALIASES. What people are described with already stays as it is. */
    public void remove(UUID id) {
        if (table.remove(find(id).id(), Instant.now(clock))) {
            note("ALIAS_REMOVED", id, "");
        }
    }

    /** CHANGE_ALIASES. @throws Refusal (conflict) when the word has come into use otherwise meanwhile */
    public void restore(UUID id) {
        Alias alias = find(id);
        if (table.called(alias.word()).filter(same -> !same.id().equals(id)).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "taxonomy.alias.taken", alias.word());
        }
        if (table.remove(id, null)) {
            note("ALIAS_ADDED", id, "code=" + alias.code());
        }
    }

    private void note(String deed, UUID id, String details) {
        audit.write(new Audit.Entry(deed, "alias", id, "administration", details));
    }

    /** An id for {@link #add}. */
    public UUID next() {
        return Ids.next(clock);
    }
}
