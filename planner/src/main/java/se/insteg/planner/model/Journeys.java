package se.insteg.planner.model;

import se.insteg.planner.wording.Message;

/** Journeys by a timetable, for the hours of an offer. Thread-safe, and quick: it is asked for every pair. */
public interface Journeys {
    /** Without a timetable. */
    Journeys NONE = new Journeys() {
        @Override
        public int minutes(Person person, Offer offer) {
            return TravelTable.UNKNOWN;
        }

        @Override
        public Message told(Person person, Offer offer) {
            throw new IllegalStateException("Nothing is known of the journey");
        }
    };

    /**
     * Whole minutes between leaving home and the beginning of the shift, or between its end and being home, whichever is
     * longer; {@link TravelTable#NO_WAY} where nothing goes; {@link TravelTable#UNKNOWN} where the timetable says nothing.
     */
    int minutes(Person person, Offer offer);

    /** The journey in words, where the minutes are known. */
    Message told(Person person, Offer offer);
}
