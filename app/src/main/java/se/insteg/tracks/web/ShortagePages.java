package se.insteg.tracks.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.tracks.Shortage;
import se.insteg.tracks.Shortages;
import se.insteg.tracks.typed.ShortageInput;

/** Occupations that are hard to fill, and how many participants have them. */
@Controller
class ShortagePages {
    private final Shortages shortages;
    private final ShortageInput input;
    private final Rights rights;

    ShortagePages(Shortages shortages, ShortageInput input, Rights rights) {
        this.shortages = shortages;
        this.input = input;
        this.rights = rights;
    }

    @GetMapping("/shortage")
    String show(
            @RequestParam(defaultValue = "-1") int added,
            @RequestParam(required = false) @Nullable UUID removed,
            Model model) {
        return show(fresh(), Form.empty(), added, removed, model);
    }

    private Form fresh() {
        return Form.empty().with("id", shortages.next().toString());
    }

    private String show(Form form, Form list, int added, @Nullable UUID removed, Model model) {
        model.addAttribute("lines", shortages.all());
        model.addAttribute("mayBuild", rights.may(Action.BUILD_TRACKS, Subject.MUNICIPALITY));
        model.addAttribute("form", form);
        model.addAttribute("list", list);
        model.addAttribute("added", added);
        model.addAttribute("removed", removed);
        return "tracks/shortage";
    }

    @PostMapping("/shortage")
    String add(Form form, Model model) {
        rights.require(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
        Shortage one = input.one(form, shortages::next);
        return one == null
                ? show(form, Form.empty(), -1, null, model)
                : "redirect:/shortage?added=" + shortages.add(List.of(one));
    }

    @PostMapping("/shortage/list")
    String addAll(Form list, Model model) {
        rights.require(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
        List<Shortage> rows = input.rows(list, shortages::next);
        return rows.isEmpty()
                ? show(fresh(), list, -1, null, model)
                : "redirect:/shortage?added=" + shortages.add(rows);
    }

    @PostMapping("/shortage/{shortageId}/remove")
    String remove(@PathVariable UUID shortageId) {
        shortages.remove(shortageId, true);
        return "redirect:/shortage?removed=" + shortageId;
    }

    @PostMapping("/shortage/{shortageId}/restore")
    String restore(@PathVariable UUID shortageId) {
        shortages.remove(shortageId, false);
        return "redirect:/shortage";
    }
}
