package se.insteg.access;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What a participant does outside of a request of theirs, such as in the demonstration: confined to their own rows too. */
@Component
public class ParticipantJobs {
    private final Tenancy tenancy;
    private final OwnRows ownRows;

    ParticipantJobs(Tenancy tenancy, OwnRows ownRows) {
        this.tenancy = tenancy;
        this.ownRows = ownRows;
    }

    /** Does the work in one transaction of its own, committed before this returns. Not from within another. */
    public <T> T inNameOf(SignedInParticipant participant, Supplier<T> work) {
        return tenancy.inTenant(
                participant.tenantId(),
                () -> CurrentParticipant.behindJob(participant, () -> {
                    ownRows.confineTo(participant.personId());
                    return work.get();
                }));
    }
}
