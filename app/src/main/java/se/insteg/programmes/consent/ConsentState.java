package se.insteg.programmes.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.insteg.programmes.Codes;
import se.insteg.programmes.consent.Consent.Said;

/** What all that was said of a child and a group comes to. */
public enum ConsentState {
    /** Of age, or the group asks nobody. */
    NOT_NEEDED,
    /** Nobody has said anything. */
    MISSING,
    /** One has said yes, and another who answers for the child has not answered. */
    PARTLY,
    GIVEN,
    REFUSED,
    WITHDRAWN;

    /** @param all in the order it was noted, of one child and one group that asks */
    public static ConsentState of(List<Consent> all) {
        Map<String, Consent> latest = new LinkedHashMap<>();
        all.forEach(one -> latest.put(one.guardian().key(), one));
        if (latest.isEmpty()) {
            return MISSING;
        }
        if (latest.values().stream().anyMatch(one -> one.said() == Said.WITHDRAWN)) {
            return WITHDRAWN;
        }
        if (latest.values().stream().anyMatch(one -> one.said() == Said.NO)) {
            return REFUSED;
        }
        return all.getLast().remaining() == 0 ? GIVEN : PARTLY;
    }

    /** Whether the child has to wait. */
    public boolean waits() {
        return this != NOT_NEEDED && this != GIVEN;
    }

    public String code() {
        return Codes.of(this);
    }
}
