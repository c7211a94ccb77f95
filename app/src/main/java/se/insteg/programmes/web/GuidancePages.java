package se.insteg.programmes.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.programmes.guidance.Guidance;
import se.insteg.programmes.guidance.GuidancePlan;
import se.insteg.programmes.guidance.GuidancePlan.Said;
import se.insteg.programmes.typed.GuidanceInput;

/**
 * Guidance about studies and work: everybody's turn, and each one's plan. A plan stands among the pages about a person; whoever
 * guides and has no right to those has it under the list.
 */
@Controller
class GuidancePages {
    static final String LIST = "/programmes/guidance";
    private static final String PAGE = "/people/{personId}/guidance";
    private static final Set<String> DONE = Set.of("said", "step");

    private final Guidance guidance;
    private final GuidanceInput input;
    private final PersonHeads heads;
    private final Colleagues colleagues;

    GuidancePages(Guidance guidance, GuidanceInput input, PersonHeads heads, Colleagues colleagues) {
        this.guidance = guidance;
        this.input = input;
        this.heads = heads;
        this.colleagues = colleagues;
    }

    /** Where the plan of one of the list is read. */
    static String path(Guidance.Line line) {
        return line.kept() ? path(line.personId()) : LIST + "/plan?person=" + line.personId();
    }

    static String path(UUID person) {
        return "/people/" + person + "/" + GuidanceTab.NAME;
    }

    private GuidanceDesk kept(UUID personId) {
        Participant person = guidance.kept(personId);
        String path = path(personId);
        return new GuidanceDesk(person, path, path + "/new", path + "/step", heads.of(person, GuidanceTab.NAME));
    }

    private GuidanceDesk led(UUID personId) {
        String whose = "?person=" + personId;
        return new GuidanceDesk(
                guidance.led(personId), LIST + "/plan" + whose, LIST + "/talk" + whose, LIST + "/step" + whose, null);
    }

    @GetMapping(LIST)
    String all(Model model) {
        model.addAttribute("lines", guidance.all());
        return "programmes/guidance-all";
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        return show(kept(personId), done, model);
    }

    @GetMapping(PAGE + "/new")
    String talk(@PathVariable UUID personId, Model model) {
        return talk(kept(personId), model);
    }

    @PostMapping(PAGE)
    String say(@PathVariable UUID personId, Form form, Model model) {
        return say(kept(personId), form, model);
    }

    @PostMapping(PAGE + "/step")
    String step(@PathVariable UUID personId, Form form) {
        return step(kept(personId), form);
    }

    @GetMapping(LIST + "/plan")
    String showLed(
            @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String done, Model model) {
        UUID id = Ids.read(person);
        return id == null ? "redirect:" + LIST : show(led(id), done, model);
    }

    @GetMapping(LIST + "/talk")
    String talkLed(@RequestParam(defaultValue = "") String person, Model model) {
        UUID id = Ids.read(person);
        return id == null ? "redirect:" + LIST : talk(led(id), model);
    }

    @PostMapping(LIST + "/plan")
    String sayLed(@RequestParam(defaultValue = "") String person, Form form, Model model) {
        UUID id = Ids.read(person);
        return id == null ? "redirect:" + LIST : say(led(id), form, model);
    }

    @PostMapping(LIST + "/step")
    String stepLed(@RequestParam(defaultValue = "") String person, Form form) {
        UUID id = Ids.read(person);
        return id == null ? "redirect:" + LIST : step(led(id), form);
    }

    private String show(GuidanceDesk desk, String done, Model model) {
        List<GuidancePlan> plans = guidance.of(desk.person());
        model.addAttribute("desk", desk);
        model.addAttribute("plans", plans);
        model.addAttribute(
                "names", colleagues.names(plans.stream().map(GuidancePlan::by).collect(Collectors.toSet())));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "programmes/guidance";
    }

    private String talk(GuidanceDesk desk, Model model) {
        List<GuidancePlan> plans = guidance.of(desk.person());
        return asking(desk, input.form(plans.isEmpty() ? null : plans.getFirst()), null, model);
    }

    /** @param theirs what somebody else has written since; null when nobody has */
    private static String asking(GuidanceDesk desk, Form form, @Nullable GuidancePlan theirs, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("form", form);
        model.addAttribute("theirs", theirs);
        return "programmes/guidance-form";
    }

    private String say(GuidanceDesk desk, Form form, Model model) {
        List<GuidancePlan> plans = guidance.of(desk.person());
        Said said = input.read(
                form, plans.isEmpty() ? List.of() : plans.getFirst().said().steps());
        if (said == null) {
            return asking(desk, form, null, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), guidance::next);
        Guidance.Saved saved =
                guidance.say(desk.person(), id, Ids.read(form.text("from")), said, form.has("agreed", "yes"));
        if (saved instanceof Guidance.Saved.Overtaken other) {
            form.rejectAll("programmes.guidance.overtaken");
            form.with("from", other.theirs().id().toString());
            return asking(desk, form, other.theirs(), model);
        }
        return back(desk, "said");
    }

    private String step(GuidanceDesk desk, Form form) {
        UUID step = Ids.read(form.text("step"));
        if (step != null) {
            guidance.done(desk.person(), step, !form.has("undo", "yes"));
        }
        return back(desk, "step");
    }

    private static String back(GuidanceDesk desk, String done) {
        return "redirect:" + desk.plan() + (desk.head() == null ? "&" : "?") + "done=" + done;
    }
}
