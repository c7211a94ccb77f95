package se.insteg.placements.agreement.web;

import java.util.UUID;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;

/** Addresses of placements, and how their states are drawn. */
public final class PlacementWays {
    private PlacementWays() {}

    public static String to(Placement placement) {
        return to(placement.personId(), placement.id());
    }

    /** All of somebody's, where a new one is begun from a proposal. */
    public static String of(UUID person) {
        return "/people/" + person + "/placements";
    }

    static String to(UUID person, UUID placement) {
        return "/people/" + person + "/placements/" + placement;
    }

    /** The board with this card in focus: a placement's, a proposal's or a person's. @param query "&amp;…", or empty */
    public static String board(UUID card, String query) {
        return "/placements/board?at=" + card + query;
    }

    /** The kind of ui.status. */
    public static String tone(PlacementState state) {
        return switch (state) {
            case DRAFT, PAUSED -> "waiting";
            case AGREED -> "info";
            case RUNNING -> "success";
            case FINISHED, ENDED_EARLY, ANNULLED -> "neutral";
        };
    }
}
