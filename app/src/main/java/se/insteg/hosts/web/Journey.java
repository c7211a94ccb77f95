package se.insteg.hosts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.History;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.register.Thing;

/** The versions of something, for its timeline. */
@Component
public class Journey {
    /** What is shown of a long one: the latest. */
    private static final int MOST = 40;

    private final Hosts hosts;
    private final Colleagues colleagues;
    private final Clock clock;

    Journey(Hosts hosts, Colleagues colleagues, Clock clock) {
        this.hosts = hosts;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** @param fields none when it was registered @param by null for a job of the system */
    public record Moment(
            LocalDate day, List<String> fields, @Nullable String by) {}

    /** Oldest first. */
    List<Moment> of(Thing thing, UUID id) {
        List<History.Version> versions =
                hosts.history(thing, id).stream().limit(MOST).toList();
        Map<UUID, String> names = colleagues.names(versions.stream()
                .map(History.Version::staffId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return versions.reversed().stream()
                .map(version -> new Moment(
                        LocalDate.ofInstant(version.at(), clock.getZone()),
                        version.deed() == History.Deed.REGISTERED ? List.of() : version.fields(),
                        version.staffId() == null ? null : names.get(version.staffId())))
                .toList();
    }

    /** Who made the newest version; empty when nobody can be named. */
    String lastChanger(Thing thing, UUID id) {
        List<Moment> moments = of(thing, id);
        return moments.isEmpty()
                ? ""
                : Objects.requireNonNullElse(moments.getLast().by(), "");
    }
}
