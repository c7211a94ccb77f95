package se.insteg.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.people.Ages;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonPageSource;
import se.insteg.people.PersonTexts;
import se.insteg.people.household.Children;
import se.insteg.people.status.web.StatusCards;
import se.insteg.taxonomy.MunicipalityCodes;

/** A person's own page. */
@Controller
class PersonPages {
    private final People people;
    private final Journey journey;
    private final Colleagues colleagues;
    private final MunicipalityCodes municipalities;
    private final Rights rights;
    private final PersonHeads heads;
    private final Children children;
    private final StatusCards statusCards;
    private final List<PersonPageSource> sources;
    private final Clock clock;

    PersonPages(
            People people,
            Journey journey,
            Colleagues colleagues,
            MunicipalityCodes municipalities,
            Rights rights,
            PersonHeads heads,
            Children children,
            StatusCards statusCards,
            ObjectProvider<PersonPageSource> sources,
            Clock clock) {
        this.people = people;
        this.journey = journey;
        this.colleagues = colleagues;
        this.municipalities = municipalities;
        this.rights = rights;
        this.heads = heads;
        this.children = children;
        this.statusCards = statusCards;
        this.sources = sources.orderedStream().toList();
        this.clock = clock;
    }

    @GetMapping("/people/{personId}")
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        Participant person = people.find(personId);
        Map<String, List<String>> texts = PersonTexts.of(person.details());
        List<JourneySource.Entry> entries = journey.of(person);
        Set<UUID> named = new HashSet<>(PersonWords.ids(texts));
        for (JourneySource.Entry entry : entries) {
            UUID by = entry.by();
            if (by != null) {
                named.add(by);
            }
        }
        Map<UUID, String> names = colleagues.names(named);
        model.addAttribute("head", heads.of(person, ""));
        model.addAttribute("asksOfWork", !Ages.isTooYoungForWork(person.details(), LocalDate.now(clock)));
        model.addAttribute("texts", texts);
        model.addAttribute("child", children.of(person));
        model.addAttribute("statusCard", statusCards.of(person));
        model.addAttribute("words", new PersonWords(names, municipalities));
        model.addAttribute("journey", entries);
        model.addAttribute("names", names);
        model.addAttribute("duplicates", people.duplicatesOf(person));
        model.addAttribute(
                "ways",
                sources.stream().flatMap(source -> source.ways(person).stream()).toList());
        model.addAttribute("mayMerge", rights.may(Action.MERGE_PEOPLE, person.subject()));
        model.addAttribute("mayChange", rights.may(Action.CHANGE_PERSON, person.subject()));
        model.addAttribute("done", done.equals("registered") || done.equals("changed") ? done : null);
        return "people/person";
    }
}
