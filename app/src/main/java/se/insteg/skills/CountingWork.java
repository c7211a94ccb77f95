package se.insteg.skills;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.insteg.people.PersonDetails.Work;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Terms;

/**
 * What the register says of somebody's work once confirmed claims are in it and withdrawn ones out of it. What was typed
 * into the register without a claim stays.
 */
final class CountingWork {
    /** Below this a language is not one to work in. */
    private static final List<String> TOO_LITTLE = List.of("A0", "A1");

    private CountingWork() {}

    /**
     * @param claims all of the person's, as they are now
     * @param fresh those of them that have begun to hold just now
     * @param gone those of them that held and do no more: withdrawn, or something later is confirmed
     */
    static Work of(Work now, Collection<Claim> claims, Collection<Claim> fresh, Collection<Claim> gone) {
        Change change = new Change(Told.holding(claims), fresh, gone);
        return new Work(
                change.in(now.languages(), CountingWork::language, Object::equals),
                swedish(now.swedish(), change),
                change.in(now.occupations(), CountingWork::occupation, Object::equals),
                change.in(now.skills(), CountingWork::skill, (a, b) -> a.key().equals(b.key())),
                change.in(now.wishes(), CountingWork::wish, Object::equals));
    }

    private record Change(List<Claim> counting, Collection<Claim> fresh, Collection<Claim> gone) {
        /** A list without what is gone and nothing else says, and with what is fresh. */
        <T> List<T> in(List<T> now, Function<Claim, Optional<T>> meaning, BiPredicate<T, T> same) {
            List<T> still = meanings(counting, meaning);
            List<T> result = new ArrayList<>(now);
            for (T one : meanings(gone, meaning)) {
                if (still.stream().noneMatch(other -> same.test(other, one))) {
                    result.removeIf(has -> same.test(has, one));
                }
            }
            for (T one : meanings(fresh, meaning)) {
                if (result.size() < Terms.MOST_OF_ONE_KIND && result.stream().noneMatch(has -> same.test(has, one))) {
                    result.add(one);
                }
            }
            return result;
        }

        boolean concernsSwedish() {
            return Stream.concat(fresh.stream(), gone.stream())
                    .anyMatch(claim -> claim.said().isSwedish());
        }

        private static <T> List<T> meanings(Collection<Claim> claims, Function<Claim, Optional<T>> meaning) {
            return claims.stream().map(meaning).flatMap(Optional::stream).toList();
        }
    }

    private static @Nullable SwedishLevel swedish(@Nullable SwedishLevel now, Change change) {
        return change.concernsSwedish()
                ? SwedishOverTime.of(change.counting(), now).levelInUse()
                : now;
    }

    /** Whether the register says what this claim does. */
    static boolean has(Work work, Claim claim) {
        return claim.said().isSwedish()
                ? work.swedish() == SwedishOverTime.level(claim)
                : language(claim).filter(work.languages()::contains).isPresent()
                        || occupation(claim)
                                .filter(work.occupations()::contains)
                                .isPresent()
                        || wish(claim).filter(work.wishes()::contains).isPresent()
                        || skill(claim).isPresent()
                                && work.skills().stream().anyMatch(skill -> skill.key()
                                        .equals(skill(claim).orElseThrow().key()));
    }

    /** As the register writes what this claim says, whether it counts or not. */
    static List<String> terms(Claim claim) {
        return Stream.of(
                        language(claim).map(StoredTerms::text),
                        occupation(claim).map(StoredTerms::text),
                        skill(claim).map(Skill::name),
                        wish(claim).map(StoredTerms::text))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Language> language(Claim claim) {
        NewClaim said = claim.said();
        return said.kind().means() == ClaimKind.Means.LANGUAGE
                        && !said.isSwedish()
                        && !TOO_LITTLE.contains(said.level())
                ? Optional.of(StoredTerms.language(said.term()))
                : Optional.empty();
    }

    private static Optional<Occupation> occupation(Claim claim) {
        return claim.said().kind().means() == ClaimKind.Means.OCCUPATION
                ? Optional.of(StoredTerms.occupation(claim.said().term()))
                : Optional.empty();
    }

    private static Optional<Occupation> wish(Claim claim) {
        return claim.said().kind() == ClaimKind.WISH
                ? Optional.of(StoredTerms.occupation(claim.said().term()))
                : Optional.empty();
    }

    /** A driving licence as offers ask for it: "körkort CE"; only one that is valid here. */
    private static Optional<Skill> skill(Claim claim) {
        NewClaim said = claim.said();
        if (said.kind().means() != ClaimKind.Means.SKILL) {
            return Optional.empty();
        }
        if (said.kind() != ClaimKind.DRIVING_LICENCE) {
            return Optional.of(Skill.of(said.term()));
        }
        return said.level().equals("SWEDEN") ? Optional.of(Skill.of("körkort " + said.term())) : Optional.empty();
    }
}
