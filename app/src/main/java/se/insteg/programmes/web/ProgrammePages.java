package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.programmes.CivicParts;
import se.insteg.programmes.Coverage;
import se.insteg.programmes.Programme;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;
import se.insteg.programmes.StatutoryHours;
import se.insteg.programmes.packages.ShippedPackages;
import se.insteg.taxonomy.typed.Fields;

/** The list of programmes, and each one's page: what it teaches, what that covers, its versions. */
@Controller
class ProgrammePages {
    private static final Set<String> DONE = Set.of("begun", "adopted", "saved", "module", "published");
    private static final int FIRST_YEAR = 2010;
    private static final int YEARS_AHEAD = 10;

    private final Programmes programmes;
    private final ShippedPackages shipped;
    private final StatutoryHours statutory;
    private final CivicParts civicParts;
    private final Colleagues colleagues;
    private final Rights rights;
    private final Clock clock;

    ProgrammePages(
            Programmes programmes,
            ShippedPackages shipped,
            StatutoryHours statutory,
            CivicParts civicParts,
            Colleagues colleagues,
            Rights rights,
            Clock clock) {
        this.programmes = programmes;
        this.shipped = shipped;
        this.statutory = statutory;
        this.civicParts = civicParts;
        this.colleagues = colleagues;
        this.rights = rights;
        this.clock = clock;
    }

    static String path(UUID programme) {
        return "/programmes/" + programme;
    }

    @GetMapping("/programmes")
    String list(Model model) {
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("shipped", shipped.all());
        model.addAttribute("mayBuild", mayBuild());
        return "programmes/programmes";
    }

    /** @param starts in the form: the day from which the law's hours are asked */
    @GetMapping("/programmes/{programmeId}")
    String show(@PathVariable UUID programmeId, @RequestParam(defaultValue = "") String done, Form form, Model model) {
        return show(programmes.find(programmeId), form, DONE.contains(done) ? done : null, model);
    }

    private String show(Programme programme, Form form, @Nullable String done, Model model) {
        List<Programmes.Version> versions = programmes.versions(programme.id());
        model.addAttribute("programme", programme);
        model.addAttribute("coverage", Coverage.of(programme.draft()));
        law(programme, form, model);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "names",
                colleagues.names(versions.stream().map(Programmes.Version::by).collect(Collectors.toSet())));
        model.addAttribute("mayBuild", mayBuild());
        model.addAttribute("mayPlan", rights.may(Action.PLAN_SESSIONS, Subject.MUNICIPALITY));
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "programmes/programme";
    }

    /** What the law asks of civic orientation that begins on the day asked about, today unless another is. */
    private void law(Programme programme, Form form, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = new Fields(form).date("starts", FIRST_YEAR, today.plusYears(YEARS_AHEAD));
        LocalDate starts = asked == null ? today : asked;
        if (asked == null && !form.rejected()) {
            form.with("starts", starts.toString());
        }
        boolean civic = programme.kind() == ProgrammeKind.CIVIC_ORIENTATION;
        int weeks = programme.draft().weeks();
        LocalDate ends = weeks == 0 ? null : starts.plusWeeks(weeks);
        model.addAttribute(
                "required", civic ? statutory.startingOn(starts, ends).orElse(null) : null);
        model.addAttribute("parts", civic ? civicParts.on(starts).orElse(null) : null);
    }

    @PostMapping("/programmes/{programmeId}/arrange")
    String arrange(@PathVariable UUID programmeId, Form form) {
        String key = form.text("module");
        programmes.change(programmeId, was -> switch (form.text("deed")) {
            case "up" -> moved(was, key, -1);
            case "down" -> moved(was, key, 1);
            case "remove" ->
                was.draft().module(key).isPresent() ? was.with(was.draft().without(key)) : was;
            default -> was;
        });
        return "redirect:" + path(programmeId) + "#modules";
    }

    private static Programme moved(Programme was, String key, int step) {
        var draft = was.draft().moved(key, step);
        return draft.equals(was.draft()) ? was : was.with(draft);
    }

    @PostMapping("/programmes/{programmeId}/publish")
    String publish(@PathVariable UUID programmeId, Form form, Model model) {
        String version = form.text("version");
        Integer number =
                programmes.publish(programmeId, version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : -1);
        return number == null
                ? show(programmes.find(programmeId), Form.empty().rejectAll("programmes.publish.changed"), null, model)
                : "redirect:" + path(programmeId) + "?done=published";
    }

    private boolean mayBuild() {
        return rights.may(Action.BUILD_PROGRAMMES, Subject.MUNICIPALITY);
    }
}
