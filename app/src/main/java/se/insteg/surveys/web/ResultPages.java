package se.insteg.surveys.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.surveys.Bins.Bin;
import se.insteg.surveys.Results;
import se.insteg.surveys.Results.Result;
import se.insteg.surveys.SurveyFigure;
import se.insteg.surveys.Surveys;
import se.insteg.surveys.Template;
import se.insteg.ui.CsvDownload;
import se.insteg.ui.CsvList;
import se.insteg.ui.Interval;

/** What was said in several surveys beside each other, and in one as a file. */
@Controller
class ResultPages {
    private static final List<String> TITLES =
            List.of("fråga", "svar", "antal", "av svarande", "inbjudna", "andel %", "lägst %", "högst %", "stängd");

    private final Surveys surveys;

    ResultPages(Surveys surveys) {
        this.surveys = surveys;
    }

    /** @param of the template whose surveys are laid beside each other */
    @GetMapping("/surveys/together")
    String together(@RequestParam(defaultValue = "exit") String of, Model model) {
        Template asked = Template.of(of);
        Template template = asked == null || asked == Template.OWN ? Template.EXIT : asked;
        model.addAttribute("template", template);
        model.addAttribute("results", surveys.together(template));
        return "surveys/together";
    }

    /** In Swedish, as accounts are. */
    @GetMapping("/surveys/{surveyId}/file")
    void file(@PathVariable UUID surveyId, HttpServletResponse response) {
        Results results = surveys.export(surveyId);
        CsvDownload.send(response, "enkat-" + results.survey().closedOn(), TITLES, list -> {
            for (Result one : results.questions()) {
                one.bins().forEach(bin -> row(list, one, bin));
                share(list, one);
            }
        });
    }

    private static void row(CsvList list, Result one, Bin bin) {
        SurveyFigure figure = one.figure();
        list.row(
                one.question().in("sv"),
                SurveyWords.swedish(one.question(), bin),
                bin.count(),
                figure.answered(),
                figure.invited(),
                Math.round(100f * bin.count() / figure.answered()),
                "",
                "",
                String.valueOf(figure.closedOn()));
    }

    /** Those whose answer counts as good, together. */
    private static void share(CsvList list, Result one) {
        SurveyFigure figure = one.figure();
        Interval interval = figure.interval();
        if (interval != null) {
            list.row(
                    one.question().in("sv"),
                    "Andel: "
                            + SurveyWords.swedish(one.question(), one.question().good()),
                    figure.yes(),
                    figure.answered(),
                    figure.invited(),
                    figure.percent(),
                    interval.low(),
                    interval.high(),
                    String.valueOf(figure.closedOn()));
        }
    }
}
