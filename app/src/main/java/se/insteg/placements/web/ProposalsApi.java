package se.insteg.placements.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.placements.Matching;
import se.insteg.placements.Proposal;
import se.insteg.placements.Proposals;
import se.insteg.placements.Proposed;
import se.insteg.ui.JsonForm;
import se.insteg.ui.Parameters;
import se.insteg.ui.Rejected;
import se.insteg.ui.Version;
import tools.jackson.databind.JsonNode;

/** Proposals for programs; described in api/placements.yaml. As on the pages, each has a typed reason. */
@RestController
class ProposalsApi {
    private static final String PATH = "/api/v1/proposals";
    private static final String ONE = "/api/v1/people/{personId}/proposals/{placementId}";
    private static final List<String> FIELDS = List.of("person", "offer", "round", "reason", "waived", "waivedWhy");
    private static final int LONGEST = 1000;

    private final Proposals proposals;
    private final Matching matching;

    ProposalsApi(Proposals proposals, Matching matching) {
        this.proposals = proposals;
        this.matching = matching;
    }

    /** Those that stand; a page may be shorter than another, since those of people not to be seen are left out. */
    @GetMapping(PATH)
    PlacementJson.ProposalPage list(Form asked) {
        Parameters parameters = new Parameters(asked, Set.of("cursor"));
        UUID before = parameters.cursor();
        parameters.check();
        List<Proposal> found = proposals.list(before);
        boolean more = found.size() > Proposals.PAGE;
        List<Proposal> page = more ? found.subList(0, Proposals.PAGE) : found;
        Map<UUID, Participant> named =
                matching.named(page.stream().map(Proposal::personId).toList());
        return new PlacementJson.ProposalPage(
                page.stream()
                        .filter(one -> named.containsKey(one.personId()))
                        .map(PlacementJson::of)
                        .toList(),
                more ? page.getLast().id().toString() : null);
    }

    @GetMapping(ONE)
    ResponseEntity<PlacementJson.One> find(@PathVariable UUID personId, @PathVariable UUID placementId) {
        return told(proposals.find(personId, placementId));
    }

    private static ResponseEntity<PlacementJson.One> told(Proposal proposal) {
        return ResponseEntity.ok().eTag(Version.tag(proposal.version())).body(PlacementJson.of(proposal));
    }

    /** @param version of what was proposed, 0 */
    record Made(UUID id, int version) {}

    @PostMapping(PATH)
    ResponseEntity<Made> propose(@RequestBody JsonNode sent) {
        Form form = JsonForm.read(sent, FIELDS);
        UUID person = id(form, "person", true);
        UUID offer = id(form, "offer", true);
        UUID round = id(form, "round", false);
        String reason = reason(form, "reason");
        Set<String> waived = Set.copyOf(form.all("waived"));
        String waivedWhy = waived.isEmpty() ? "" : reason(form, "waivedWhy");
        if (person == null || offer == null || form.rejected()) {
            throw Rejected.of(form);
        }
        Proposals.Wish wish = new Proposals.Wish(person, offer, null, reason, waived, waivedWhy, round);
        return switch (proposals.propose(wish)) {
            case Proposed.Done done ->
                ResponseEntity.created(URI.create(ONE.replace("{personId}", person.toString())
                                .replace("{placementId}", done.id().toString())))
                        .eTag(Version.tag(0))
                        .body(new Made(done.id(), 0));
            case Proposed.NotMet(List<String> criteria) -> {
                criteria.forEach(criterion -> form.reject("waived", "placements.api.notMet", criterion));
                throw Rejected.of(form);
            }
            case Proposed.Elsewhere elsewhere -> throw refused("placements.refused.elsewhere");
            case Proposed.NotOpen notOpen -> throw refused("placements.refused.notOpen");
            case Proposed.NoSeat noSeat -> throw refused("placements.refused.noSeat");
            case Proposed.IsSetAside aside -> throw refused("placements.refused.isSetAside");
            case Proposed.Changed changed -> throw refused("placements.refused.changed");
        };
    }

    /** Frees the seat. What is withdrawn already stays so. */
    @PostMapping(ONE + "/withdraw")
    ResponseEntity<Made> withdraw(
            @PathVariable UUID personId,
            @PathVariable UUID placementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode sent) {
        Proposal proposal = proposals.find(personId, placementId);
        int version = Version.required(ifMatch);
        Form form = JsonForm.read(sent, List.of("reason"));
        String reason = reason(form, "reason");
        if (form.rejected()) {
            throw Rejected.of(form);
        }
        if (!proposals.withdraw(personId, placementId, version, reason) && proposal.stands()) {
            throw new Refusal(Refusal.Kind.PRECONDITION_FAILED, "placements.refused.changed");
        }
        Proposal now = proposals.find(personId, placementId);
        return ResponseEntity.ok().eTag(Version.tag(now.version())).body(new Made(now.id(), now.version()));
    }

    private static Refusal refused(String messageKey) {
        return new Refusal(Refusal.Kind.CONFLICT, messageKey);
    }

    private static String reason(Form form, String field) {
        String reason = form.required(field, "placements.reason.missing");
        if (reason.length() > LONGEST) {
            form.reject(field, "placements.reason.long", LONGEST);
        }
        return reason;
    }

    private static @Nullable UUID id(Form form, String field, boolean needed) {
        String text = form.text(field);
        if (text.isEmpty() && !needed) {
            return null;
        }
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            form.reject(field, "ui.api.notAnId");
            return null;
        }
        return UUID.fromString(text);
    }
}
