package se.insteg.access.staff.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Staffing;
import se.insteg.access.Staffing.Municipality;
import se.insteg.access.Staffing.Unit;
import se.insteg.access.staff.web.Attempt.Result;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;

/** The municipality's name and its units. */
@Controller
class UnitPages {
    private final Staffing staffing;
    private final Attempt attempt;

    UnitPages(Staffing staffing, Attempt attempt) {
        this.staffing = staffing;
        this.attempt = attempt;
    }

    @GetMapping("/units")
    String list(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable UUID unit,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute("closed", "closed".equals(done) && unit != null ? find(unit) : null);
        return page(Form.empty(), model);
    }

    @PostMapping("/units")
    String add(Form form, Model model) {
        String name = form.required("name", "access.staff.units.name.missing");
        return !form.rejected() && attempt.at(form, () -> staffing.addUnit(name)) == Result.DONE
                ? "redirect:/units?done=added"
                : page(form, model);
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("municipality", staffing.municipality());
        model.addAttribute("units", staffing.units());
        return "access/units/list";
    }

    @GetMapping("/units/municipality")
    String municipality(Model model) {
        Municipality municipality = staffing.municipality();
        return municipalityPage(form(municipality.name(), municipality.version()), municipality, model);
    }

    @PostMapping("/units/municipality")
    String renameMunicipality(Form form, Model model) {
        Municipality stored = staffing.municipality();
        String name = form.required("name", "access.staff.units.name.missing");
        Result result = form.rejected()
                ? Result.REJECTED
                : attempt.at(form, () -> staffing.renameMunicipality(name, Options.version(form)));
        if (result == Result.CONFLICT) {
            meanwhile(form, stored.name(), stored.version());
        }
        return result == Result.DONE ? "redirect:/units?done=renamed" : municipalityPage(form, stored, model);
    }

    private static String municipalityPage(Form form, Municipality municipality, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("municipality", municipality);
        return "access/units/municipality";
    }

    @GetMapping("/units/{unitId}")
    String unit(@PathVariable UUID unitId, Model model) {
        Unit unit = find(unitId);
        return unitPage(form(unit.name(), unit.version()).with("phone", unit.phone()), unit, model);
    }

    @PostMapping("/units/{unitId}")
    String rename(@PathVariable UUID unitId, Form form, Model model) {
        Unit stored = find(unitId);
        String name = form.required("name", "access.staff.units.name.missing");
        Result result = form.rejected()
                ? Result.REJECTED
                : attempt.at(form, () -> staffing.changeUnit(unitId, name, form.text("phone"), Options.version(form)));
        if (result == Result.CONFLICT) {
            meanwhile(form, stored.name(), stored.version());
        }
        return result == Result.DONE ? "redirect:/units?done=renamed" : unitPage(form, stored, model);
    }

    @PostMapping("/units/{unitId}/close")
    String close(@PathVariable UUID unitId, Form form, Model model) {
        Unit stored = find(unitId);
        Result result = attempt.at(form, () -> staffing.closeUnit(unitId, Options.version(form)));
        if (result == Result.CONFLICT) {
            form.rejectAll("access.staff.conflict");
        }
        return result == Result.DONE
                ? "redirect:/units?done=closed&unit=" + unitId
                : unitPage(
                        form.with("name", stored.name())
                                .with("phone", stored.phone())
                                .with("version", String.valueOf(stored.version())),
                        stored,
                        model);
    }

    @PostMapping("/units/{unitId}/reopen")
    String reopen(@PathVariable UUID unitId, Form form) {
        Unit stored = find(unitId);
        if (!stored.open()) {
            staffing.reopenUnit(unitId, Options.version(form));
        }
        return "redirect:/units?done=reopened";
    }

    private static String unitPage(Form form, Unit unit, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("unit", unit);
        return "access/units/unit";
    }

    private static Form form(String name, int version) {
        return Form.empty().with("name", name).with("version", String.valueOf(version));
    }

    /** Says what the name has become; what was typed stays, and can be saved over it knowingly. */
    private static void meanwhile(Form form, String name, int version) {
        form.with("version", String.valueOf(version)).reject("name", "access.staff.units.meanwhile", name);
    }

    private Unit find(UUID unitId) {
        return staffing.units().stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "access.refused.notHere"));
    }
}
