package se.insteg.access.signin;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.SignedIn;

/** Reads who a session belongs to, at every request: a disabled person is out, a changed role counts, at once. */
@Component
public class StaffAtTheDoor {
    private final Mandates mandates;
    private final Clock clock;

    StaffAtTheDoor(Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    /** Null when the session is over: too old, ended by its owner, or the person no longer works here. */
    public @Nullable SignedIn read(StaffSession session) {
        return session.tooOld(clock.instant())
                ? null
                : mandates.ofPerson(session.tenantId(), session.staffId(), session.since());
    }
}
