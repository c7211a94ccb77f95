package se.insteg.hosts.relations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.HostPageSource;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.relations.Capacities;
import se.insteg.hosts.relations.Capacity;
import se.insteg.hosts.relations.Interest;
import se.insteg.hosts.relations.Interests;
import se.insteg.hosts.relations.Meeting;
import se.insteg.hosts.relations.Meetings;
import se.insteg.hosts.relations.Promise;
import se.insteg.hosts.relations.Promises;
import se.insteg.hosts.relations.Quota;

/** Gathers what a host's page says beyond the organisation itself. */
@Component
public class Relations {
    private final Meetings meetings;
    private final Promises promises;
    private final Interests interests;
    private final Capacities capacities;
    private final HostTimeline timeline;
    private final ObjectProvider<HostPageSource> sources;
    private final Colleagues colleagues;
    private final RelationInput input;

    Relations(
            Meetings meetings,
            Promises promises,
            Interests interests,
            Capacities capacities,
            HostTimeline timeline,
            ObjectProvider<HostPageSource> sources,
            Colleagues colleagues,
            RelationInput input) {
        this.meetings = meetings;
        this.promises = promises;
        this.interests = interests;
        this.capacities = capacities;
        this.timeline = timeline;
        this.sources = sources;
        this.colleagues = colleagues;
        this.input = input;
    }

    /**
     * What is shown.
     *
     * @param promises that are open, the earliest due first
     * @param interests that are open
     * @param names of the staff who see to the promises
     * @param lastMet the last time one was in touch; null when never
     * @param quota the municipality's limit today; null when there is none
     * @param signals, rows what upper rooms know
     * @param timeline newest first
     */
    public record Shown(
            List<Promise> promises,
            List<Interest> interests,
            Map<UUID, String> names,
            @Nullable LocalDate lastMet,
            Capacity capacity,
            @Nullable Quota quota,
            List<HostPageSource.Signal> signals,
            List<HostPageSource.Row> rows,
            List<HostTimeline.Moment> timeline) {}

    public Shown of(Organisation organisation, List<Contact> contacts, List<HostOffer> offers) {
        List<Meeting> met = meetings.of(organisation.id());
        List<Promise> promised = promises.of(organisation.id());
        List<Interest> interested = interests.of(organisation.id());
        List<Promise> open = promised.stream().filter(Promise::open).toList();
        List<HostPageSource.Item> items = sources.orderedStream()
                .flatMap(source -> source.items(organisation).stream())
                .toList();
        HostTimeline.Told told = new HostTimeline.Told(organisation.id(), contacts, offers, met, promised, interested);
        return new Shown(
                open,
                interested.stream().filter(Interest::open).toList(),
                colleagues.names(open.stream()
                        .map(promise -> promise.details().staffId())
                        .collect(Collectors.toSet())),
                met.isEmpty() ? null : met.getFirst().details().day(),
                capacities.of(organisation),
                capacities.on(input.today()).orElse(null),
                only(items, HostPageSource.Signal.class),
                only(items, HostPageSource.Row.class),
                timeline.of(
                        told,
                        only(items, HostPageSource.Moment.class).stream()
                                .map(HostTimeline::of)
                                .toList()));
    }

    private static <T> List<T> only(List<HostPageSource.Item> items, Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
