package se.insteg.people.household.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.household.Children;
import se.insteg.people.household.Guardianship;
import se.insteg.people.household.Households;
import se.insteg.people.household.Unaccompanied;

/** Moves between households, and who began and ceased to answer for a child, on the person's journey. */
@Component
@Order(13)
class HouseholdJourney implements JourneySource {
    private final People people;
    private final Households households;
    private final Children children;

    HouseholdJourney(People people, Households households, Children children) {
        this.people = people;
        this.households = households;
        this.children = children;
    }

    @Override
    public List<Entry> entries(UUID personId) {
        Participant person = people.find(personId);
        List<Entry> entries = new ArrayList<>();
        households
                .joined(person)
                .forEach(one ->
                        entries.add(entry(personId, one.starts(), "people.household.journey.joined", one.label())));
        Children.Child child = children.of(person);
        for (Guardianship one : child.guardianships()) {
            String kind = one.terms().kind().code();
            String name = one.guardian().contact().name();
            entries.add(entry(personId, one.terms().starts(), "people.household.journey.appointed." + kind, name));
            LocalDate ends = one.terms().ends();
            if (ends != null) {
                entries.add(entry(personId, ends, "people.household.journey.ended." + kind, name));
            }
        }
        Unaccompanied alone = child.unaccompanied();
        if (alone != null) {
            entries.add(entry(personId, alone.starts(), "people.household.journey.unaccompanied"));
            LocalDate ends = alone.ends();
            if (ends != null) {
                entries.add(entry(personId, ends, "people.household.journey.accompanied"));
            }
        }
        return entries;
    }

    private static Entry entry(UUID personId, LocalDate day, String key, Object... arguments) {
        return new Entry(day, key, List.of(arguments), null, "/people/" + personId + "/household");
    }
}
