package se.insteg.demonstration;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.SignedInParticipant;

/** Something a participant does on their phone, without the phone: who is signed in is known for as long as it takes. */
final class AsParticipant implements RequestAttributes {
    private final Map<String, Object> attributes = new HashMap<>();

    private AsParticipant(SignedInParticipant participant) {
        attributes.put(CurrentParticipant.attribute(), participant);
    }

    static void does(SignedInParticipant participant, Runnable deed) {
        RequestContextHolder.setRequestAttributes(new AsParticipant(participant));
        try {
            deed.run();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Override
    public @Nullable Object getAttribute(String name, int scope) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value, int scope) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name, int scope) {
        attributes.remove(name);
    }

    @Override
    public String[] getAttributeNames(int scope) {
        return attributes.keySet().toArray(String[]::new);
    }

    @Override
    public void registerDestructionCallback(String name, Runnable callback, int scope) {
        // nothing here outlives the deed
    }

    @Override
    public @Nullable Object resolveReference(String key) {
        return null;
    }

    @Override
    public String getSessionId() {
        return "demonstration";
    }

    @Override
    public Object getSessionMutex() {
        return attributes;
    }
}
