package se.insteg.skills;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is known of what a person can.
 *
 * @param lines what holds now, in the order of the kinds, what was said last first
 * @param register what the register says and no standing claim does
 * @param withdrawn what no longer stands, the last first
 */
public record CompetenceProfile(
        UUID personId, List<Line> lines, List<FromRegister> register, List<Claim> withdrawn, SwedishOverTime swedish) {
    public CompetenceProfile {
        lines = List.copyOf(lines);
        register = List.copyOf(register);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * @param counts whether matching knows it: confirmed, and in the register now
     * @param left whether it is confirmed and would count, had nobody taken it out of the register
     * @param earlier what was said of the same before and no longer holds, the last first
     */
    public record Line(Claim claim, boolean counts, boolean left, List<Claim> earlier) {
        public Line {
            earlier = List.copyOf(earlier);
        }
    }

    /** @param term as stored */
    public record FromRegister(ClaimKind kind, String term) {}

    public Stream<Line> of(ClaimKind kind) {
        return lines.stream().filter(line -> line.claim().said().kind() == kind);
    }

    /** The claims of the lines. */
    public List<Claim> claims() {
        return lines.stream().map(Line::claim).toList();
    }

    /** Everything that is not withdrawn, what holds and what was said before. */
    public List<Claim> standing() {
        return lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.claim()), line.earlier().stream()))
                .toList();
    }

    /** What waits for staff to confirm it. */
    public List<Claim> unconfirmed() {
        return claims().stream().filter(claim -> !claim.isConfirmed()).toList();
    }

    /** Whether nobody has claimed anything yet; the register may tell of something. */
    public boolean isUntold() {
        return lines.isEmpty();
    }

    public boolean isEmpty() {
        return lines.isEmpty() && register.isEmpty();
    }
}
