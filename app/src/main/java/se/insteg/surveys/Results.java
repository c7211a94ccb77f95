package se.insteg.surveys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.insteg.surveys.Bins.Bin;
import se.insteg.ui.SmallCells;

/**
 * What was said in a survey, as far as it is told: {@link Bins}.
 *
 * @param answered how many answered; 0 when nobody did or they are too few to tell of
 * @param few whether some did, but too few to tell of
 * @param paper how many of them on paper; -1 when that would tell of few
 * @param languages that they were read in, the fewest together
 */
public record Results(
        Survey survey, int answered, boolean few, int paper, List<Bin> languages, List<Result> questions) {
    public Results {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param bins in the order of its choices; whoever did not want to answer comes first
     */
    public record Result(Question question, SurveyFigure figure, List<Bin> bins) {
        public Result {
            bins = List.copyOf(bins);
        }
    }

    /** Whether anything is told. */
    public boolean told() {
        return answered > 0;
    }

    static Results of(Survey survey, Map<String, Map<String, Integer>> counts) {
        int all = sum(counts.getOrDefault(BallotBox.WAY, Map.of()));
        if (all < SmallCells.FEWEST) {
            return new Results(survey, 0, all > 0, -1, List.of(), List.of());
        }
        int paper = counts.getOrDefault(BallotBox.WAY, Map.of()).getOrDefault(Ballot.Way.PAPER.name(), 0);
        boolean bothMany = !SmallCells.few(paper) && !SmallCells.few(all - paper);
        List<Bin> languages = Bins.pooled(counts.getOrDefault(BallotBox.LANGUAGE, Map.of()).entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(one -> new Bin(List.of(one.getKey()), one.getValue()))
                .toList());
        List<Result> questions = survey.questions().stream()
                .map(one -> result(survey, one, all, new HashMap<>(counts.getOrDefault(one.key(), Map.of()))))
                .toList();
        return new Results(survey, all, false, bothMany ? paper : -1, languages, questions);
    }

    private static Result result(Survey survey, Question question, int all, Map<String, Integer> counts) {
        List<Bin> cells = new ArrayList<>();
        cells.add(cell(Question.NO_ANSWER, counts));
        question.choices().forEach(choice -> cells.add(cell(choice.key(), counts)));
        int good = question.goodFrom() + 1;
        boolean told = question.measured() && Bins.splits(cells, good);
        int yes = told ? Bins.sum(cells.subList(good, cells.size())) : 0;
        SurveyFigure figure = new SurveyFigure(
                survey.id(), survey.name(), question.key(), survey.closedOn(), survey.invited(), all, yes, told);
        List<Bin> bins = question.kind() == Question.Kind.CHOOSE ? Bins.pooled(cells) : Bins.ordered(cells, good);
        return new Result(question, figure, bins);
    }

    private static Bin cell(String choice, Map<String, Integer> counts) {
        return new Bin(List.of(choice), counts.getOrDefault(choice, 0));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
