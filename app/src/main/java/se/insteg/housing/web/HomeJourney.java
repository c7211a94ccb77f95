package se.insteg.housing.web;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.housing.Stay;
import se.insteg.housing.Stays;
import se.insteg.people.JourneySource;
import se.insteg.people.People;

/** Where somebody moved, on their journey. */
@Component
@Order(14)
class HomeJourney implements JourneySource {
    private final People people;
    private final Stays stays;

    HomeJourney(People people, Stays stays) {
        this.people = people;
        this.stays = stays;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        return stays.of(people.find(personId)).stream().map(HomeJourney::entry).toList();
    }

    private static Entry entry(Stay stay) {
        boolean named = !stay.siteName().isEmpty();
        return new Entry(
                stay.starts(),
                named
                        ? "housing.journey.moved"
                        : "housing.journey.home." + stay.home().kind().code(),
                named ? List.of(stay.siteName()) : List.of(),
                stay.notedBy(),
                "/people/" + stay.personId() + "/homes");
    }
}
