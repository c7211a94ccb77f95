package se.insteg.programmes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.CourseModule;
import se.insteg.programmes.Curriculum;
import se.insteg.programmes.Programme;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.typed.Mark;
import se.insteg.programmes.typed.ModuleInput;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Way;

/** Adds modules to a programme, and changes them. */
@Controller
class ModulePages {
    private static final String PAGE = "/programmes/{programmeId}/module";

    private final Programmes programmes;

    ModulePages(Programmes programmes) {
        this.programmes = programmes;
    }

    /** @param key of the module; empty for a new one */
    @GetMapping(PAGE)
    String ask(@PathVariable UUID programmeId, @RequestParam(defaultValue = "") String key, Model model) {
        Programme programme = programmes.find(programmeId);
        if (key.isEmpty()) {
            return show(
                    programme, null, Form.empty().with("key", programmes.next().toString()), model);
        }
        CourseModule module = programme.draft().module(key).orElseThrow(ModulePages::notHere);
        SequencedMap<String, List<String>> texts = ModuleInput.texts(module);
        Form form = Texts.form(texts)
                .with("version", String.valueOf(Mark.of(texts)))
                .with("key", key);
        return show(programme, module, form, model);
    }

    @PostMapping(PAGE)
    String save(@PathVariable UUID programmeId, Form sent, HttpServletResponse response, Model model) {
        Programme programme = programmes.find(programmeId);
        String given = sent.text("key");
        String key =
                given.matches("[0-9a-z-]{1,40}") ? given : programmes.next().toString();
        CourseModule stored = programme.draft().module(key).orElse(null);
        MergeForm merging = MergeForm.of(sent, ModuleInput.FIELDS);
        merging.form().with("key", key);
        CourseModule read = ModuleInput.read(merging.form(), key);
        if (read == null) {
            return show(programme, stored, merging.form(), model);
        }
        if (stored == null && !sent.text("version").isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "programmes.module.gone");
        }
        if (stored == null && programme.draft().modules().size() >= Curriculum.MOST_MODULES) {
            Form full = merging.form().rejectAll("programmes.modules.tooMany", Curriculum.MOST_MODULES);
            return show(programme, null, full, model);
        }
        if (stored != null && !stored.equals(read) && Mark.of(ModuleInput.texts(stored)) != merging.version()) {
            String path = ProgrammePages.path(programmeId);
            return MergePage.show(
                    new MergePage.Both(
                            path + "/module?key=" + key,
                            List.of(new Way(path, programme.name())),
                            ModuleInput.FIELDS,
                            "programmes.field.",
                            "programmes.session.kind."),
                    merging,
                    ModuleInput.texts(read),
                    ModuleInput.texts(stored),
                    response,
                    model);
        }
        programmes.change(programmeId, was -> {
            Curriculum draft = was.draft().with(read);
            return draft.equals(was.draft()) ? was : was.with(draft);
        });
        return "redirect:" + ProgrammePages.path(programmeId) + "?done=module#modules";
    }

    private static String show(Programme programme, @Nullable CourseModule module, Form form, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("module", module);
        model.addAttribute("form", form);
        return "programmes/module-form";
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere");
    }
}
