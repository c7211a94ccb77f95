package se.insteg.skills.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.Profile;
import se.insteg.skills.mapping.store.InterviewTable;

/** Staff go through what a participant said alone: each thing is confirmed, put right, or left as the participant's word. */
@Component
public class Confirming {
    private final Interviews interviews;
    private final InterviewTable table;
    private final Profile profile;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Confirming(
            Interviews interviews,
            InterviewTable table,
            Profile profile,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.interviews = interviews;
        this.table = table;
        this.profile = profile;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What staff make of one claim. @param meant the same as it said, or put right */
    public record Judged(UUID claim, NewClaim meant) {}

    /** What the participant said in it that nobody has confirmed; of somebody given by {@link Interviews#person}. */
    public List<Claim> waiting(Participant person, UUID interview) {
        return profile.of(person).claims().stream()
                .filter(claim -> interview.equals(claim.origin().mapping()) && !claim.isConfirmed())
                .toList();
    }

    /**
     * MAP_PERSON and KEEP_PROFILE. Confirms these, in their words or put right; those left out stay the participant's own
     * word. It is gone through then: once more changes nothing.
     *
     * @throws Refusal (409) when it has not been sent
     */
    public void confirm(UUID personId, UUID interview, List<Judged> judged) {
        Participant person = interviews.person(personId);
        table.lock(interview);
        Interview one = table.find(personId, interview)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
        if (!one.own() || one.state() == Interview.State.OPEN) {
            throw new Refusal(Refusal.Kind.CONFLICT, "skills.mapping.notSent");
        }
        if (!table.end(
                interview, Interview.State.SENT, List.of(), current.require().staffId())) {
            return;
        }
        List<Claim> waiting = waiting(person, interview);
        List<UUID> asSaid = new ArrayList<>();
        List<NewClaim> putRight = new ArrayList<>();
        for (Judged each : judged) {
            waiting.stream().filter(claim -> claim.id().equals(each.claim())).forEach(claim -> {
                if (claim.said().equals(each.meant())) {
                    asSaid.add(claim.id());
                } else {
                    profile.withdraw(personId, claim.id(), "Rättad vid genomgång av egen kartläggning");
                    putRight.add(each.meant());
                }
            });
        }
        profile.confirm(personId, asSaid, Claim.Basis.CONVERSATION);
        profile.record(personId, putRight, new Origin(ClaimSource.STAFF, LocalDate.now(clock), interview));
        audit.write(new Audit.Entry("MAPPING_CONFIRMED", "person", personId, "kartläggning", "interview=" + interview));
    }
}
