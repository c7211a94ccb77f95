package se.insteg.skills;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.SignedIn;
import se.insteg.access.SignedInParticipant;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.ChangeResult;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.card.OwnRecord;
import se.insteg.skills.store.ClaimTable;

/**
 * What people can: the door of this room. Every method asks the rights itself, works in the running transaction and writes
 * the audit log; somebody the caller may not see is not there: 404.
 *
 * <p>What begins or ceases to count is told to {@link People} in the same transaction, so the next matching knows.
 */
@Component
public class Profile {
    private static final String GROUND = "kompetens";

    /** As often as a change is tried again when somebody else's came between. */
    private static final int TRIES = 3;

    private final People people;
    private final OwnRecord own;
    private final ClaimTable table;
    private final Documents documents;
    private final Rights rights;
    private final Audit audit;
    private final CurrentStaff staff;
    private final CurrentParticipant participant;
    private final Clock clock;

    Profile(
            People people,
            OwnRecord own,
            ClaimTable table,
            Documents documents,
            Rights rights,
            Audit audit,
            CurrentStaff staff,
            CurrentParticipant participant,
            Clock clock) {
        this.people = people;
        this.own = own;
        this.table = table;
        this.documents = documents;
        this.rights = rights;
        this.audit = audit;
        this.staff = staff;
        this.participant = participant;
        this.clock = clock;
    }

    /** SEE_PERSON; a participant sees their own. */
    public CompetenceProfile of(UUID personId) {
        return of(isMe(personId) ? own.read() : people.find(personId));
    }

    /** Of somebody the caller was given by {@link People}. */
    public CompetenceProfile of(Participant person) {
        if (!isMe(person.id())) {
            rights.require(Action.SEE_PERSON, person.subject());
        }
        audit.write(new Audit.Entry("PROFILE_SHOWN", "person", person.id(), GROUND));
        return ProfileMaking.of(person, table.of(person.id()));
    }

    /**
     * KEEP_PROFILE; a participant records about themself, as {@link ClaimSource#SELF}, or as {@link ClaimSource#PEER} what
     * somebody helped them to say. What staff stand behind is confirmed
     * at once and counts. A claim that stands already, word for word from the same origin, is not recorded twice.
     *
     * @return the ids, in the order given
     */
    public List<UUID> record(UUID personId, List<NewClaim> claims, Origin origin) {
        Participant person = toKeep(personId);
        if (isMe(personId) && !origin.source().isOwnWord()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.right");
        }
        List<Claim> before = table.of(personId);
        List<Claim> fresh = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (NewClaim said : claims) {
            UUID there = before.stream()
                    .filter(claim -> claim.stands()
                            && claim.said().equals(said)
                            && claim.origin().equals(origin))
                    .map(Claim::id)
                    .findFirst()
                    .orElse(null);
            Claim claim = there == null ? claim(personId, said, origin) : null;
            if (claim != null) {
                fresh.add(claim);
            }
            ids.add(claim == null ? there : claim.id());
        }
        table.insert(fresh, person.details().protection().hides());
        if (!fresh.isEmpty()) {
            audit.write(new Audit.Entry(
                    "CLAIMS_RECORDED",
                    "person",
                    personId,
                    GROUND,
                    "claims=" + fresh.size() + " source=" + origin.source().code()));
            count(person, before);
        }
        return ids;
    }

    private Claim claim(UUID personId, NewClaim said, Origin origin) {
        SignedIn me = staff.find();
        Claim.Confirmed confirmed = me != null && origin.source().confirms()
                ? new Claim.Confirmed(LocalDate.now(clock), me.staffId(), Claim.Basis.of(origin.source()))
                : null;
        return new Claim(
                Ids.next(clock),
                personId,
                said,
                origin,
                me == null ? null : me.staffId(),
                clock.instant(),
                confirmed,
                null,
                null);
    }

    /** KEEP_PROFILE. Those of them that stand and nobody has confirmed. @return how many */
    public int confirm(UUID personId, Collection<UUID> claims, Claim.Basis basis) {
        Participant person = toKeep(personId);
        List<Claim> before = table.of(personId);
        Set<UUID> waiting = before.stream()
                .filter(claim -> claim.stands() && !claim.isConfirmed() && claims.contains(claim.id()))
                .map(Claim::id)
                .collect(Collectors.toSet());
        int confirmed = table.confirm(personId, waiting, basis, staff.require().staffId());
        if (confirmed > 0) {
            audit.write(new Audit.Entry(
                    "CLAIMS_CONFIRMED", "person", personId, GROUND, "claims=" + confirmed + " basis=" + basis.code()));
            count(person, before);
        }
        return confirmed;
    }

