package se.insteg.skills.cv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.CompetenceProfile;
import se.insteg.skills.NewClaim;
import se.insteg.skills.cv.Sheet.Standing;
import se.insteg.taxonomy.StoredTerms;

/**
 * What could stand on a sheet: everything in the profile, in the order a CV tells it.
 *
 * @param lines of Swedish only the level in use, or the last said
 */
public record Draft(List<Line> lines) {
    private static final List<ClaimKind> ORDER = List.of(
            ClaimKind.WORK,
            ClaimKind.EDUCATION,
            ClaimKind.OCCUPATION,
            ClaimKind.SKILL,
            ClaimKind.INFORMAL,
            ClaimKind.DIGITAL,
            ClaimKind.LANGUAGE,
            ClaimKind.DRIVING_LICENCE,
            ClaimKind.WISH);

    public Draft {
        lines = List.copyOf(lines);
    }

    /** @param key the claim's id; for what only the register says, one made of its words */
    public record Line(UUID key, NewClaim said, Standing standing) {}

    static Draft of(CompetenceProfile profile) {
        List<Line> lines = new ArrayList<>();
        Claim swedish = profile.swedish().inUse() != null
                ? profile.swedish().inUse()
                : profile.swedish().claims().isEmpty()
                        ? null
                        : profile.swedish().claims().getLast();
        for (CompetenceProfile.Line line : profile.lines()) {
            Claim claim = line.claim();
            if (!claim.said().isSwedish() || claim.equals(swedish)) {
                lines.add(new Line(claim.id(), claim.said(), standing(claim)));
            }
        }
        for (CompetenceProfile.FromRegister one : profile.register()) {
            String words = one.kind() + " " + one.term();
            lines.add(new Line(
                    UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)),
                    NewClaim.of(one.kind(), spoken(one)),
                    Standing.OWN));
        }
        lines.sort(
                Comparator.<Line>comparingInt(line -> ORDER.indexOf(line.said().kind()))
                        .thenComparing(line -> latest(line.said()), Comparator.reverseOrder()));
        return new Draft(lines);
    }

    private static String spoken(CompetenceProfile.FromRegister one) {
        return one.kind() == ClaimKind.LANGUAGE ? StoredTerms.said(StoredTerms.language(one.term())) : one.term();
    }

    /** What goes on comes before what has ended. */
    private static int latest(NewClaim said) {
        return said.until() != null ? said.until() : said.from() != null ? 9999 : 0;
    }

    private static Standing standing(Claim claim) {
        Claim.Confirmed confirmed = claim.confirmed();
        return confirmed == null
                ? Standing.OWN
                : confirmed.basis().isEvidence() ? Standing.EVIDENCE : Standing.CONFIRMED;
    }

    /** In the order of the lines. */
    public List<ClaimKind> kinds() {
        return lines.stream().map(line -> line.said().kind()).distinct().toList();
    }

    public List<Line> of(ClaimKind kind) {
        return lines.stream().filter(line -> line.said().kind() == kind).toList();
    }

    boolean has(UUID key) {
        return lines.stream().anyMatch(line -> Objects.equals(line.key(), key));
    }
}
