package se.insteg.hosts.gatherings;

import java.util.UUID;

/** A gathering as stored. @param version counts changes, from 0; given back when changing */
public record Gathering(UUID id, int version, GatheringDetails details) {
    /**
     * A gathering in a list.
     *
     * @param invited organisations
     * @param yes, no, came of those
     * @param people how many those who said yes will be
     */
    public record Line(Gathering gathering, int invited, int yes, int no, int people, int came) {}
}
