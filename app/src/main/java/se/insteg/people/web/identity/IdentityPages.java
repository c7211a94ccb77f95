package se.insteg.people.web.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.identity.Identities;
import se.insteg.people.identity.IdentityChange;
import se.insteg.people.merging.Merging;
import se.insteg.people.merging.NotSame;
import se.insteg.people.merging.PersonMerge;

/** A person's names and numbers, and who noted them. */
@Controller
class IdentityPages {
    private static final Set<String> DONE = Set.of("added", "changed", "name", "restored", "parted");

    private final People people;
    private final Identities identities;
    private final Merging merging;
    private final NotSame notSame;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Rights rights;
    private final Clock clock;

    IdentityPages(
            People people,
            Identities identities,
            Merging merging,
            NotSame notSame,
            PersonHeads heads,
            Colleagues colleagues,
            Rights rights,
            Clock clock) {
        this.people = people;
        this.identities = identities;
        this.merging = merging;
        this.notSame = notSame;
        this.clock = clock;
        this.heads = heads;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    @GetMapping("/people/{personId}/identity")
    String show(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String withdrawn,
            @RequestParam(defaultValue = "") String merged,
            @RequestParam(defaultValue = "") String notSame,
            Model model) {
        Participant person = people.find(personId);
        Identities.Identity identity = identities.of(person);
        model.addAttribute("head", heads.of(person, IdentityTab.NAME));
        model.addAttribute("identity", identity);
        model.addAttribute("latin", people.latinName(person));
        List<PersonMerge> merges = merging.of(person);
        List<Participant> others = people.findAll(this.notSame.others(person));
        model.addAttribute("merges", merges);
        model.addAttribute("others", others);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "staff",
                colleagues.names(Stream.concat(
                                identity.changes().stream().map(IdentityChange::staffId),
                                merges.stream().map(PersonMerge::staffId))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        model.addAttribute("duplicates", people.duplicatesOf(person));
        model.addAttribute("mayChange", rights.may(Action.CHANGE_PERSON, person.subject()));
        model.addAttribute("mayNumber", rights.may(Action.CHANGE_IDENTITY_NUMBER, person.subject()));
        model.addAttribute("mayMerge", rights.may(Action.MERGE_PEOPLE, person.subject()));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute("undo", undo(identity, withdrawn));
        model.addAttribute(
                "merged",
                merges.stream()
                        .filter(one -> one.open() && one.id().equals(Ids.read(merged)))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "saidNotSame",
                others.stream()
                        .map(Participant::id)
                        .filter(id -> id.equals(Ids.read(notSame)))
                        .findFirst()
                        .orElse(null));
        return "people/identity/show";
    }

    /** The last part of the address that restores what was just withdrawn; null when nothing was. */
    private static @Nullable String undo(Identities.Identity identity, String withdrawn) {
        UUID id = Ids.read(withdrawn);
        boolean number = identity.numbers().stream()
                .anyMatch(one -> one.withdrawn() && one.id().equals(id));
        boolean name = identity.names().stream()
                .anyMatch(one -> one.withdrawn() && one.id().equals(id));
        return number ? "numbers/" + id + "/restore" : name ? "names/" + id + "/restore" : null;
    }
}
