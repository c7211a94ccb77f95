package se.insteg.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.insteg.kernel.Refusal;

/** Who is signed in on the running request. */
@Component
public class CurrentStaff {
    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** Null for a visitor who has not signed in, and in jobs. */
    public @Nullable SignedIn find() {
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

    /** Only the guard of the routes says who it is. */
    public static String attribute() {
        return ATTRIBUTE;
    }
}
