package se.insteg.planner.criteria;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;

/**
 * What is taken of an offer already, before anybody else is considered.
 *
 * @param seats how many seats, 0 or more; may pass the offer's own when that was lowered afterwards
 * @param speakers how many of those who sit there have each language
 */
public record Taken(int seats, Map<Language, Integer> speakers) {
    public static final Taken NOTHING = new Taken(0, Map.of());

    public Taken {
        speakers = Map.copyOf(speakers);
    }

    public static Taken by(Collection<Person> people) {
        Map<Language, Integer> speakers = new HashMap<>();
        people.forEach(person -> person.languages().forEach(language -> speakers.merge(language, 1, Integer::sum)));
        return new Taken(people.size(), speakers);
    }

    public int speakers(Language language) {
        return speakers.getOrDefault(language, 0);
    }

    /** Whether one more who has this language would pass the offer's limit. */
    public boolean isFullFor(Language language, Offer offer) {
        var most = offer.maxSameLanguage();
        return most != null && speakers(language) >= most;
    }

    /** Whether one of the person's languages has reached the offer's limit. */
    public boolean isFullFor(Person person, Offer offer) {
        if (offer.maxSameLanguage() == null) {
            return false;
        }
        for (int i = 0; i < person.languages().size(); i++) {
            if (isFullFor(person.languages().get(i), offer)) {
                return true;
            }
        }
        return false;
    }
}
