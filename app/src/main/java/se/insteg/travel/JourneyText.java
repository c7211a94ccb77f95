package se.insteg.travel;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Sayable;
import se.insteg.planner.wording.Wording;
import se.insteg.transit.ClockText;
import se.insteg.transit.Journey;
import se.insteg.transit.Journeys;
import se.insteg.transit.Leg;
import se.insteg.transit.Point;
import se.insteg.travel.WorkJourneys.Ways;

/**
 * The way to a shift and home again in words, such as "dit på måndag buss 8 kl. 06:58 från Noret, framme 07:27; hem …". The two
 * journeys are found when somebody first reads it.
 */
final class JourneyText implements Sayable {
    private final Journeys journeys;
    private final Point home;
    private final Ways ways;
    private @Nullable Both both;

    JourneyText(Journeys journeys, Point home, Ways ways) {
        this.journeys = journeys;
        this.home = home;
        this.ways = ways;
    }

    private record Both(Optional<Journey> there, Optional<Journey> back) {}

    private synchronized Both both() {
        if (both == null) {
            both = new Both(journeys.journey(ways.there(), home), journeys.journey(ways.back(), home));
        }
        return both;
    }

    @Override
    public String in(Locale locale) {
        String language = Wording.languages().contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        Shift shift = ways.shift();
        String weekday = shift.weekday().getDisplayName(TextStyle.FULL, locale);
        Message there = both().there()
                .map(way -> Message.of("travel.there", weekday, legs(way), ClockText.of(way.arrival())))
                .orElseGet(() -> Message.of("travel.nothingThere", weekday, ClockText.of(shift.start())));
        Message back = both().back()
                .map(way -> Message.of("travel.back", legs(way), ClockText.of(way.arrival())))
                .orElseGet(() -> Message.of("travel.nothingBack", weekday, ClockText.of(shift.end())));
        return Wording.in(language).say("travel.both", there, back);
    }

    /** The rides, or the walk where there are none. */
    static List<Message> legs(Journey way) {
        List<Message> legs = new ArrayList<>();
        for (Leg.Ride ride : way.rides()) {
            Message leg = Message.of(
                    "travel.leg." + ride.line().kind(),
                    ride.line().name(),
                    ClockText.of(ride.departure()),
                    ride.from().name());
            legs.add(ride.onCall() ? Message.of("travel.onCall", leg) : leg);
        }
        return legs.isEmpty()
                ? List.of(Message.of("travel.onFoot", Math.ceilDiv(way.arrival() - way.departure(), 60)))
                : legs;
    }
}
