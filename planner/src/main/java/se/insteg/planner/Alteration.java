package se.insteg.planner;

import java.util.ArrayList;
import java.util.List;
import se.insteg.planner.model.Connection;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.WeeklySchedule;

/**
 * One thing that could be otherwise, and all else the same. Several together make {@link Supposition}s of whole people and
 * offers: {@link LivePlan#whatIf}.
 */
public sealed interface Alteration {

    /** About somebody in the plan. */
    sealed interface OfPerson extends Alteration {
        String personId();

        /** As they would be. */
        Person to(Person person);
    }

    /** About an offer in the plan. */
    sealed interface OfOffer extends Alteration {
        String offerId();

        /** As it would be. */
        Offer to(Offer offer);
    }

    /** Other Swedish. */
    record Swedish(String personId, SwedishLevel level) implements OfPerson {
        @Override
        public Person to(Person person) {
            return person.withSwedish(level);
        }
    }

    /** Another longest journey, in minutes one way. */
    record MaxTravel(String personId, int minutes) implements OfPerson {
        @Override
        public Person to(Person person) {
            return person.withMaxTravel(minutes);
        }
    }

    /** Busy at these hours and no others; empty for never. */
    record Busy(String personId, WeeklySchedule hours) implements OfPerson {
        @Override
        public Person to(Person person) {
            return person.withBusy(hours);
        }
    }

    /** One more language. */
    record Speaks(String personId, Language language) implements OfPerson {
        @Override
        public Person to(Person person) {
            return person.languages().contains(language)
                    ? person
                    : person.withLanguages(more(person.languages(), language));
        }
    }

    /** One more occupation that they have worked in or trained for. */
    record HasWorkedAs(String personId, Occupation occupation) implements OfPerson {
        @Override
        public Person to(Person person) {
            return person.occupations().contains(occupation)
                    ? person
                    : person.withOccupations(more(person.occupations(), occupation));
        }
    }

    /** So many seats in all, taken ones included; 0 for an offer that closes, where those who have a seat keep it. */
    record Seats(String offerId, int seats) implements OfOffer {
        @Override
        public Offer to(Offer offer) {
            return offer.withSeats(seats);
        }
    }

    /** Another level of Swedish needed. */
    record NeedsSwedish(String offerId, SwedishLevel level) implements OfOffer {
        @Override
        public Offer to(Offer offer) {
            return offer.withSwedish(level);
        }
    }

    /** Other hours; empty for hours that can be fitted to whoever comes. */
    record Hours(String offerId, WeeklySchedule hours) implements OfOffer {
        @Override
        public Offer to(Offer offer) {
            return offer.withHours(hours.isEmpty() ? null : hours);
        }
    }

    /** An offer that is not in the plan would be. */
    record Opens(Offer offer) implements Alteration {}

    /** Somebody would have this offer whatever else. */
    record At(String personId, String offerId) implements Alteration {}

    /** Public transport would go between two places too, in time for every shift. */
    record Connects(Connection connection) implements Alteration {}

    /** Everybody without a place could travel so many minutes longer; who has no limit has none. */
    record UnplacedTravel(int moreMinutes) implements Alteration {
        Person to(Person person) {
            var most = person.maxTravel();
            return most == null ? person : person.withMaxTravel(most + moreMinutes);
        }
    }

    /** Everybody without a place had so many levels more of Swedish. */
    record UnplacedSwedish(int levels) implements Alteration {
        Person to(Person person) {
            var all = SwedishLevel.values();
            return person.withSwedish(
                    all[Math.min(all.length - 1, person.swedish().ordinal() + levels)]);
        }
    }

    private static <T> List<T> more(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
