package se.insteg.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Which contact person of a host is at work on the running request, by a link. */
@Component
public class CurrentHost {
    private static final String ATTRIBUTE = HostVisit.class.getName();

    public @Nullable HostVisit find() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (HostVisit) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /** Only {@link HostDoor} says who it is; from here on what happens in this request is theirs in the log. */
    public void is(HostVisit visit) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, visit, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
