package se.insteg.placements.web;

import java.util.ArrayList;
import java.util.Collection;
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
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.people.Participant;
import se.insteg.placements.Answers;
import se.insteg.placements.Matching;
import se.insteg.placements.Proposal;
import se.insteg.placements.SetAside;

/** Lines of what has been decided beside an order: set aside, or proposed. Whom the viewer may not see is left out. */
@Component
public class AsideLines {
    private final Matching matching;
    private final Hosts hosts;
    private final Colleagues colleagues;
    private final Answers answers;

    AsideLines(Matching matching, Hosts hosts, Colleagues colleagues, Answers answers) {
        this.answers = answers;
        this.matching = matching;
        this.hosts = hosts;
        this.colleagues = colleagues;
    }

    /** @param title the other side @param by name of who decided */
    public record Aside(SetAside one, String title, boolean isProtected, String by) {}

    /** Somebody who is proposed. @param by name of who proposed */
    public record Standing(
            Proposal one,
            String name,
            boolean isProtected,
            String offer,
            String host,
            String by,
            Answers.Standing standing) {}

    List<Aside> people(List<SetAside> all) {
        Map<UUID, Participant> named =
                matching.named(all.stream().map(SetAside::personId).toList());
        Map<UUID, String> staff = staff(all.stream().map(SetAside::by).toList());
        List<Aside> lines = new ArrayList<>();
        for (SetAside one : all) {
            Participant person = named.get(one.personId());
            if (person != null) {
                lines.add(new Aside(
                        one,
                        person.details().identity().name(),
                        person.details().protection().hides(),
                        staff.getOrDefault(one.by(), "")));
            }
        }
        return lines;
    }

    List<Aside> offers(List<SetAside> all) {
        Map<UUID, HostOffer> offers = byId(all.stream().map(SetAside::offerId).toList());
        Map<UUID, String> staff = staff(all.stream().map(SetAside::by).toList());
        List<Aside> lines = new ArrayList<>();
        for (SetAside one : all) {
            HostOffer offer = offers.get(one.offerId());
            if (offer != null) {
                lines.add(new Aside(
                        one,
                        offer.details().title() + ", " + offer.organisationName(),
                        false,
                        staff.getOrDefault(one.by(), "")));
            }
        }
        return lines;
    }

    List<Standing> proposed(List<Proposal> all) {
        Map<UUID, Participant> named =
                matching.named(all.stream().map(Proposal::personId).toList());
        Map<UUID, HostOffer> offers = byId(all.stream().map(Proposal::offerId).toList());
        Map<UUID, String> staff = staff(all.stream().map(Proposal::by).toList());
        Map<UUID, Answers.Both> answered = answers.of(all);
        List<Standing> lines = new ArrayList<>();
        for (Proposal one : all) {
            Participant person = named.get(one.personId());
            HostOffer offer = offers.get(one.offerId());
            if (person != null && offer != null) {
                lines.add(new Standing(
                        one,
                        person.details().identity().name(),
                        person.details().protection().hides(),
                        offer.details().title(),
                        offer.organisationName(),
                        staff.getOrDefault(one.by(), ""),
                        Objects.requireNonNull(answered.get(one.id())).standing()));
            }
        }
        return lines;
    }

    /** Where somebody is proposed, in words; null when nowhere. */
    @Nullable
    String title(@Nullable Proposal standing) {
        return standing == null
                ? null
                : byId(List.of(standing.offerId())).values().stream()
                        .map(offer -> offer.details().title() + ", " + offer.organisationName())
                        .findFirst()
                        .orElse("");
    }

    Map<UUID, HostOffer> byId(Collection<UUID> ids) {
        return hosts.offers(new HashSet<>(ids)).stream().collect(Collectors.toMap(HostOffer::id, offer -> offer));
    }

    Map<UUID, String> staff(Collection<UUID> ids) {
        Set<UUID> distinct = new HashSet<>(ids);
        return colleagues.names(distinct);
    }
}
