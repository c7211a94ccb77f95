/**
 * Fast tracks: steps one after the other for people who can the same thing, such as the teachers of Leksand – mapping,
 * vocational Swedish, a placement at a school (LEK-13, LEK-14).
 *
 * <p>{@link se.insteg.tracks.Tracks} builds them. {@link se.insteg.tracks.Seats} says who goes one, who waits, and how far
 * each has come: a step is done when the group or the placement shows it, or when staff note it. Who may fit is a search for
 * competence, asked anew each time; whoever enters is chosen by a human being. {@link se.insteg.tracks.Shortages} holds the
 * occupations that are hard to fill against what participants can (VAN-04).
 */
@ApplicationModule(
        displayName = "tracks",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "people",
            "people :: card",
            "taxonomy",
            "taxonomy :: typed",
            "skills",
            "skills :: search",
            "skills :: mapping",
            "programmes",
            "placements",
            "placements :: agreement"
        })
@NullMarked
package se.insteg.tracks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
