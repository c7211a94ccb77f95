package se.insteg.skills.elsewhere;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.card.OwnRecord;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.Profile;
import se.insteg.taxonomy.Catalogue;

/**
 * Files with what people have said elsewhere. MAP_PERSON, and what {@link Documents} and {@link Profile} ask besides; a
 * participant sees and takes back their own. Works in the running transaction and writes the audit log.
 */
@Component
public class BroughtFiles {
    private static final String WHY = "kartläggning från annat håll";

    private final People people;
    private final OwnRecord own;
    private final Documents documents;
    private final Profile profile;
    private final Catalogue catalogue;
    private final BroughtTable table;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Clock clock;

    BroughtFiles(
            People people,
            OwnRecord own,
            Documents documents,
            Profile profile,
            Catalogue catalogue,
            BroughtTable table,
            CurrentStaff staff,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.own = own;
        this.documents = documents;
        this.profile = profile;
        this.catalogue = catalogue;
        this.table = table;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a file says. */
    public sealed interface Reading {
        /** @param claims at least one */
        record Understood(List<NewClaim> claims) implements Reading {
            public Understood {
                claims = List.copyOf(claims);
            }
        }

        /** Kept as a document and no more. @param messageKey why, and what to do instead */
        record NotRead(String messageKey) implements Reading {}
    }

    public Participant person(UUID id) {
        return people.findFor(Action.MAP_PERSON, id);
    }

    /** What was brought last first; of somebody given by {@link #person}. */
    public List<Brought> of(Participant person) {
        return table.of(person.id());
    }

    /** The participant's own that they have not taken back. */
    public List<Brought> ofOwn() {
        return table.of(own.read().id()).stream()
                .filter(one -> one.withdrawn() == null)
                .toList();
    }

    /** An id for {@link #bring}. */
    public UUID next() {
        return Ids.next(clock);
    }

    /**
     * Keeps a file by the person's consent, or says what is wrong with it. The same form sent twice has one effect.
     *
     * @param id by {@link #next}
     * @param consent not after today
     */
    public Documents.Added bring(
            Participant person, UUID id, Brought.Consent consent, String fileName, byte[] content) {
        String title =
                fileName.length() <= Document.LONGEST_TITLE ? fileName : fileName.substring(0, Document.LONGEST_TITLE);
        Document.About about =
                new Document.About(Document.Kind.MAPPING, title, null, null, Document.Secrecy.ORDINARY, Set.of());
        Documents.Added added = documents.add(person, List.of(new Document.New(id, about, fileName, content)));
        if (added instanceof Documents.Added.Kept kept && !kept.documents().isEmpty()) {
            Brought brought = new Brought(
                    id,
                    person.id(),
                    kept.documents().getFirst().id(),
                    consent,
                    staff.require().staffId(),
                    clock.instant(),
                    null,
                    null);
            if (table.insert(brought, person.details().protection().hides())) {
                audit.write(new Audit.Entry("FILE_BROUGHT", "person", person.id(), WHY, "brought=" + id));
            }
        }
        return added;
    }

    /** @throws Refusal (404) when it is not this person's */
    public Brought find(Participant person, UUID id) {
        return table.of(person.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.elsewhere.notHere"));
    }

    /** What a file says; opening it is a row in the log. */
    public Reading read(Participant person, Brought brought) {
        Document document = document(person, brought).orElse(null);
        if (document == null) {
            return new Reading.NotRead("skills.elsewhere.gone");
        }
        if (!document.opens()) {
            return new Reading.NotRead("skills.elsewhere.waits");
        }
        if (document.bytes() > FileParts.LARGEST) {
            return new Reading.NotRead("skills.elsewhere.large");
        }
        return switch (document.type()) {
            case JSON, TEXT -> read(documents.open(person, document.id()));
            case PDF, JPEG, PNG, DOCX, ODT -> new Reading.NotRead("skills.elsewhere.paper");
        };
    }

    private Reading read(byte[] content) {
        Part file = FileParts.of(content).orElse(null);
        if (file == null) {
            return new Reading.NotRead("skills.elsewhere.broken");
        }
        List<NewClaim> claims = EuropassFile.read(file, catalogue.occupations(), LocalDate.now(clock));
        return claims.isEmpty() ? new Reading.NotRead("skills.elsewhere.unknown") : new Reading.Understood(claims);
    }

    /** The file; empty once it is erased or removed. */
    public Optional<Document> document(Participant person, Brought brought) {
        UUID id = brought.document();
        return id == null
                ? Optional.empty()
                : documents.of(person).stream()
                        .filter(one -> one.id().equals(id) && one.removal() == null)
                        .findFirst();
    }

    /**
     * Keeps what was chosen as the person's own word; what the profile says already, confirmed or not, is not said again.
     * Once more changes nothing.
     *
     * @return how many there are to confirm
     */
    public int choose(UUID personId, UUID id, Collection<NewClaim> chosen) {
        Participant person = person(personId);
        Brought brought = find(person, id);
        if (brought.withdrawn() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "skills.elsewhere.withdrawn.already");
        }
        if (!table.chosen(id)) {
            return 0;
        }
        List<NewClaim> fresh = unsaid(person, chosen);
        profile.record(personId, fresh, new Origin(ClaimSource.ELSEWHERE, LocalDate.now(clock), id));
        audit.write(new Audit.Entry("FILE_READ", "person", personId, WHY, "brought=" + id + " claims=" + fresh.size()));
        return fresh.size();
    }

    /** Those of them that the profile does not say already. */
    public List<NewClaim> unsaid(Participant person, Collection<NewClaim> claims) {
        Set<NewClaim> known = new HashSet<>(
                profile.of(person).claims().stream().map(Claim::said).toList());
        return claims.stream()
                .filter(claim -> known.stream().noneMatch(one -> one.covers(claim)))
                .toList();
    }

    /** The person takes the consent back, as staff note it: the file and what nobody has confirmed of it are erased. */
    public void withdraw(UUID personId, UUID id) {
        Participant person = person(personId);
        withdraw(person, find(person, id), staff.require().staffId());
    }

    /** As {@link #withdraw}, by the participant on their own phone. */
    public void withdrawOwn(UUID id) {
        Participant me = own.read();
        withdraw(me, find(me, id), null);
    }

    private void withdraw(Participant person, Brought brought, @Nullable UUID by) {
        if (!table.withdraw(brought.id(), by)) {
            return;
        }
        int erased = profile.forget(person, brought.id());
        UUID document = brought.document();
        if (document != null) {
            documents.takeBack(person, document);
        }
        audit.write(new Audit.Entry(
                "FILE_CONSENT_REVOKED", "person", person.id(), WHY, "brought=" + brought.id() + " claims=" + erased));
    }
}
