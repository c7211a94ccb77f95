package se.insteg.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.insteg.kernel.Refusal;

/** Which participant is signed in on the running request. Nobody is when a member of staff is. */
@Component
public class CurrentParticipant {
    private static final String ATTRIBUTE = SignedInParticipant.class.getName();

    private static final ThreadLocal<SignedInParticipant> BEHIND_JOB = new ThreadLocal<>();

    public @Nullable SignedInParticipant find() {
        SignedInParticipant behindJob = BEHIND_JOB.get();
        if (behindJob != null) {
            return behindJob;
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (SignedInParticipant) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /** @throws Refusal (403) when no participant is signed in */
    public SignedInParticipant require() {
        SignedInParticipant participant = find();
        if (participant == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.participantOnly");
        }
        return participant;
    }

    /** Only {@link ParticipantJobs} says who is behind a job. */
    static <T> T behindJob(SignedInParticipant participant, Supplier<T> work) {
        BEHIND_JOB.set(participant);
        try {
            return work.get();
        } finally {
            BEHIND_JOB.remove();
        }
    }

    /** Only the guard of the routes says who it is. */
    public static String attribute() {
        return ATTRIBUTE;
    }
}
