package se.insteg.skills.web;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.skills.Claim;
import se.insteg.skills.CompetenceProfile;
import se.insteg.skills.Profile;
import se.insteg.taxonomy.typed.Fields;

/** What a person can: shown kind by kind, and gone through when they have said something themself. */
@Controller
class ProfilePages {
    private static final Set<String> DONE = Set.of("said", "corrected", "confirmed", "restored", "counted");

    private final People people;
    private final Profile profile;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Rights rights;

    ProfilePages(People people, Profile profile, PersonHeads heads, Colleagues colleagues, Rights rights) {
        this.people = people;
        this.profile = profile;
        this.heads = heads;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    /** @param withdrawn the claim that has just been withdrawn, to undo it */
    @GetMapping("/people/{personId}/skills")
    String show(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String withdrawn,
            Model model) {
        Participant person = people.find(personId);
        CompetenceProfile found = profile.of(person);
        model.addAttribute("head", heads.of(person, SkillsTab.NAME));
        model.addAttribute("profile", found);
        model.addAttribute("picture", SwedishPicture.of(found.swedish()));
        model.addAttribute("mayKeep", rights.may(Action.KEEP_PROFILE, person.subject()));
        model.addAttribute("names", colleagues.names(named(found)));
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute(
                "undo",
                found.withdrawn().stream()
                        .filter(claim -> claim.id().toString().equals(withdrawn))
                        .findFirst()
                        .orElse(null));
        return "skills/profile";
    }

    private static Set<UUID> named(CompetenceProfile profile) {
        Set<UUID> named = new HashSet<>();
        profile.lines().forEach(line -> {
            add(line.claim(), named);
            line.earlier().forEach(claim -> add(claim, named));
        });
        profile.withdrawn().forEach(claim -> add(claim, named));
        return named;
    }

    static void add(Claim claim, Set<UUID> named) {
        Claim.Confirmed confirmed = claim.confirmed();
        Claim.Withdrawn withdrawn = claim.withdrawn();
        UUID saidBy = claim.saidBy();
        if (saidBy != null) {
            named.add(saidBy);
        }
        if (confirmed != null) {
            named.add(confirmed.by());
        }
        UUID by = withdrawn == null ? null : withdrawn.by();
        if (by != null) {
            named.add(by);
        }
    }

    @GetMapping("/people/{personId}/skills/confirm")
    String askToConfirm(@PathVariable UUID personId, Model model) {
        Participant person = people.findFor(Action.KEEP_PROFILE, personId);
        CompetenceProfile found = profile.of(person);
        Form form = Form.empty()
                .with(
                        "claim",
                        found.unconfirmed().stream()
                                .map(claim -> claim.id().toString())
                                .toList())
                .with("basis", Claim.Basis.CONVERSATION.code());
        return confirming(person, found, form, model);
    }

    private String confirming(Participant person, CompetenceProfile found, Form form, Model model) {
        model.addAttribute("head", heads.of(person, SkillsTab.NAME));
        model.addAttribute("claims", found.unconfirmed());
        model.addAttribute("form", form);
        return "skills/confirm";
    }

    @PostMapping("/people/{personId}/skills/confirm")
    String confirm(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findFor(Action.KEEP_PROFILE, personId);
        CompetenceProfile found = profile.of(person);
        Claim.Basis basis = new Fields(form).constant("basis", Claim.Basis.values(), Claim.Basis::code);
        Set<UUID> chosen = new HashSet<>();
        found.unconfirmed().stream()
                .map(Claim::id)
                .filter(id -> form.has("claim", id.toString()))
                .forEach(chosen::add);
        if (basis == null && form.problem("basis") == null) {
            form.reject("basis", "skills.basis.missing");
        }
        if (chosen.isEmpty() && !found.unconfirmed().isEmpty()) {
            form.reject("claim", "skills.confirm.none");
        }
        if (form.rejected() || basis == null) {
            return confirming(person, found, form, model);
        }
        profile.confirm(personId, chosen, basis);
        return "redirect:/people/" + personId + "/skills?done=confirmed";
    }
}
