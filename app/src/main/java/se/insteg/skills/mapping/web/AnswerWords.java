package se.insteg.skills.mapping.web;

import java.util.ArrayList;
import java.util.List;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.NewClaim;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Choice;
import se.insteg.skills.mapping.Question;
import se.insteg.skills.web.ClaimWords;
import se.insteg.skills.web.ProfileOptions;
import se.insteg.ui.Page;

/** An answer in a reader's words, one line for each thing said. */
public final class AnswerWords {
    private AnswerWords() {}

    /** @param language of the question's own words; the page's says the rest */
    public static List<String> lines(Page page, Question question, Answer answer, String language) {
        return switch (question.kind()) {
            case CHOICE, SCALE, SEVERAL ->
                answer.values().stream()
                        .flatMap(value -> question.choice(value).stream())
                        .map(Choice::text)
                        .map(said -> said.in(language))
                        .toList();
            case YES_NO ->
                answer.values().stream()
                        .map(value -> page.t("skills.mapping." + (value.equals("yes") ? "yes" : "no")))
                        .toList();
            case TEXT -> answer.values().stream().flatMap(String::lines).toList();
            case PERIOD, TERM ->
                answer.rows().stream().map(row -> row(page, question, row)).toList();
        };
    }

    private static String row(Page page, Question question, Answer.Row row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.term());
        ClaimKind kind = question.becomes();
        if (kind != null && !row.level().isEmpty()) {
            ProfileOptions.levels(kind).stream()
                    .filter(option -> option.value().equals(row.level()))
                    .forEach(option -> parts.add(page.t(option)));
        }
        parts.add(years(row));
        parts.add(row.place());
        parts.add(row.words());
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String years(Answer.Row row) {
        String from = row.from() == null ? "" : row.from().toString();
        String until = row.until() == null ? "" : row.until().toString();
        return from.isEmpty() && until.isEmpty() ? "" : from.equals(until) ? from : from + "–" + until;
    }

    /** A claim on one line. */
    public static String claim(Page page, NewClaim said) {
        String about = ClaimWords.about(page, said);
        return ClaimWords.term(page, said) + (about.isEmpty() ? "" : " · " + about);
    }
}
