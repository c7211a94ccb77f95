package se.insteg.programmes.hours;

import org.springframework.stereotype.Component;
import se.insteg.access.CurrentParticipant;

/** A participant's own hours, for their own eyes; nobody else can be asked for. */
@Component
public class OwnHours {
    private final Counting counting;
    private final CurrentParticipant current;

    OwnHours(Counting counting, CurrentParticipant current) {
        this.counting = counting;
        this.current = current;
    }

    public HourLedger read() {
        return counting.ledger(current.require().personId());
    }
}
