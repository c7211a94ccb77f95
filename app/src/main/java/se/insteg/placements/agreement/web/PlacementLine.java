package se.insteg.placements.agreement.web;

import org.jspecify.annotations.Nullable;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Attention;

/** A line of the list of placements. @param attention why somebody has to see to it; null when nobody has */
public record PlacementLine(
        Placement placement, Participant person, @Nullable Attention attention) {}
