package se.insteg.programmes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.typed.Mark;
import se.insteg.programmes.typed.ProgrammeInput;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Way;

/** Begins programmes, and changes what they say besides their modules. */
@Controller
class ProgrammeForms {
    private final Programmes programmes;

    ProgrammeForms(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping("/programmes/new")
    String ask(Model model) {
        return show(null, Form.empty().with("id", programmes.next().toString()), model);
    }

    @PostMapping("/programmes/new")
    String begin(Form form, Model model) {
        UnaryOperator<Programme> read = ProgrammeInput.read(form);
        if (read == null) {
            return show(null, form, model);
        }
        UUID given = Ids.read(form.text("id"));
        Programme nothing = Programme.begun(
                given == null ? programmes.next() : given, ProgrammeKind.MIXED, "", Curriculum.EMPTY, "");
        Programme begun = programmes.begin(read.apply(nothing));
        return "redirect:" + ProgrammePages.path(begun.id()) + "?done=begun";
    }

    @GetMapping("/programmes/{programmeId}/edit")
    String edit(@PathVariable UUID programmeId, Model model) {
        Programme programme = programmes.find(programmeId);
        SequencedMap<String, List<String>> texts = ProgrammeInput.texts(programme);
        return show(programme, Texts.form(texts).with("version", String.valueOf(Mark.of(texts))), model);
    }

    @PostMapping("/programmes/{programmeId}/edit")
    String save(@PathVariable UUID programmeId, Form sent, HttpServletResponse response, Model model) {
        Programme stored = programmes.find(programmeId);
        MergeForm merging = MergeForm.of(sent, ProgrammeInput.FIELDS);
        UnaryOperator<Programme> read = ProgrammeInput.read(merging.form());
        if (read == null) {
            return show(stored, merging.form(), model);
        }
        SequencedMap<String, List<String>> theirs = ProgrammeInput.texts(stored);
        if (Mark.of(theirs) != merging.version()) {
            String path = ProgrammePages.path(programmeId);
            return MergePage.show(
                    new MergePage.Both(
                            path + "/edit",
                            List.of(new Way(path, stored.name())),
                            ProgrammeInput.FIELDS,
                            "programmes.field.",
                            "programmes.kind."),
                    merging,
                    ProgrammeInput.texts(read.apply(stored)),
                    theirs,
                    response,
                    model);
        }
        programmes.change(programmeId, read);
        return "redirect:" + ProgrammePages.path(programmeId) + "?done=saved";
    }

    private static String show(@Nullable Programme programme, Form form, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("form", form);
        return "programmes/programme-form";
    }
}
