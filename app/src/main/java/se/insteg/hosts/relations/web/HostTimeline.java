package se.insteg.hosts.relations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.History;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.HostPageSource;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.relations.Interest;
import se.insteg.hosts.relations.Meeting;
import se.insteg.hosts.relations.Promise;
import se.insteg.kernel.Words;

/** All that has happened with a host in one row of days: met, promised, offered, and what upper rooms know. */
@Component
public class HostTimeline {
    /** What is shown of a long one: the latest. */
    private static final int MOST = 40;

    private final Hosts hosts;
    private final Colleagues colleagues;
    private final Clock clock;

    HostTimeline(Hosts hosts, Colleagues colleagues, Clock clock) {
        this.hosts = hosts;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * @param what its words; where fields were changed the page names them
     * @param fields that a new version of the organisation changed
     * @param text as typed, or empty
     * @param who whom it was with, or whom it concerns
     * @param by who of the municipality
     * @param path of its page, or null
     */
    public record Moment(
            LocalDate day,
            Words what,
            List<String> fields,
            String text,
            List<String> who,
            List<String> by,
            @Nullable String path) {
        public Moment {
            fields = List.copyOf(fields);
            who = List.copyOf(who);
            by = List.copyOf(by);
        }

        static Moment of(LocalDate day, Words what, String text, @Nullable String path) {
            return new Moment(day, what, List.of(), text, List.of(), List.of(), path);
        }
    }

    /** What there is to tell of an organisation. */
    public record Told(
            UUID organisation,
            List<Contact> contacts,
            List<HostOffer> offers,
            List<Meeting> meetings,
            List<Promise> promises,
            List<Interest> interests) {}

    /** Newest first. */
    public List<Moment> of(Told told, Collection<Moment> more) {
        List<History.Version> versions = hosts.history(Thing.ORGANISATION, told.organisation());
        Set<UUID> staff = new HashSet<>();
        versions.forEach(version -> {
            if (version.staffId() != null) {
                staff.add(version.staffId());
            }
        });
        told.meetings().forEach(meeting -> staff.addAll(meeting.details().staff()));
        told.promises().forEach(promise -> staff.add(promise.details().staffId()));
        Map<UUID, String> names = colleagues.names(staff);
        Map<UUID, String> contacts = told.contacts().stream()
                .collect(Collectors.toMap(Contact::id, one -> one.details().name()));
        List<Moment> all = new ArrayList<>(more);
        versions.forEach(version -> all.add(version(version, names)));
        told.meetings().forEach(meeting -> all.add(meeting(meeting, contacts, names)));
        told.promises().forEach(promise -> all.add(promise(promise, names)));
        told.interests().forEach(interest -> all.add(interest(interest)));
        told.offers().forEach(offer -> all.add(offer(offer)));
        return all.stream()
                .sorted(Comparator.comparing(Moment::day).reversed())
                .limit(MOST)
                .toList();
    }

    /** As an upper room says. */
    public static Moment of(HostPageSource.Moment moment) {
        return new Moment(
                moment.day(),
                moment.what(),
                List.of(),
                "",
                moment.who() == null ? List.of() : List.of(moment.who()),
                List.of(),
                moment.path());
    }

    private Moment version(History.Version version, Map<UUID, String> names) {
        return new Moment(
                LocalDate.ofInstant(version.at(), clock.getZone()),
                Words.of("hosts.journey.registered"),
                version.deed() == History.Deed.REGISTERED ? List.of() : version.fields(),
                "",
                List.of(),
                version.staffId() == null ? List.of() : named(List.of(version.staffId()), names),
                null);
    }

    private static Moment meeting(Meeting meeting, Map<UUID, String> contacts, Map<UUID, String> names) {
        var details = meeting.details();
        String key = "hosts.meeting.kind." + details.kind().code();
        return new Moment(
                details.day(),
                Words.of(key),
                List.of(),
                details.said(),
                named(details.contacts(), contacts),
                named(details.staff(), names),
                "/hosts/meetings/" + meeting.id() + "/edit");
    }

    private static List<String> named(List<UUID> ids, Map<UUID, String> names) {
        return ids.stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private static Moment promise(Promise promise, Map<UUID, String> names) {
        var details = promise.details();
        return new Moment(
                Objects.requireNonNullElse(promise.endedOn(), promise.madeOn()),
                Words.of("hosts.timeline.promise." + details.whose().code() + "."
                        + details.state().code()),
                List.of(),
                details.what(),
                List.of(),
                named(List.of(details.staffId()), names),
                "/hosts/promises/" + promise.id() + "/edit");
    }

    private static Moment interest(Interest interest) {
        UUID offer = interest.offerId();
        String path = offer == null ? "/hosts/interests/" + interest.id() + "/edit" : "/offers/" + offer;
        String key = "hosts.timeline.interest." + interest.details().state().code();
        return Moment.of(interest.shownOn(), Words.of(key), interest.details().title(), path);
    }

    private Moment offer(HostOffer offer) {
        return Moment.of(
                LocalDate.ofInstant(offer.createdAt(), clock.getZone()),
                Words.of("hosts.timeline.offer", offer.details().seats()),
                offer.details().title(),
                "/offers/" + offer.id());
    }
}
