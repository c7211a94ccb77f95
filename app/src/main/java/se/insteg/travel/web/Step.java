package se.insteg.travel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.insteg.transit.ClockText;
import se.insteg.transit.Journey;
import se.insteg.transit.Leg;

/**
 * A part of a journey as a page tells it.
 *
 * @param clock when it begins, as 06:58
 * @param key of the sentence; its facts are minutes, names and the clock at the end
 */
public record Step(String clock, String key, List<Object> facts, boolean onCall) {
    /** A walk of less than a minute is left out. */
    static List<Step> of(Journey journey) {
        List<Step> steps = new ArrayList<>();
        for (Leg leg : journey.legs()) {
            switch (leg) {
                case Leg.Walk walk -> {
                    int minutes = Math.ceilDiv(walk.arrival() - walk.departure(), 60);
                    if (minutes > 0) {
                        String key = walk.to().isEmpty() ? "travel.step.walk.last" : "travel.step.walk";
                        steps.add(new Step(ClockText.of(walk.departure()), key, List.of(minutes, walk.to()), false));
                    }
                }
                case Leg.Ride ride ->
                    steps.add(new Step(
                            ClockText.of(ride.departure()),
                            "travel.step." + ride.line().kind().name().toLowerCase(Locale.ROOT),
                            List.of(
                                    ride.line().name(),
                                    ride.from().name(),
                                    ride.to().name(),
                                    ClockText.of(ride.arrival())),
                            ride.onCall()));
            }
        }
        return steps;
    }
}
