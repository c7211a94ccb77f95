package se.insteg.programmes;

/** What can be done with an enrolment. Each is kept as a step of its history. */
public enum EnrolmentDeed {
    OFFERED,
    ACCEPTED,
    DECLINED,
    /** Placed in a queue. */
    QUEUED,
    ENROLLED,
    MOVED,
    FINISHED,
    LEFT,
    /** Taken back before they began. */
    WITHDRAWN,
    /** Ended by mistake, or they came back. */
    RESUMED,
    /** Enrolled by a press that was taken back. */
    UNDONE;

    public String code() {
        return Codes.of(this);
    }
}
