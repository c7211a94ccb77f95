package se.insteg.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.SignedInParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.documents.DocumentTable;
import se.insteg.people.documents.ReceivedFile;
import se.insteg.people.documents.scan.Scanner;

/**
 * The documents about a person, for the one who is signed in. Every method asks KEEP_DOCUMENTS itself, works in the running
 * transaction and writes the log: a file that is opened has a row of its own. A document that is for others is not there.
 *
 * <p>An upper room that points at one does so with {@code on delete set null}: a removed document is erased after
 * {@value Document#DAYS_REMOVED} days.
 */
@Component
public class Documents {
    /** Of one file, in bytes. */
    public static final int LARGEST = 10 << 20;

    /** Of files about one person, removed ones included. */
    public static final int MOST = 100;

    /** Of all files about one person together, in bytes: they must fit in the package that an archive is given. */
    public static final long MOST_BYTES = 60L << 20;

    /** What a person takes along to show what they can. */
    private static final Set<Document.Kind> TAKEN_ALONG =
            Set.of(Document.Kind.EDUCATION, Document.Kind.WORK, Document.Kind.MAPPING);

    private static final String CASE = "ärende";
    private static final String PERSON = "person";

    private final DocumentTable table;
    private final Scanner scanner;
    private final Rights rights;
    private final CurrentStaff current;
    private final CurrentParticipant participant;
    private final Audit audit;

    Documents(
            DocumentTable table,
            Scanner scanner,
            Rights rights,
            CurrentStaff current,
            CurrentParticipant participant,
            Audit audit) {
        this.table = table;
        this.scanner = scanner;
        this.rights = rights;
        this.current = current;
        this.participant = participant;
        this.audit = audit;
    }

    /** What became of documents that were handed in: all are kept, or none. */
    public sealed interface Added {
        /** @param waiting whether the virus scanner could not be reached, so that nobody opens them yet */
        record Kept(List<Document> documents, boolean waiting) implements Added {
            public Kept {
                documents = List.copyOf(documents);
            }
        }

        record Refused(List<Slip> slips) implements Added {
            public Refused {
                slips = List.copyOf(slips);
            }
        }
    }

    /** What is wrong with one of them, remedy included. @param index its place among those handed in, from 0 */
    public record Slip(int index, Words words) {}

    /** What a virus scanner said of a file that had waited for it. */
    public enum Scanned {
        CLEAN,
        /** And so it is erased. */
        INFECTED,
        STILL_WAITING
    }

    /** Whether a virus scanner looks at what is handed in. */
    public boolean scans() {
        return scanner.looks();
    }

    /** Of a person the caller was given: what was added last first; those that were removed are marked so. */
    public List<Document> of(Participant person) {
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        table.eraseRemoved(person.id());
        List<Document> documents = table.of(person.id()).stream()
                .filter(document -> mayRead(person, document))
                .toList();
        if (!documents.isEmpty()) {
            write("DOCUMENTS_SHOWN", person, "documents=" + documents.size());
        }
        return documents;
    }

    /** @throws Refusal (404) when it is not this person's, or not for the caller */
    public Document find(Participant person, UUID id) {
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        Document document = required(person, id);
        write("DOCUMENTS_SHOWN", person, "document=" + id);
        return document;
    }

    /** What is in the file. @throws Refusal (404) as {@link #find}; (422) as long as it waits for the virus scanner */
    public byte[] open(Participant person, UUID id) {
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        Document document = required(person, id);
        if (!document.opens()) {
            throw new Refusal(Refusal.Kind.INVALID, "people.document.waits");
        }
        write("DOCUMENT_OPENED", person, "document=" + id);
        return table.file(id);
    }

    /** What is in a file and what it may be called: a–z, digits, hyphens, and its ending. */
    public record TakenAlong(String name, byte[] content) {}

    /**
     * Certificates and mappings a person takes along of their own (MAR-18), each opening in the log. Not those for named
     * readers only, nor any that waits for the virus scanner. KEEP_DOCUMENTS, or the participant themself.
     */
    public List<TakenAlong> toTakeAlong(Participant person) {
        SignedInParticipant self = participant.find();
        if (self == null || !self.personId().equals(person.id())) {
            rights.require(Action.KEEP_DOCUMENTS, person.subject());
        }
        List<TakenAlong> files = new ArrayList<>();
        for (Document document : table.of(person.id())) {
            if (document.removal() == null
                    && document.opens()
                    && document.about().secrecy() == Document.Secrecy.ORDINARY
                    && TAKEN_ALONG.contains(document.about().kind())) {
                write("DOCUMENT_OPENED", person, "document=" + document.id());
                String name = document.about().kind().code() + "-" + (files.size() + 1) + "."
                        + document.type().ending();
                files.add(new TakenAlong(name, table.file(document.id())));
            }
        }
        return files;
    }

