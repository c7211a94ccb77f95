package se.insteg.surveys.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.surveys.Question;
import se.insteg.surveys.Results;
import se.insteg.surveys.SurveyFigure;

/**
 * A question in several surveys.
 *
 * @param question as it was asked last
 * @param figures of each survey that asked it so, the latest first
 * @param waves whether some of them ask the same people again: then they are not added up
 */
public record BesideEachOther(Question question, List<SurveyFigure> figures, boolean waves) {
    public BesideEachOther {
        figures = List.copyOf(figures);
    }

    /** Every question that has a share. Who asked it in other words, or counted other answers as good, is left out. */
    public static List<BesideEachOther> of(List<Results> results) {
        Map<Question, List<SurveyFigure>> figures = new LinkedHashMap<>();
        Map<String, Question> asked = new LinkedHashMap<>();
        for (Results one : results) {
            one.questions().stream()
                    .filter(result -> result.question().measured())
                    .filter(result -> result.question()
                            .equals(asked.computeIfAbsent(result.question().key(), key -> result.question())))
                    .forEach(result -> figures.computeIfAbsent(result.question(), question -> new ArrayList<>())
                            .add(result.figure()));
        }
        boolean waves = results.stream().anyMatch(one -> one.survey().details().follows() != null);
        return figures.entrySet().stream()
                .map(one -> new BesideEachOther(one.getKey(), one.getValue(), waves))
                .toList();
    }

    /** Of those that are told, when they are more than one: a sum that held others would tell of them by subtraction. */
    public @Nullable SurveyFigure sum() {
        List<SurveyFigure> told = figures.stream().filter(SurveyFigure::told).toList();
        if (waves || told.size() < 2) {
            return null;
        }
        SurveyFigure first = told.getFirst();
        return new SurveyFigure(
                first.survey(),
                "",
                question.key(),
                null,
                told.stream().mapToInt(SurveyFigure::invited).sum(),
                told.stream().mapToInt(SurveyFigure::answered).sum(),
                told.stream().mapToInt(SurveyFigure::yes).sum(),
                true);
    }
}
