package se.insteg.hosts.web;

import java.net.URI;
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
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.OrganisationLine;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.hosts.typed.OrganisationInput;
import se.insteg.kernel.Form;
import se.insteg.ui.JsonForm;
import se.insteg.ui.Overtaken;
import se.insteg.ui.Parameters;
import se.insteg.ui.Rejected;
import se.insteg.ui.Version;
import tools.jackson.databind.JsonNode;

/** Organisations for programs; described in api/hosts.yaml. */
@RestController
class OrganisationsApi {
    private static final String PATH = "/api/v1/organisations";
    private static final Set<String> PARAMETERS = Set.of("q", "kind", "withFreeSeats", "cursor");

    private final Hosts hosts;

    OrganisationsApi(Hosts hosts) {
        this.hosts = hosts;
    }

    @GetMapping(PATH)
    HostJson.Page list(Form asked) {
        Parameters parameters = new Parameters(asked, PARAMETERS);
        UUID after = parameters.cursor();
        OrganisationQuery query = new OrganisationQuery(
                parameters.sought(),
                parameters.constant("kind", OrganisationKind.values(), OrganisationKind::code),
                parameters.yes("withFreeSeats"),
                after,
                null);
        if (after != null && !hosts.isOrganisation(after)) {
            parameters.cannotGoOn();
        }
        parameters.check();
        Hosts.Part<OrganisationLine> part = hosts.organisations(query);
        String next = part.next() ? part.lines().getLast().organisation().id().toString() : null;
        return new HostJson.Page(part.lines().stream().map(HostJson::of).toList(), next);
    }

    @GetMapping(PATH + "/{organisationId}")
    ResponseEntity<Map<String, @Nullable Object>> find(@PathVariable UUID organisationId) {
        return told(hosts.organisation(organisationId));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> told(Organisation organisation) {
        return ResponseEntity.ok().eTag(Version.tag(organisation.version())).body(HostJson.of(organisation));
    }

    @PostMapping(PATH)
    ResponseEntity<HostJson.Registered> register(@RequestBody JsonNode sent) {
        Form form = JsonForm.read(sent, OrganisationDetails.FIELDS);
        UUID id = hosts.register(read(form)).orElseThrow(() -> taken(form, "organisationNumber"));
        return ResponseEntity.created(URI.create(PATH + "/" + id))
                .eTag(Version.tag(0))
                .body(new HostJson.Registered(id, 0));
    }

    @PatchMapping(
            path = PATH + "/{organisationId}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<Map<String, @Nullable Object>> change(
            @PathVariable UUID organisationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode sent) {
        Organisation stored = hosts.organisation(organisationId);
        int version = Version.required(ifMatch);
        List<String> fields = OrganisationDetails.FIELDS;
        Form form = JsonForm.patch(stored.details().texts(), sent, fields);
        return switch (hosts.change(organisationId, version, read(form))) {
            case Changed.Done<Organisation> done -> told(hosts.organisation(organisationId));
            case Changed.Taken<Organisation>(String field) -> throw taken(form, field);
            case Changed.SeatsTaken<Organisation> none -> throw new IllegalStateException("It has no seats");
            case Changed.Conflict<Organisation>(Organisation theirs, var base) ->
                throw new Overtaken(
                        fields,
                        base == null ? null : HostJson.of(read(JsonForm.of(base))),
                        HostJson.of(read(base == null ? form : JsonForm.patch(base, sent, fields))),
                        HostJson.of(theirs.details()),
                        theirs.version());
        };
    }

    private static OrganisationDetails read(Form form) {
        OrganisationDetails details = OrganisationInput.read(form);
        if (details == null) {
            throw Rejected.of(form);
        }
        return details;
    }

    private static Rejected taken(Form form, String field) {
        return Rejected.of(form.reject(field, "hosts.organisationNumber.taken"));
    }
}
