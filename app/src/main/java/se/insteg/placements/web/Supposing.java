package se.insteg.placements.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Form;
import se.insteg.planner.Alteration;
import se.insteg.planner.model.Offer;

/** Reads and writes the address of "what if": what is supposed, and the round one came from. */
@Component
class Supposing {
    /** As many as may be supposed at once. */
    static final int MOST = 20;

    private static final String PATH = "/matching/what-if";

    private final Hosts hosts;

    Supposing(Hosts hosts) {
        this.hosts = hosts;
    }

    /** @param round to go back to, or null */
    record Supposed(List<Alteration> alterations, @Nullable UUID round) {
        Supposed {
            alterations = List.copyOf(alterations);
        }

        String address() {
            return Supposing.address(alterations, round);
        }

        /** The address without this one. */
        String without(Alteration one) {
            List<Alteration> rest = new ArrayList<>(alterations);
            rest.remove(one);
            return Supposing.address(rest, round);
        }

        /** What a form sends along to keep them. */
        List<String> texts() {
            return alterations.stream().map(AlterationText::write).toList();
        }
    }

    Supposed read(Form form) {
        List<Alteration> alterations = form.all("s").stream()
                .limit(MOST)
                .map(text -> AlterationText.read(text, this::opened))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new Supposed(alterations, RoundPages.id(form.text("round")));
    }

    private Optional<Offer> opened(UUID id) {
        return hosts.offers(List.of(id)).stream().findFirst().map(Supposing::opened);
    }

    /** An offer as it would be if it were open: with all its seats. */
    static Offer opened(HostOffer offer) {
        return offer.forMatching().withSeats(offer.details().seats());
    }

    /** Of the page that tries these. */
    static String address(List<Alteration> alterations, @Nullable UUID round) {
        List<String> fields = alterations.stream()
                .map(one -> "s=" + URLEncoder.encode(AlterationText.write(one), StandardCharsets.UTF_8))
                .collect(Collectors.toCollection(ArrayList::new));
        if (round != null) {
            fields.add("round=" + round);
        }
        return fields.isEmpty() ? PATH : PATH + "?" + String.join("&", fields);
    }

    /** The person's id, or the offer's; null when it is about many. */
    static @Nullable UUID subject(Alteration alteration) {
        return switch (alteration) {
            case Alteration.OfPerson one -> UUID.fromString(one.personId());
            case Alteration.OfOffer one -> UUID.fromString(one.offerId());
            case Alteration.Opens(Offer offer) -> UUID.fromString(offer.id());
            case Alteration.At(String person, String offer) -> UUID.fromString(person);
            case Alteration.Connects connection -> null;
            case Alteration.UnplacedTravel many -> null;
            case Alteration.UnplacedSwedish many -> null;
        };
    }

    /** These and those, each once. */
    static List<Alteration> joined(List<Alteration> all, List<Alteration> more) {
        return Stream.concat(all.stream(), more.stream()).distinct().toList();
    }

    /** These, with what is said about this one exchanged for something else. */
    static List<Alteration> exchanged(List<Alteration> all, UUID subject, List<Alteration> now) {
        List<Alteration> exchanged = new ArrayList<>(all);
        exchanged.removeIf(one -> Objects.equals(subject(one), subject) && !(one instanceof Alteration.At));
        exchanged.addAll(now);
        return exchanged;
    }
}
