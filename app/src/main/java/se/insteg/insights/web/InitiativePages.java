package se.insteg.insights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.insights.Indicator;
import se.insteg.insights.Initiative;
import se.insteg.insights.Initiatives;
import se.insteg.insights.Who;
import se.insteg.insights.figures.InitiativeFigures;
import se.insteg.insights.figures.Results;
import se.insteg.insights.figures.Voices;
import se.insteg.kernel.MenuEntry;
import se.insteg.programmes.Programme;
import se.insteg.programmes.Programmes;

/** The municipality's initiatives, and how far each has come. */
@Controller
class InitiativePages {
    private static final Set<String> DONE = Set.of("begun", "saved", "decision", "goal", "removed", "with");

    private final Initiatives initiatives;
    private final InitiativeFigures figures;
    private final Voices voices;
    private final Programmes programmes;
    private final Rights rights;
    private final Clock clock;

    InitiativePages(
            Initiatives initiatives,
            InitiativeFigures figures,
            Voices voices,
            Programmes programmes,
            Rights rights,
            Clock clock) {
        this.initiatives = initiatives;
        this.figures = figures;
        this.voices = voices;
        this.programmes = programmes;
        this.rights = rights;
        this.clock = clock;
    }

    static String path(UUID initiative) {
        return "/initiatives/" + initiative;
    }

    @GetMapping("/initiatives")
    String list(Model model) {
        List<Initiative> all = initiatives.all();
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("all", all);
        model.addAttribute(
                "over",
                all.stream()
                        .filter(one -> one.plan().over(today))
                        .map(Initiative::id)
                        .collect(Collectors.toSet()));
        model.addAttribute("mayKeep", mayKeep());
        return "insights/initiatives";
    }

    @GetMapping("/initiatives/{initiativeId}")
    String show(@PathVariable UUID initiativeId, @RequestParam(defaultValue = "") String done, Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        model.addAttribute("initiative", initiative);
        model.addAttribute("results", figures.may() ? figures.of(initiative) : null);
        model.addAttribute("voices", voices.of(initiative.plan()));
        model.addAttribute("programmes", names());
        model.addAttribute("moved", MovedTargets.of(initiatives.states(initiativeId)));
        model.addAttribute("mayKeep", mayKeep());
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "insights/initiative";
    }

    /** Who is behind a figure. @param of the indicator @param who of them; all unless said */
    @GetMapping("/initiatives/{initiativeId}/people")
    String people(
            @PathVariable UUID initiativeId,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String who,
            Model model) {
        Initiative initiative = initiatives.find(initiativeId);
        Indicator indicator = FigureWords.find(Indicator.values(), Indicator::code, of, Indicator.PARTICIPANTS);
        Who whom = FigureWords.find(Who.values(), Who::code, who, Who.ALL);
        Results results = figures.of(initiative);
        model.addAttribute("initiative", initiative);
        model.addAttribute("indicator", indicator);
        model.addAttribute("who", whom);
        model.addAttribute("spread", results.spread(indicator));
        model.addAttribute("behind", figures.behind(initiative, indicator, whom));
        return "insights/people";
    }

    private Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        for (Programme one : programmes.all()) {
            names.put(one.id(), one.name());
        }
        return names;
    }

    private boolean mayKeep() {
        return rights.may(Action.KEEP_INITIATIVES, Subject.MUNICIPALITY);
    }

    /** The way there, from the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Ways {
        @Bean
        MenuEntry initiativesEntry() {
            return new MenuEntry(
                    MenuEntry.Part.FOLLOW_UP, "/initiatives", "insights.menu", Action.SEE_PROGRAMMES.name(), 320);
        }
    }
}
