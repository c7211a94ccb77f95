package se.insteg.programmes;

/** What became of a wish for a seat in a group. */
public sealed interface Enrolling {
    Enrolment enrolment();

    /** They have a seat. */
    record Seated(Enrolment enrolment) implements Enrolling {}

    /** The group is full. @param place in its queue, from 1, among those whom the caller may know of */
    record Queued(Enrolment enrolment, int place) implements Enrolling {}
}
