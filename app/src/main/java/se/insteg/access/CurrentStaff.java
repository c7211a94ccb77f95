package se.insteg.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.insteg.kernel.Refusal;

/** Who is signed in on the running request. */
@Component
public class CurrentStaff {
    private static final String ATTRIBUTE = SignedIn.class.getName();

    private static final ThreadLocal<SignedIn> BEHIND_JOB = new ThreadLocal<>();

    /** Null for a visitor who has not signed in, and in jobs that no member of staff began. */
    public @Nullable SignedIn find() {
        SignedIn behindJob = BEHIND_JOB.get();
        if (behindJob != null) {
            return behindJob;
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (SignedIn) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /** @throws Refusal (403) when nobody is signed in */
    public SignedIn require() {
        SignedIn staff = find();
        if (staff == null) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.signIn");
        }
        return staff;
    }

    /** Only {@link StaffJobs} says who is behind a job. */
    static <T> T behindJob(SignedIn staff, Supplier<T> work) {
        BEHIND_JOB.set(staff);
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
