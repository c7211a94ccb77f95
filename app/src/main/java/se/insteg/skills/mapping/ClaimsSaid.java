package se.insteg.skills.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.reading.TypedText;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.NewClaim;

/** What the answers of an interview say that somebody can or wishes: each answer becomes what its question says it becomes. */
public final class ClaimsSaid {
    private ClaimsSaid() {}

    /** In the order asked; the same is said once. @param catalogue of the municipality */
    public static List<NewClaim> of(Interview.Whole whole, OccupationCatalogue catalogue) {
        Set<NewClaim> claims = new LinkedHashSet<>();
        for (Script.Asked asked : whole.script().asked()) {
            claims.addAll(of(asked.question(), whole.answer(asked.key()), catalogue));
        }
        return List.copyOf(claims);
    }

    /** None for a question that becomes no claim, and for an answer that says no. */
    public static List<NewClaim> of(Question question, Answer answer, OccupationCatalogue catalogue) {
        ClaimKind kind = question.becomes();
        if (kind == null) {
            return List.of();
        }
        return switch (question.kind()) {
            case CHOICE, SEVERAL ->
                chosen(question, answer)
                        .map(choice -> claim(kind, choice.claimed(), catalogue).level(level(kind, choice.level())))
                        .toList();
            case SCALE ->
                chosen(question, answer)
                        .map(choice -> claim(kind, question.term(), catalogue).level(level(kind, choice.level())))
                        .toList();
            case YES_NO -> answer.says("yes") ? List.of(claim(kind, question.term(), catalogue)) : List.of();
            case TEXT ->
                lines(answer.text()).stream()
                        .map(line -> told(kind, line, catalogue))
                        .toList();
            case PERIOD ->
                answer.rows().stream()
                        .map(row -> claim(kind, question.term(), catalogue).during(row.from(), row.until()))
                        .toList();
            case TERM ->
                answer.rows().stream().map(row -> row(kind, row, catalogue)).toList();
        };
    }

    private static Stream<Choice> chosen(Question question, Answer answer) {
        return answer.values().stream()
                .map(question::choice)
                .flatMap(Optional::stream)
                .filter(Choice::becomesClaim);
    }

    private static NewClaim row(ClaimKind kind, Answer.Row row, OccupationCatalogue catalogue) {
        NewClaim claim = claim(kind, row.term(), catalogue).level(level(kind, row.level()));
        if (kind.hasTime()) {
            claim = claim.during(row.from(), row.until()).at(row.place(), "");
        }
        return claim.told(row.words());
    }

    private static NewClaim claim(ClaimKind kind, String term, OccupationCatalogue catalogue) {
        return NewClaim.of(
                kind,
                term.length() > NewClaim.LONGEST_TERM ? term.substring(0, NewClaim.LONGEST_TERM) : term,
                catalogue);
    }

    /** A long line is called by its beginning and told in full. */
    private static NewClaim told(ClaimKind kind, String line, OccupationCatalogue catalogue) {
        if (line.length() <= NewClaim.LONGEST_TERM) {
            return claim(kind, line, catalogue);
        }
        int end = line.lastIndexOf(' ', NewClaim.LONGEST_TERM - 1);
        String beginning = line.substring(0, end < 20 ? NewClaim.LONGEST_TERM - 1 : end) + "…";
        return claim(kind, beginning, catalogue)
                .told(line.length() > NewClaim.LONGEST_WORDS ? line.substring(0, NewClaim.LONGEST_WORDS) : line);
    }

    /** One thing in each line; leading dashes and dots are signs of a list. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String clean = TypedText.line(line).replaceFirst("^[-–—•*·]+\\s*", "");
            if (clean.codePoints().anyMatch(Character::isLetterOrDigit)) {
                lines.add(clean);
            }
        }
        return lines;
    }

    private static String level(ClaimKind kind, String level) {
        return kind.levels().contains(level) ? level : "";
    }
}
