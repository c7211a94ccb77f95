package se.insteg.skills;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails.Work;
import se.insteg.planner.model.Skill;
import se.insteg.skills.CompetenceProfile.FromRegister;
import se.insteg.skills.CompetenceProfile.Line;
import se.insteg.taxonomy.StoredTerms;

/** Puts a profile together from what is claimed and what the register says. */
final class ProfileMaking {
    private static final Comparator<Line> BY_KIND_AND_DAY = Comparator.<Line, ClaimKind>comparing(
                    line -> line.claim().said().kind())
            .thenComparing(line -> line.claim().origin().on(), Comparator.reverseOrder())
            .thenComparing(line -> line.claim().recordedAt(), Comparator.reverseOrder())
            .thenComparing(line -> line.claim().id(), Comparator.reverseOrder());

    private ProfileMaking() {}

    /** @param claims what was said last first */
    static CompetenceProfile of(Participant person, List<Claim> claims) {
        Work work = person.details().work();
        List<Claim> standing = claims.stream().filter(Claim::stands).toList();
        List<Line> lines = Told.all(claims).stream()
                .flatMap(told -> lines(told, work).stream())
                .sorted(BY_KIND_AND_DAY)
                .toList();
        List<Claim> withdrawn = claims.stream()
                .filter(claim -> !claim.stands())
                .sorted(Comparator.comparing((Claim claim) ->
                                Objects.requireNonNull(claim.withdrawn()).on())
                        .reversed())
                .toList();
        return new CompetenceProfile(
                person.id(), lines, register(work, standing), withdrawn, SwedishOverTime.of(standing, work.swedish()));
    }

    /** What is confirmed with its history, then what the person has said since. */
    private static List<Line> lines(Told told, Work work) {
        List<Line> lines = new ArrayList<>();
        Stream.concat(told.confirmed().stream(), told.own().stream()).forEach(claim -> {
            boolean counts = claim.isConfirmed() && CountingWork.has(work, claim);
            boolean left =
                    claim.isConfirmed() && !counts && !CountingWork.terms(claim).isEmpty();
            lines.add(new Line(claim, counts, left, lines.isEmpty() ? told.earlier() : List.of()));
        });
        return lines;
    }

    private static List<FromRegister> register(Work work, List<Claim> standing) {
        List<FromRegister> found = new ArrayList<>();
        rest(work.languages(), StoredTerms::text, ClaimKind.LANGUAGE, standing).forEach(found::add);
        rest(work.occupations(), StoredTerms::text, ClaimKind.OCCUPATION, standing)
                .forEach(found::add);
        rest(work.skills(), Skill::name, ClaimKind.SKILL, standing).forEach(found::add);
        rest(work.wishes(), StoredTerms::text, ClaimKind.WISH, standing).forEach(found::add);
        return found;
    }

    /** Terms of the register that no standing claim tells of, whether confirmed or not. */
    private static <T> Stream<FromRegister> rest(
            List<T> registered, Function<T, String> text, ClaimKind kind, List<Claim> standing) {
        Set<String> told = standing.stream()
                .filter(claim -> claim.said().kind().means() == kind.means())
                .flatMap(claim -> CountingWork.terms(claim).stream())
                .collect(Collectors.toSet());
        return registered.stream()
                .map(text)
                .filter(term -> !told.contains(term))
                .map(term -> new FromRegister(kind, term));
    }
}