    /** KEEP_PROFILE; a participant withdraws what they said themself. @param why as typed, 1–300 characters */
    public void withdraw(UUID personId, UUID claimId, String why) {
        Participant person = toKeep(personId);
        List<Claim> before = table.of(personId);
        Claim claim = find(before, claimId);
        SignedIn me = staff.find();
        if (me == null && (claim.isConfirmed() || !claim.origin().source().isOwnWord())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.right");
        }
        if (table.withdraw(personId, claimId, me == null ? null : me.staffId(), why)) {
            audit.write(new Audit.Entry("CLAIM_WITHDRAWN", "person", personId, GROUND, "claim=" + claimId));
            count(person, before);
        }
    }

    /** KEEP_PROFILE. Undoes {@link #withdraw}. */
    public void restore(UUID personId, UUID claimId) {
        Participant person = toKeep(personId);
        staff.require();
        List<Claim> before = table.of(personId);
        find(before, claimId);
        if (table.restore(personId, claimId)) {
            audit.write(new Audit.Entry("CLAIM_RESTORED", "person", personId, GROUND, "claim=" + claimId));
            count(person, before);
        }
    }

    /**
     * Erases what was said in a file, or otherwise with the person's consent, and nobody has confirmed: they have taken it
     * back. KEEP_PROFILE; a participant their own.
     *
     * @param mapping what it was said in
     * @return how many
     */
    public int forget(Participant person, UUID mapping) {
        if (!isMe(person.id())) {
            rights.require(Action.KEEP_PROFILE, person.subject());
        }
        int erased = table.forget(person.id(), mapping);
        if (erased > 0) {
            audit.write(new Audit.Entry(
                    "CLAIMS_ERASED", "person", person.id(), GROUND, "claims=" + erased + " mapping=" + mapping));
        }
        return erased;
    }

    /** KEEP_PROFILE. A confirmed claim that somebody took out of the register counts again. */
    public void countAgain(UUID personId, UUID claimId) {
        Participant person = toKeep(personId);
        Claim claim = find(personId, claimId);
        if (claim.isConfirmed()) {
            count(person, table.of(personId), List.of(claim), List.of());
        }
    }

    /** KEEP_PROFILE, and KEEP_DOCUMENTS for the document: says which certificate shows it; null for none. */
    public void showBy(UUID personId, UUID claimId, @Nullable UUID document) {
        Participant person = toKeep(personId);
        find(personId, claimId);
        if (document != null) {
            documents.find(person, document);
        }
        table.showBy(personId, claimId, document);
        audit.write(new Audit.Entry("CLAIM_SHOWN_BY", "person", personId, GROUND, "claim=" + claimId));
    }

    /** KEEP_PROFILE. One of theirs, also a withdrawn one; 404 when it is not theirs. */
    public Claim claim(UUID personId, UUID claimId) {
        toKeep(personId);
        return find(personId, claimId);
    }

    private Claim find(UUID personId, UUID claimId) {
        return find(table.of(personId), claimId);
    }

    private static Claim find(List<Claim> claims, UUID claimId) {
        return claims.stream()
                .filter(claim -> claim.id().equals(claimId))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.refused.notHere"));
    }

    private Participant toKeep(UUID personId) {
        return isMe(personId) ? own.read() : people.findFor(Action.KEEP_PROFILE, personId);
    }

    private boolean isMe(UUID personId) {
        SignedInParticipant me = participant.find();
        return me != null && me.personId().equals(personId);
    }

    /** Tells the register what holds now and did not before, and the other way round. */
    private void count(Participant person, List<Claim> before) {
        List<Claim> claims = table.of(person.id());
        Set<UUID> held = ids(Told.holding(before));
        Set<UUID> holds = ids(Told.holding(claims));
        List<Claim> fresh = claims.stream()
                .filter(claim -> holds.contains(claim.id()) && !held.contains(claim.id()))
                .toList();
        List<Claim> gone = before.stream()
                .filter(claim -> held.contains(claim.id()) && !holds.contains(claim.id()))
                .toList();
        if (!fresh.isEmpty() || !gone.isEmpty()) {
            count(person, claims, fresh, gone);
        }
    }

    private static Set<UUID> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).collect(Collectors.toSet());
    }

    /** Somebody who changed the person at the same moment keeps what they wrote. */
    private void count(Participant person, List<Claim> claims, List<Claim> fresh, List<Claim> gone) {
        @Nullable Participant now = person;
        for (int tries = 0; now != null; tries++) {
            PersonDetails details = now.details();
            PersonDetails.Work work = CountingWork.of(details.work(), claims, fresh, gone);
            ChangeResult result = people.change(person.id(), now.version(), with(details, work));
            now = result instanceof ChangeResult.Conflict conflict ? conflict.theirs() : null;
            if (now != null && tries == TRIES) {
                throw new Refusal(Refusal.Kind.CONFLICT, "skills.refused.busy");
            }
        }
    }

    private static PersonDetails with(PersonDetails details, PersonDetails.Work work) {
        return new PersonDetails(
                details.identity(), details.care(), details.contact(), work, details.everyday(), details.protection());
    }
}
