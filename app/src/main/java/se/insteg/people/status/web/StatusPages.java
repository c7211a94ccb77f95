package se.insteg.people.status.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.status.Recorded;
import se.insteg.people.status.StatusTable;
import se.insteg.people.status.StatusTimeline;
import se.insteg.rules.AskedDay;
import se.insteg.rules.Eligibility;
import se.insteg.taxonomy.MunicipalityCodes;

/** A person's status: what has been said, and what applies on a day and why. */
@Controller
class StatusPages {
    private static final Set<String> DONE = Set.of("said", "corrected", "struck");

    private final People people;
    private final StatusTable statuses;
    private final Eligibility eligibility;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final MunicipalityCodes municipalities;
    private final Rights rights;
    private final Clock clock;

    StatusPages(
            People people,
            StatusTable statuses,
            Eligibility eligibility,
            PersonHeads heads,
            Colleagues colleagues,
            MunicipalityCodes municipalities,
            Rights rights,
            Clock clock) {
        this.people = people;
        this.statuses = statuses;
        this.eligibility = eligibility;
        this.heads = heads;
        this.colleagues = colleagues;
        this.municipalities = municipalities;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/status")
    String show(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.find(personId);
        StatusTimeline timeline = statuses.of(person);
        LocalDate day = AskedDay.in(form, LocalDate.now(clock));
        String done = form.text("done");
        model.addAttribute("head", heads.of(person, StatusTab.NAME));
        model.addAttribute("timeline", timeline);
        model.addAttribute("band", StatusBand.of(timeline, LocalDate.now(clock)));
        model.addAttribute("view", StatusView.of(day, eligibility.of(timeline.on(day))));
        model.addAttribute("form", form.with("day", form.rejected() ? form.raw("day") : day.toString()));
        model.addAttribute("words", new StatusWords(municipalities));
        model.addAttribute("names", names(timeline.history()));
        model.addAttribute("mayChange", rights.may(Action.CHANGE_PERSON, person.subject()));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "people/status/show";
    }

    private Map<UUID, String> names(List<Recorded> recorded) {
        return colleagues.names(recorded.stream()
                .map(Recorded::staffId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
