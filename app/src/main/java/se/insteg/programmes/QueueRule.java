package se.insteg.programmes;

/** What the order of a queue counts. The municipality chooses. */
public enum QueueRule {
    /** Whoever has waited longest is first. */
    WAITED,
    /** First those whom the law gives a right to the programme, the earliest right first; then whoever has waited longest. */
    ENTITLED;

    public String code() {
        return Codes.of(this);
    }
}
