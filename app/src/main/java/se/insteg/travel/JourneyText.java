package se.insteg.travel;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.insteg.planner.wording.Message;
import se.insteg.planner.wording.Sayable;
import se.insteg.planner.wording.Wording;
import se.insteg.transit.Journey;
import se.insteg.transit.Journeys;
import se.insteg.transit.Leg;
import se.insteg.transit.Point;

/** The way to a shift and home again in words, such as "dit på måndag buss 8 kl. 06:58 från Noret, framme 07:27; hem …". */
record JourneyText(Journeys journeys, Point home, Point place, Shift shift) implements Sayable {
    private static final int DAY = 86_400;

    @Override
    public String in(Locale locale) {
        String language = Wording.languages().contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        Message there = journeys.arrivingBy(home, place, shift.day(), shift.start())
                .map(way -> Message.of("travel.there", weekday(locale), legs(way), clock(way.arrival())))
                .orElseGet(() -> Message.of("travel.nothingThere", weekday(locale), clock(shift.start())));
        Optional<Journey> home = journeys.leavingAt(place, this.home, shift.day(), shift.end());
        Message back = home.map(way -> Message.of("travel.back", legs(way), clock(way.arrival())))
                .orElseGet(() -> Message.of("travel.nothingBack", weekday(locale), clock(shift.end())));
        return Wording.in(language).say("travel.both", there, back);
    }

    private String weekday(Locale locale) {
        LocalDate day = shift.day();
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    /** The rides, or the walk where there are none. */
    static List<Message> legs(Journey way) {
        List<Message> legs = new ArrayList<>();
        for (Leg.Ride ride : way.rides()) {
            Message leg = Message.of(
                    "travel.leg." + ride.line().kind(),
                    ride.line().name(),
                    clock(ride.departure()),
                    ride.from().name());
            legs.add(ride.onCall() ? Message.of("travel.onCall", leg) : leg);
        }
        return legs.isEmpty()
                ? List.of(Message.of("travel.onFoot", Math.ceilDiv(way.arrival() - way.departure(), 60)))
                : legs;
    }

    static String clock(int second) {
        int minute = Math.floorMod(second, DAY) / 60;
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
