package se.insteg.placements.web;

import java.util.Locale;
import java.util.Map;
import se.insteg.kernel.Words;
import se.insteg.planner.Alteration;
import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.WeeklySchedule;

/** What would be otherwise, in words: as a clause that begins with "om". */
final class AlterationWords {
    private final Map<String, String> people;
    private final Map<String, String> offers;
    private final Locale locale;

    /**
     * @param people names of those the reader may see, by id
     * @param offers what offers are called, by id
     */
    AlterationWords(Map<String, String> people, Map<String, String> offers, Locale locale) {
        this.people = people;
        this.offers = offers;
        this.locale = locale;
    }

    Words of(Alteration alteration) {
        return switch (alteration) {
            case Alteration.Swedish(String id, var level) -> say("swedish", name(id), level.name());
            case Alteration.MaxTravel(String id, int minutes) -> say("travel", name(id), minutes);
            case Alteration.Busy(String id, WeeklySchedule hours) ->
                hours.isEmpty() ? say("free", name(id)) : say("busy", name(id), hours.in(locale));
            case Alteration.Speaks(String id, var language) -> say("language", name(id), language.in(locale));
            case Alteration.HasWorkedAs(String id, var occupation) ->
                say("occupation", name(id), occupation.in(locale));
            case Alteration.Seats(String id, int seats) ->
                seats == 0 ? say("closed", offer(id)) : say("seats", offer(id), seats);
            case Alteration.NeedsSwedish(String id, var level) -> say("needsSwedish", offer(id), level.name());
            case Alteration.Hours(String id, WeeklySchedule hours) ->
                hours.isEmpty() ? say("fittedHours", offer(id)) : say("hours", offer(id), hours.in(locale));
            case Alteration.Opens(Offer offer) -> say("opens", offer(offer.id()));
            case Alteration.At(String person, String offer) -> say("at", name(person), offer(offer));
            case Alteration.Connects(Connection one) -> say("connects", one.from(), one.to(), one.minutes());
            case Alteration.UnplacedTravel(int minutes) -> say("unplacedTravel", minutes);
            case Alteration.UnplacedSwedish(int levels) -> say("unplacedSwedish", levels);
        };
    }

    private static Words say(String key, Object... arguments) {
        return Words.of("placements.if." + key, arguments);
    }

    private String name(String id) {
        return people.getOrDefault(id, "");
    }

    private String offer(String id) {
        return offers.getOrDefault(id, "");
    }
}
