package se.insteg.placements.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.placements.Comparison;
import se.insteg.placements.Proposal;
import se.insteg.placements.Round;
import se.insteg.placements.Shown;

/** Rounds and proposals as programs read them; described in api/placements.yaml. */
final class PlacementJson {
    private PlacementJson() {}

    /** @param next where the list goes on; null at its end */
    record RoundPage(List<RoundLine> items, @Nullable String next) {}

    record RoundLine(UUID id, String state, int step, int steps, Instant madeAt, UUID madeBy) {}

    static RoundLine of(Round round) {
        return new RoundLine(
                round.id(), code(round.state()), round.step(), Round.STEPS, round.madeAt(), round.madeBy());
    }

    /** @param people null until it is done @param others how many more there are; 0 also when fewer than five */
    record RoundWhole(
            UUID id,
            String state,
            int step,
            int steps,
            Instant madeAt,
            UUID madeBy,
            @Nullable Result result,
            @Nullable List<Line> people,
            int others) {}

    /** Of everybody; told only to those who may see everybody. */
    record Result(
            LocalDate today,
            int people,
            int offers,
            long seats,
            int placed,
            int placedBound,
            long points,
            long pointsBound,
            boolean proven,
            double seconds) {}

    record Line(
            UUID person,
            String outcome,
            @Nullable UUID offer,
            int points,
            List<Why> reasons,
            @Nullable String because) {}

    record Why(String criterion, boolean must, @Nullable Boolean met, int points, String evidence) {}

    static RoundWhole unfinished(Round round) {
        return new RoundWhole(
                round.id(),
                code(round.state()),
                round.step(),
                Round.STEPS,
                round.madeAt(),
                round.madeBy(),
                null,
                null,
                0);
    }

    static RoundWhole of(Comparison.Seen seen, List<Round.Line> lines, String language) {
        Round round = seen.round();
        Round.Result result = seen.isWhole() ? round.result() : null;
        return new RoundWhole(
                round.id(),
                code(round.state()),
                round.step(),
                Round.STEPS,
                round.madeAt(),
                round.madeBy(),
                result == null ? null : of(result),
                lines.stream().map(line -> of(line, language)).toList(),
                seen.others());
    }

    private static Result of(Round.Result result) {
        return new Result(
                result.today(),
                result.people(),
                result.offers(),
                result.seats(),
                result.placed(),
                result.placedBound(),
                result.points(),
                result.pointsBound(),
                result.proven(),
                result.seconds());
    }

    private static Line of(Round.Line line, String language) {
        var because = line.story().because();
        return new Line(
                line.personId(),
                code(line.outcome()),
                line.offerId(),
                line.points(),
                line.story().reasons().stream().map(why -> of(why, language)).toList(),
                because == null ? null : because.in(language));
    }

    private static Why of(Shown.Why why, String language) {
        return new Why(
                why.criterion(),
                why.must(),
                why.met(),
                why.points(),
                why.evidence().in(language));
    }

    /** @param next where the list goes on; null at its end */
    record ProposalPage(List<One> items, @Nullable String next) {}

    record One(
            UUID id,
            int version,
            UUID person,
            UUID offer,
            @Nullable UUID round,
            String reason,
            List<String> waived,
            @Nullable String waivedWhy,
            @Nullable Integer rank,
            int points,
            UUID by,
            Instant at,
            @Nullable Ended withdrawn,
            String state,
            Said answers) {}

    /** "yes" or "no"; null while the party has not answered. */
    record Said(@Nullable String host, @Nullable String participant) {}

    record Ended(UUID by, Instant at, String why) {}

    static One of(Proposal proposal) {
        Proposal.Withdrawn ended = proposal.ended();
        return new One(
                proposal.id(),
                proposal.version(),
                proposal.personId(),
                proposal.offerId(),
                proposal.roundId(),
                proposal.reason(),
                proposal.waived(),
                proposal.waivedWhy(),
                proposal.rank(),
                proposal.points(),
                proposal.by(),
                proposal.at(),
                ended == null ? null : new Ended(ended.by(), ended.at(), ended.why()),
                state(proposal),
                new Said(said(proposal.said().host()), said(proposal.said().participant())));
    }

    private static String state(Proposal proposal) {
        if (proposal.ended() != null) {
            return "withdrawn";
        }
        if (proposal.isDeclined()) {
            return "declined";
        }
        return proposal.over() ? "over" : proposal.isAccepted() ? "accepted" : "proposed";
    }

    private static @Nullable String said(@Nullable Boolean said) {
        return said == null ? null : said ? "yes" : "no";
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
