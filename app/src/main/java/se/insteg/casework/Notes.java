package se.insteg.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Rights;
import se.insteg.casework.store.NoteTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;

/**
 * The notes of a case: for its caseworker and whoever covers, and for a protected person's own handlers; for nobody else, and
 * never in a search. Reading them is logged as such, besides that the person was shown.
 */
@Component
public class Notes {
    private final Cases cases;
    private final NoteTable table;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Notes(Cases cases, NoteTable table, Rights rights, Audit audit, Clock clock) {
        this.cases = cases;
        this.table = table;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** KEEP_NOTES. Of a person the caller was given; what happened last first. Those for others are not there. */
    public List<Note> of(Participant person) {
        rights.require(Action.KEEP_NOTES, person.subject());
        List<Note> notes = table.of(person.id()).stream()
                .filter(note -> note.isFor(cases.me()))
                .toList();
        if (!notes.isEmpty()) {
            audit.write(new Audit.Entry("NOTES_SHOWN", "person", person.id(), "ärende", "notes=" + notes.size()));
        }
        return notes;
    }

    /** KEEP_NOTES. How many there are that are for others to read. */
    public int forOthers(Participant person) {
        rights.require(Action.KEEP_NOTES, person.subject());
        return table.countForOthers(person.id(), cases.me());
    }

    /** KEEP_NOTES. 404 when it is for others. */
    public Note find(UUID personId, UUID id) {
        cases.require(personId, Action.KEEP_NOTES);
        Note note = required(personId, id);
        audit.write(new Audit.Entry("NOTES_SHOWN", "person", personId, "ärende", "note=" + id));
        return note;
    }

    /**
     * KEEP_NOTES.
     *
     * @param id made when the form was shown, so that the same form sent twice has one effect
     */
    public void write(UUID personId, UUID id, Note.About about, Note.Content content) {
        Participant person = cases.require(personId, Action.KEEP_NOTES);
        boolean hidden = person.details().protection().hides();
        if (table.insert(id, personId, hidden, about, content, cases.me())) {
            audit.write(new Audit.Entry("NOTE_WRITTEN", "person", personId, "ärende", "note=" + id));
        }
    }

    /** Whether it can only be corrected with a reason: somebody else's, or older than {@link Note#MINUTES_OPEN} minutes. */
    public boolean locked(Note note) {
        return !note.author().equals(cases.me())
                || note.writtenAt().plus(Duration.ofMinutes(Note.MINUTES_OPEN)).isBefore(clock.instant());
    }

    /**
     * KEEP_NOTES. Adds a version; the earlier ones stay.
     *
     * @param from the version it began from
     * @param why as typed, 1–1000 characters; empty only while it is not locked
     * @return false when somebody else has corrected it meanwhile; then nothing is written
     */
    public boolean correct(UUID personId, UUID id, int from, Note.Content content, String why) {
        Participant person = cases.require(personId, Action.KEEP_NOTES);
        Note note = required(personId, id);
        if (why.isEmpty() && locked(note)) {
            throw new Refusal(Refusal.Kind.INVALID, "casework.note.why.missing");
        }
        if (note.now().content().equals(content)) {
            return true;
        }
        boolean hidden = person.details().protection().hides();
        boolean corrected = table.correct(note, hidden, from, content, why, cases.me());
        if (corrected) {
            audit.write(new Audit.Entry("NOTE_CORRECTED", "person", personId, "ärende", "note=" + id));
        }
        return corrected;
    }

    private Note required(UUID personId, UUID id) {
        return table.find(personId, id)
                .filter(note -> note.isFor(cases.me()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "casework.refused.notHere"));
    }

    /** An id for {@link #write}. */
    public UUID next() {
        return Ids.next(clock);
    }
}
