package se.insteg.skills.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Thing;
import se.insteg.taxonomy.StoredTerms;

/**
 * Fills a script in with what is known already. What becomes claims is read from the profile, where it may have been put
 * right since; the rest from the last time the question, or one with its key, was answered. What was agreed on as next steps
 * is not asked again: it became tasks.
 */
final class Remembering {
    private final List<Claim> known;
    private final List<Interview.Whole> before;
    private final OccupationCatalogue catalogue;
    private final Set<Claim> told = new HashSet<>();
    private final Map<String, Remembered> found = new LinkedHashMap<>();

    /**
     * @param known what holds in the profile, as it was on the day
     * @param before earlier interviews, the latest first
     */
    private Remembering(List<Claim> known, List<Interview.Whole> before, OccupationCatalogue catalogue) {
        this.known = known;
        this.before = before;
        this.catalogue = catalogue;
    }

    /** By the questions' keys; absent for those of which nothing is known. */
    static Map<String, Remembered> of(
            Script script,
            Collection<Claim> claims,
            List<Interview.Whole> before,
            LocalDate day,
            OccupationCatalogue catalogue) {
        List<Claim> known = claims.stream()
                .filter(claim -> !claim.origin().on().isAfter(day))
                .toList();
        Remembering all = new Remembering(known, before, catalogue);
        List<Question> questions = script.asked().stream()
                .filter(asked -> asked.section().topic() != Topic.NEXT_STEPS)
                .map(Script.Asked::question)
                .toList();
        questions.stream()
                .filter(question -> question.kind() != QuestionKind.TERM || question.becomes() == null)
                .forEach(all::remember);
        questions.stream()
                .filter(question -> question.kind() == QuestionKind.TERM && question.becomes() != null)
                .forEach(all::rows); // last, and with what no other question tells of
        return Map.copyOf(all.found);
    }

    private void remember(Question question) {
        if (question.becomes() == null) {
            said(question)
                    .ifPresent(last -> found.put(question.key(), new Remembered(last.answer(), last.on(), List.of())));
            return;
        }
        switch (question.kind()) {
            case CHOICE, SCALE, SEVERAL -> choices(question);
            case YES_NO ->
                of(question.becomes(), question.term()).ifPresent(claim -> put(question, Answer.of("yes"), claim));
            case PERIOD ->
                of(question.becomes(), question.term())
                        .ifPresent(claim -> put(
                                question,
                                Answer.of(Answer.Row.of("")
                                        .during(
                                                claim.said().from(),
                                                claim.said().until())),
                                claim));
            case TEXT -> lines(question);
            case TERM -> throw new IllegalStateException("Rows come last");
        }
        if (!found.containsKey(question.key())) {
            said(question)
                    .filter(last ->
                            ClaimsSaid.of(question, last.answer(), catalogue).isEmpty())
                    .ifPresent(last -> found.put(question.key(), new Remembered(last.answer(), last.on(), List.of())));
        }
    }

    private void put(Question question, Answer answer, Claim... claims) {
        put(question, answer, List.of(claims));
    }

    private void put(Question question, Answer answer, List<Claim> claims) {
        if (!answer.none()) {
            told.addAll(claims);
            LocalDate on = claims.stream()
                    .map(claim -> claim.origin().on())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            found.put(question.key(), new Remembered(answer, on, claims));
        }
    }

    private Optional<Claim> of(ClaimKind kind, String term) {
        return known.stream().filter(claim -> isAbout(claim, kind, term)).findFirst();
    }

    private boolean isAbout(Claim claim, ClaimKind kind, String term) {
        return claim.said().kind() == kind
                && Thing.of(claim.said())
                        .term()
                        .equals(Thing.of(NewClaim.of(kind, term, catalogue)).term());
    }

    private void choices(Question question) {
        ClaimKind kind = Objects.requireNonNull(question.becomes());
        List<String> values = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Choice choice : question.choices()) {
            String term = question.kind() == QuestionKind.SCALE ? question.term() : choice.claimed();
            known.stream()
                    .filter(claim -> choice.becomesClaim()
                            && isAbout(claim, kind, term)
                            && (choice.level().isEmpty()
                                    || choice.level().equals(claim.said().level())))
                    .findFirst()
                    .filter(claim -> question.kind() == QuestionKind.SEVERAL || values.isEmpty())
                    .ifPresent(claim -> {
                        values.add(choice.value());
                        claims.add(claim);
                    });
        }
        put(question, new Answer(values, List.of()), claims);
    }

    /** Those lines of last time that still stand in the profile. */
    private void lines(Question question) {
        List<String> lines = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        said(question).ifPresent(last -> last.answer().text().lines().forEach(line -> ClaimsSaid.of(
                        question, Answer.of(line), catalogue)
                .forEach(said -> of(said.kind(), said.term()).ifPresent(claim -> {
                    lines.add(line);
                    claims.add(claim);
                }))));
        put(question, lines.isEmpty() ? Answer.NOTHING : Answer.of(String.join("\n", lines)), claims);
    }

    private void rows(Question question) {
        List<Claim> claims = known.stream()
                .filter(claim -> claim.said().kind() == question.becomes() && !told.contains(claim))
                .limit(Answer.MOST_ROWS)
                .toList();
        put(
                question,
                new Answer(
                        List.of(),
                        claims.stream().map(claim -> row(claim.said())).toList()),
                claims);
    }

    private static Answer.Row row(NewClaim said) {
        String term =
                said.kind() == ClaimKind.LANGUAGE ? StoredTerms.said(StoredTerms.language(said.term())) : said.term();
        return new Answer.Row(term, said.level(), said.from(), said.until(), said.place(), said.words());
    }

    /** As it was answered last in these, the latest first; nothing when it was not. */
    static Answer last(Question question, List<Interview.Whole> before) {
        return new Remembering(List.of(), before, OccupationCatalogue.starter())
                .said(question)
                .map(Last::answer)
                .orElse(Answer.NOTHING);
    }

    private record Last(Answer answer, LocalDate on) {}

    /** As it was answered last, as far as the question still has those answers. */
    private Optional<Last> said(Question question) {
        for (Interview.Whole whole : before) {
            @Nullable Question then = whole.script().question(question.key()).orElse(null);
            Answer answer = whole.answer(question.key());
            if (then != null && then.kind() == question.kind() && !answer.none()) {
                Answer fits = question.kind().hasChoices()
                        ? new Answer(
                                answer.values().stream()
                                        .filter(value -> question.choice(value).isPresent())
                                        .toList(),
                                List.of())
                        : answer;
                return fits.none()
                        ? Optional.empty()
                        : Optional.of(new Last(fits, whole.interview().heldOn()));
            }
        }
        return Optional.empty();
    }
}
