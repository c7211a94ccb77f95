package se.insteg.placements.agreement.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.PlacementKind;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Attention;
import se.insteg.placements.agreement.Attentions;
import se.insteg.placements.agreement.Limits;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** The unit's placements, what needs somebody first; and the municipality's own limits. */
@Controller
class PlacementListPages {
    private static final int MOST_MONTHS = 60;
    private final Placements placements;
    private final Attentions attentions;
    private final Rights rights;
    private final CurrentStaff current;

    PlacementListPages(Placements placements, Attentions attentions, Rights rights, CurrentStaff current) {
        this.placements = placements;
        this.attentions = attentions;
        this.rights = rights;
        this.current = current;
    }

    @GetMapping("/placements")
    String list(Form form, Model model) {
        Set<PlacementState> states = states(form.text("state"));
        PlacementKind kind = Arrays.stream(PlacementKind.values())
                .filter(one -> one.code().equals(form.text("kind")))
                .findFirst()
                .orElse(null);
        Map<Placement, Participant> found = placements.in(states);
        Map<UUID, Attention> due = new HashMap<>();
        List<PlacementLine> lines = new ArrayList<>();
        for (Attention one : attentions.of(found)) {
            due.put(one.placementId(), one);
            lines.add(new PlacementLine(one.placement(), one.person(), one));
        }
        found.forEach((placement, person) -> {
            if (!due.containsKey(placement.id())) {
                lines.add(new PlacementLine(placement, person, null));
            }
        });
        boolean onlyDue = form.has("due", "yes");
        model.addAttribute(
                "lines",
                lines.stream()
                        .filter(line ->
                                kind == null || line.placement().agreed().kind() == kind)
                        .filter(line -> !onlyDue || line.attention() != null)
                        .toList());
        model.addAttribute("due", due.size());
        model.addAttribute("filtered", !form.text("state").isEmpty() || kind != null || onlyDue);
        model.addAttribute("maySet", rights.may(Action.SET_PLACEMENT_LIMITS, Subject.MUNICIPALITY));
        model.addAttribute(
                "mayImport",
                rights.may(
                        Action.IMPORT_PLACEMENTS,
                        Subject.staff(current.require().staffId(), null)));
        model.addAttribute("form", form);
        return "placements/agreement/all";
    }

    /** Those that are not over, unless something else is asked for. */
    private static Set<PlacementState> states(String asked) {
        if (asked.equals("all")) {
            return EnumSet.allOf(PlacementState.class);
        }
        for (PlacementState state : PlacementState.values()) {
            if (state.code().equals(asked)) {
                return EnumSet.of(state);
            }
        }
        return EnumSet.of(PlacementState.DRAFT, PlacementState.AGREED, PlacementState.RUNNING, PlacementState.PAUSED);
    }

    @GetMapping("/placements/limits")
    String limits(@RequestParam(defaultValue = "") String done, Model model) {
        Limits now = placements.limits();
        model.addAttribute("done", done.equals("saved"));
        return limits(Form.empty().with("months", String.valueOf(now.months())), now, model);
    }

    private static String limits(Form form, Limits now, Model model) {
        model.addAttribute("limits", now);
        model.addAttribute("form", form);
        return "placements/agreement/limits";
    }

    @PostMapping("/placements/limits")
    String limit(Form form, Model model) {
        Fields fields = new Fields(form);
        Integer months = fields.typed("months", text -> TypedText.whole(text, 1, MOST_MONTHS));
        if (months == null && !fields.rejected("months")) {
            fields.reject("months", "placements.limits.missing");
        }
        if (months == null || form.rejected()) {
            model.addAttribute("done", false);
            return limits(form, placements.limits(), model);
        }
        placements.limit(months);
        return "redirect:/placements/limits?done=saved";
    }
}
