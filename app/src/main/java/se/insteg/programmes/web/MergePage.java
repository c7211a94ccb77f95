package se.insteg.programmes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.ui.Model;
import se.insteg.kernel.Form;
import se.insteg.programmes.typed.Mark;
import se.insteg.ui.Merge;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Way;

/** The page where whoever was second chooses between their own words and the other's. */
final class MergePage {
    private MergePage() {}

    /**
     * What was changed by two.
     *
     * @param path of the form
     * @param trail to where one leaves it for, which is last
     * @param prefix of the keys that name the fields
     * @param kinds as {@link ProgrammeWords} is told
     */
    record Both(String path, List<Way> trail, List<String> fields, String prefix, String kinds) {}

    static String show(
            Both both,
            MergeForm merging,
            SequencedMap<String, List<String>> yours,
            SequencedMap<String, List<String>> theirs,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("path", both.path());
        model.addAttribute("trail", both.trail());
        model.addAttribute("prefix", both.prefix());
        model.addAttribute("words", new ProgrammeWords(both.kinds()));
        model.addAttribute("merge", Merge.of(both.fields(), null, yours, theirs));
        model.addAttribute("version", Mark.of(theirs));
        model.addAttribute("base", merging.version());
        model.addAttribute("texts", yours);
        model.addAttribute("theirs", theirs);
        model.addAttribute("form", merging.unanswered() ? Form.empty().rejectAll("ui.merge.choose") : Form.empty());
        return "programmes/merge";
    }
}
