package se.insteg.hosts.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.insteg.hosts.Changed;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferQuery;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.typed.OfferInput;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.taxonomy.Catalogue;
import se.insteg.ui.JsonForm;
import se.insteg.ui.Overtaken;
import se.insteg.ui.Parameters;
import se.insteg.ui.Rejected;
import se.insteg.ui.Version;
import tools.jackson.databind.JsonNode;

/** Offers for programs; described in api/hosts.yaml. */
@RestController
class OffersApi {
    private static final String PATH = "/api/v1/offers";
    private static final Set<String> PARAMETERS = Set.of("q", "state", "kind", "withFreeSeats", "cursor");
    private static final String ORGANISATION = "organisation";

    private final Hosts hosts;
    private final Catalogue catalogue;

    OffersApi(Hosts hosts, Catalogue catalogue) {
        this.hosts = hosts;
        this.catalogue = catalogue;
    }

    @GetMapping(PATH)
    HostJson.Page list(Form asked) {
        Parameters parameters = new Parameters(asked, PARAMETERS);
        UUID after = parameters.cursor();
        OfferQuery query = new OfferQuery(
                parameters.sought(),
                parameters.constant("state", OfferState.values(), OfferState::code),
                parameters.constant("kind", OrganisationKind.values(), OrganisationKind::code),
                parameters.yes("withFreeSeats"),
                after,
                null);
        if (after != null && hosts.offers(List.of(after)).isEmpty()) {
            parameters.cannotGoOn();
        }
        parameters.check();
        Hosts.Part<HostOffer> part = hosts.offers(query);
        String next = part.next() ? part.lines().getLast().id().toString() : null;
        return new HostJson.Page(part.lines().stream().map(HostJson::of).toList(), next);
    }

    @GetMapping(PATH + "/{offerId}")
    ResponseEntity<Map<String, @Nullable Object>> find(@PathVariable UUID offerId) {
        return told(hosts.offer(offerId));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> told(HostOffer offer) {
        return ResponseEntity.ok().eTag(Version.tag(offer.version())).body(HostJson.of(offer));
    }

    /** Of an organisation that is here; without a state it is a draft. */
    @PostMapping(PATH)
    ResponseEntity<HostJson.Registered> register(@RequestBody JsonNode sent) {
        List<String> fields = new ArrayList<>(OfferDetails.FIELDS);
        fields.add(ORGANISATION);
        Form form = JsonForm.read(sent, fields);
        String typed = form.text(ORGANISATION);
        UUID organisation = Ids.read(typed);
        if (organisation == null || !hosts.isOrganisation(organisation)) {
            form.reject(ORGANISATION, "hosts.refused.notHere");
        }
        OfferDetails details = read(form, OfferState.DRAFT);
        if (organisation == null) {
            throw Rejected.of(form);
        }
        UUID id = hosts.register(organisation, details).orElseThrow(() -> taken(form, "reference"));
        return ResponseEntity.created(URI.create(PATH + "/" + id))
                .eTag(Version.tag(0))
                .body(new HostJson.Registered(id, 0));
    }

    @PatchMapping(
            path = PATH + "/{offerId}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<Map<String, @Nullable Object>> change(
            @PathVariable UUID offerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode sent) {
        HostOffer stored = hosts.offer(offerId);
        int version = Version.required(ifMatch);
        List<String> fields = OfferDetails.FIELDS;
        OfferState state = stored.details().state();
        Form form = JsonForm.patch(stored.details().texts(), sent, fields);
        return switch (hosts.change(offerId, version, read(form, state))) {
            case Changed.Done<HostOffer> done -> told(hosts.offer(offerId));
            case Changed.Taken<HostOffer>(String field) -> throw taken(form, field);
            case Changed.SeatsTaken<HostOffer>(int seats) ->
                throw Rejected.of(form.reject("seats", "hosts.seats.taken", seats));
            case Changed.Conflict<HostOffer>(HostOffer theirs, var base) ->
                throw new Overtaken(
                        fields,
                        base == null ? null : HostJson.of(read(JsonForm.of(base), state)),
                        HostJson.of(read(base == null ? form : JsonForm.patch(base, sent, fields), state)),
                        HostJson.of(theirs.details()),
                        theirs.version());
        };
    }

    /** @param state when none is sent */
    private OfferDetails read(Form form, OfferState state) {
        OfferState wanted = state;
        String typed = form.text("state");
        if (!typed.isEmpty()) {
            try {
                wanted = OfferState.of(typed);
            } catch (IllegalArgumentException unknown) {
                form.reject("state", "taxonomy.choice.unknown");
            }
        }
        OfferDetails details = OfferInput.typed(form, wanted, catalogue.occupations());
        if (details == null) {
            throw Rejected.of(form);
        }
        return details;
    }

    private static Rejected taken(Form form, String field) {
        return Rejected.of(form.reject(field, "hosts.reference.taken"));
    }
}
