package se.insteg.placements.agreement.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Signature;
import se.insteg.placements.agreement.Whole;
import se.insteg.ui.Parameters;
import se.insteg.ui.Version;

/** Placements for programs; described in api/placements.yaml. Read only: what is signed is signed by people. */
@RestController
class PlacementsApi {
    private static final int PAGE = 50;

    private final Placements placements;

    PlacementsApi(Placements placements) {
        this.placements = placements;
    }

    /** @param next where the list goes on; null at its end */
    record Page(List<Line> items, @Nullable String next) {}

    record Line(
            UUID id,
            int version,
            UUID person,
            @Nullable UUID proposal,
            @Nullable UUID offer,
            @Nullable UUID organisation,
            String kind,
            String state,
            LocalDate starts,
            LocalDate ends,
            @Nullable LocalDate begunOn,
            @Nullable LocalDate endedOn,
            @Nullable String cause,
            int agreement,
            @Nullable Integer inForce) {
        static Line of(Placement one) {
            return new Line(
                    one.id(),
                    one.version(),
                    one.personId(),
                    one.where().proposalId(),
                    one.where().offerId(),
                    one.where().organisationId(),
                    one.agreed().kind().code(),
                    one.state().code(),
                    one.agreed().starts(),
                    one.agreed().ends(),
                    one.begunOn(),
                    one.endedOn(),
                    one.cause() == null ? null : one.cause().code(),
                    one.agreed().latest(),
                    one.agreed().inForce());
        }
    }

    /** @param missing keys of what keeps it from starting; none once it has begun */
    record One(Line placement, List<Signed> signatures, List<String> missing) {}

    record Signed(int agreement, String party, String way, LocalDate on) {
        static Signed of(Signature signature) {
            return new Signed(
                    signature.number(),
                    signature.party().code(),
                    signature.way().code(),
                    signature.on());
        }
    }

    /** The newest first; those in a state, or all. */
    @GetMapping("/api/v1/placements")
    Page list(Form asked) {
        Parameters parameters = new Parameters(asked, Set.of("cursor", "state"));
        UUID before = parameters.cursor();
        PlacementState state = parameters.constant("state", PlacementState.values(), PlacementState::code);
        parameters.check();
        Map<Placement, Participant> found =
                placements.in(state == null ? EnumSet.allOf(PlacementState.class) : EnumSet.of(state));
        List<Placement> rest = found.keySet().stream()
                .sorted(Comparator.comparing((Placement one) -> one.id().toString())
                        .reversed())
                .filter(one -> before == null || one.id().toString().compareTo(before.toString()) < 0)
                .toList();
        List<Placement> page = rest.subList(0, Math.min(PAGE, rest.size()));
        return new Page(
                page.stream().map(Line::of).toList(),
                rest.size() > PAGE ? page.getLast().id().toString() : null);
    }

    @GetMapping("/api/v1/people/{personId}/placements/{agreementId}")
    ResponseEntity<One> find(@PathVariable UUID personId, @PathVariable UUID agreementId) {
        Whole whole = placements.find(personId, agreementId);
        return ResponseEntity.ok()
                .eTag(Version.tag(whole.placement().version()))
                .body(new One(
                        Line.of(whole.placement()),
                        whole.signatures().stream().map(Signed::of).toList(),
                        whole.points().stream()
                                .filter(point -> point.blocks())
                                .map(point -> point.words().key().replaceFirst("^.*?[.]missing[.]", ""))
                                .toList()));
    }
}