    /** Keeps these, or none of them. Told by their content; the same twice has one effect. */
    public Added add(Participant person, List<Document.New> handedIn) {
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        List<Slip> slips = new ArrayList<>();
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < handedIn.size(); i++) {
            switch (check(person, handedIn.get(i))) {
                case Checked fit -> checked.add(fit);
                case Wrong wrong -> slips.add(new Slip(i, wrong.words()));
            }
        }
        if (slips.isEmpty() && !fits(person, checked)) {
            slips.add(new Slip(0, Words.of("people.document.full", MOST, MOST_BYTES >> 20)));
        }
        return slips.isEmpty() ? keep(person, checked) : new Added.Refused(slips);
    }

    /** @return false if somebody else changed it since that version, or it was removed; then nothing is written */
    public boolean change(Participant person, UUID id, int version, Document.About about) {
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        Document stored = required(person, id);
        if (stored.about().equals(about)) {
            return true;
        }
        boolean changed = table.update(id, version, about);
        if (changed) {
            write("DOCUMENT_CHANGED", person, "document=" + id);
        }
        return changed;
    }

    /** Out of sight; erased after {@value Document#DAYS_REMOVED} days. @param why as typed, 1–1000 characters */
    public void remove(Participant person, UUID id, String why) {
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        required(person, id);
        if (table.remove(id, me(), why)) {
            write("DOCUMENT_REMOVED", person, "document=" + id);
        }
    }

    /** Brings a removed one back. */
    public void restore(Participant person, UUID id) {
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        required(person, id);
        if (table.restore(id)) {
            write("DOCUMENT_RESTORED", person, "document=" + id);
        }
    }

    /**
     * Erases at once one that was kept by the person's consent, which they have taken back: by the participant themself, or
     * by whoever has KEEP_DOCUMENTS and notes it. Nothing happens when it is gone.
     */
    public void takeBack(Participant person, UUID id) {
        SignedInParticipant self = participant.find();
        if (self == null || !self.personId().equals(person.id())) {
            rights.require(Action.KEEP_DOCUMENTS, person.subject());
        }
        if (table.find(person.id(), id).isPresent()) {
            table.erase(id);
            write("DOCUMENT_ERASED", person, "document=" + id);
        }
    }

    /** Asks the virus scanner about one that waits for it. */
    public Scanned scanAgain(Participant person, UUID id) {
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        if (required(person, id).opens()) {
            return Scanned.CLEAN;
        }
        return switch (scanner.scan(table.file(id))) {
            case Scanner.Verdict.Clean clean -> {
                table.scanned(id);
                yield Scanned.CLEAN;
            }
            case Scanner.Verdict.Infected infected -> {
                table.erase(id);
                write("DOCUMENT_INFECTED", person, "document=" + id + " erased");
                yield Scanned.INFECTED;
            }
            case Scanner.Verdict.Unreachable unreachable -> Scanned.STILL_WAITING;
            case Scanner.Verdict.NotLooked notLooked -> Scanned.STILL_WAITING;
        };
    }

    private sealed interface Check permits Checked, Wrong {}

    private record Checked(Document.New added, ReceivedFile.Fit file, Document.Scan scan) implements Check {}

    private record Wrong(Words words) implements Check {}

    private Check check(Participant person, Document.New added) {
        int length = added.content().length;
        if (length == 0) {
            return new Wrong(Words.of("people.document.file.empty", added.fileName()));
        }
        if (length > LARGEST) {
            return new Wrong(Words.of("people.document.file.tooLarge", added.fileName(), LARGEST >> 20));
        }
        return switch (ReceivedFile.read(added.content())) {
            case ReceivedFile.Unfit unfit -> new Wrong(Words.of(unfit.messageKey(), added.fileName()));
            case ReceivedFile.Fit fit ->
                switch (scanner.scan(added.content())) {
                    case Scanner.Verdict.Clean clean -> new Checked(added, fit, Document.Scan.CLEAN);
                    case Scanner.Verdict.NotLooked notLooked -> new Checked(added, fit, Document.Scan.NONE);
                    case Scanner.Verdict.Unreachable unreachable -> new Checked(added, fit, Document.Scan.WAITING);
                    case Scanner.Verdict.Infected infected -> {
                        write("DOCUMENT_INFECTED", person, "refused");
                        yield new Wrong(Words.of("people.document.file.infected", added.fileName(), infected.what()));
                    }
                };
        };
    }

    private boolean fits(Participant person, List<Checked> more) {
        DocumentTable.Kept kept = table.kept(person.id());
        long bytes = more.stream().mapToLong(one -> one.file().content().length).sum();
        return kept.files() + more.size() <= MOST && kept.bytes() + bytes <= MOST_BYTES;
    }

    private Added keep(Participant person, List<Checked> checked) {
        boolean hidden = person.details().protection().hides();
        List<Document> kept = new ArrayList<>();
        for (Checked one : checked) {
            if (table.insert(person.id(), hidden, one.added(), one.file(), one.scan(), me())) {
                write("DOCUMENT_ADDED", person, "document=" + one.added().id());
            }
            table.find(person.id(), one.added().id()).ifPresent(kept::add);
        }
        return new Added.Kept(kept, kept.stream().anyMatch(document -> !document.opens()));
    }

    private Document required(Participant person, UUID id) {
        return table.find(person.id(), id)
                .filter(document -> mayRead(person, document))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.document.notHere"));
    }

    private boolean mayRead(Participant person, Document document) {
        return document.about().secrecy() == Document.Secrecy.ORDINARY
                || document.addedBy().equals(me())
                || document.about().named().contains(me())
                || rights.may(Action.SEE_CLOSE_DOCUMENTS, person.subject());
    }

    private UUID me() {
        return current.require().staffId();
    }

    private void write(String deed, Participant person, String details) {
        audit.write(new Audit.Entry(deed, PERSON, person.id(), CASE, details));
    }
}
