package se.insteg.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.access.History;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.merging.Merging;

/** A person's journey: what this room knows, and what the rooms above add. */
@Component
class Journey {
    /** What is shown of a long one: the latest. */
    static final int MOST = 40;

    private final People people;
    private final Merging merging;
    private final ObjectProvider<JourneySource> sources;
    private final Clock clock;

    Journey(People people, Merging merging, ObjectProvider<JourneySource> sources, Clock clock) {
        this.people = people;
        this.merging = merging;
        this.sources = sources;
        this.clock = clock;
    }

    /** Oldest first, what is still to come last. */
    List<JourneySource.Entry> of(Participant person) {
        List<JourneySource.Entry> entries = new ArrayList<>();
        LocalDate waiting = person.details().everyday().waitingSince();
        if (waiting != null) {
            entries.add(entry(waiting, "people.journey.waiting"));
        }
        LocalDate confirmed = person.details().care().profileConfirmedOn();
        if (confirmed != null) {
            entries.add(entry(confirmed, "people.journey.confirmed"));
        }
        merging.versionsOfMerged(person).reversed().forEach(version -> entries.add(own(version)));
        people.history(person).reversed().forEach(version -> entries.add(own(version)));
        sources.orderedStream().forEach(source -> entries.addAll(source.entries(person.id())));
        entries.sort(Comparator.comparing(JourneySource.Entry::day));
        return entries.size() > MOST ? entries.subList(entries.size() - MOST, entries.size()) : entries;
    }

    private JourneySource.Entry own(History.Version version) {
        List<Object> arguments = version.deed() == History.Deed.CHANGED ? List.of(version.fields()) : List.of();
        return new JourneySource.Entry(
                LocalDate.ofInstant(version.at(), clock.getZone()),
                "people.journey." + version.deed().name().toLowerCase(Locale.ROOT),
                arguments,
                version.staffId(),
                null);
    }

    private static JourneySource.Entry entry(LocalDate day, String key) {
        return new JourneySource.Entry(day, key, List.of(), null, null);
    }
}
