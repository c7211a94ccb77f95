package se.insteg.placements.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.placements.Comparison;
import se.insteg.placements.Matching;
import se.insteg.placements.Round;
import se.insteg.placements.Rounds;
import se.insteg.ui.Parameters;

/** Match rounds for programs; described in api/placements.yaml. */
@RestController
class RoundsApi {
    private static final String PATH = "/api/v1/match-rounds";

    private final Rounds rounds;
    private final Matching matching;

    RoundsApi(Rounds rounds, Matching matching) {
        this.rounds = rounds;
        this.matching = matching;
    }

    @GetMapping(PATH)
    PlacementJson.RoundPage list(Form asked) {
        Parameters parameters = new Parameters(asked, Set.of("cursor"));
        UUID before = parameters.cursor();
        parameters.check();
        List<Round> found = rounds.list(before);
        boolean more = found.size() > Rounds.PAGE;
        List<Round> page = more ? found.subList(0, Rounds.PAGE) : found;
        return new PlacementJson.RoundPage(
                page.stream().map(PlacementJson::of).toList(),
                more ? page.getLast().id().toString() : null);
    }

    /** @param id to ask again for how it goes */
    record Begun(UUID id, String state) {}

    @PostMapping(PATH)
    ResponseEntity<Begun> begin() {
        UUID id = rounds.begin();
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(new Begun(id, "running"));
    }

    /** What has come of it, with those of its people whom the program may see. */
    @GetMapping(PATH + "/{roundId}")
    PlacementJson.RoundWhole find(@PathVariable UUID roundId, Locale locale) {
        Round round = rounds.find(roundId);
        if (round.state() != Round.State.DONE) {
            return PlacementJson.unfinished(round);
        }
        Comparison.Seen seen = rounds.view(roundId).seen();
        Map<UUID, Participant> named =
                matching.named(seen.lines().stream().map(Round.Line::personId).toList());
        List<Round.Line> lines = seen.lines().stream()
                .filter(line -> named.containsKey(line.personId()))
                .toList();
        return PlacementJson.of(seen, lines, locale.getLanguage());
    }
}
