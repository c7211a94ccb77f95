package se.insteg.skills.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.Profile;
import se.insteg.taxonomy.typed.Fields;

/** One claim: noted, confirmed, corrected, withdrawn and taken up again. */
@Controller
class ClaimPages {
    private static final int LONGEST_REASON = 300;

    /** What shows what somebody can. */
    private static final Set<Document.Kind> SHOWING =
            Set.of(Document.Kind.EDUCATION, Document.Kind.WORK, Document.Kind.MAPPING, Document.Kind.OTHER);

    private final People people;
    private final Profile profile;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Documents documents;
    private final Rights rights;
    private final ClaimInput input;
    private final Clock clock;

    ClaimPages(
            People people,
            Profile profile,
            PersonHeads heads,
            Colleagues colleagues,
            Documents documents,
            Rights rights,
            ClaimInput input,
            Clock clock) {
        this.people = people;
        this.profile = profile;
        this.heads = heads;
        this.colleagues = colleagues;
        this.documents = documents;
        this.rights = rights;
        this.input = input;
        this.clock = clock;
    }

    /** @param term what the register already says, to begin with */
    @GetMapping("/people/{personId}/skills/new")
    String ask(
            @PathVariable UUID personId,
            @RequestParam(name = "kind", defaultValue = "") String code,
            @RequestParam(defaultValue = "") String term,
            Model model) {
        Participant person = person(personId);
        ClaimKind kind = ClaimInput.kind(code);
        if (kind == null) {
            model.addAttribute("head", heads.of(person, SkillsTab.NAME));
            model.addAttribute("kinds", List.of(ClaimKind.values()));
            return "skills/choose";
        }
        Form form = term.isBlank() || term.length() > NewClaim.LONGEST_TERM
                ? Form.empty()
                : ClaimInput.form(NewClaim.of(kind, term));
        return asking(person, kind, null, today(form).with("source", ClaimSource.STAFF.code()), model);
    }

    private Form today(Form form) {
        return form.with("on", LocalDate.now(clock).toString());
    }

    /** @param corrects the claim that is corrected; null for something new */
    private String asking(Participant person, ClaimKind kind, @Nullable Claim corrects, Form form, Model model) {
        model.addAttribute("head", heads.of(person, SkillsTab.NAME));
        model.addAttribute("kind", kind);
        model.addAttribute("group", ClaimInput.group(kind));
        model.addAttribute("corrects", corrects);
        model.addAttribute("form", form);
        return "skills/form";
    }

    @PostMapping("/people/{personId}/skills/new")
    String say(@PathVariable UUID personId, Form form, Model model) {
        Participant person = person(personId);
        ClaimKind kind = ClaimInput.kind(form.text("kind"));
        if (kind == null) {
            return "redirect:/people/" + personId + "/skills/new";
        }
        NewClaim said = input.read(kind, form);
        Origin origin = input.origin(form);
        if (said == null || origin == null) {
            return asking(person, kind, null, form, model);
        }
        profile.record(personId, List.of(said), origin);
        return back(personId, "said");
    }

    @GetMapping("/people/{personId}/skills/{claimId}")
    String show(
            @PathVariable UUID personId,
            @PathVariable UUID claimId,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("done", done.equals("document") ? done : null);
        return show(person(personId), profile.claim(personId, claimId), Form.empty(), model);
    }

    private String show(Participant person, Claim claim, Form form, Model model) {
        Set<UUID> named = new HashSet<>();
        ProfilePages.add(claim, named);
        model.addAttribute("head", heads.of(person, SkillsTab.NAME));
        model.addAttribute("claim", claim);
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute("documents", documents(person));
        UUID shownBy = claim.document();
        model.addAttribute(
                "form",
                form.names().isEmpty() ? form.with("document", shownBy == null ? "" : shownBy.toString()) : form);
        return "skills/claim";
    }

    @PostMapping("/people/{personId}/skills/{claimId}/confirm")
    String confirm(@PathVariable UUID personId, @PathVariable UUID claimId, Form form, Model model) {
        Participant person = person(personId);
        Claim claim = profile.claim(personId, claimId);
        Claim.Basis basis = new Fields(form).constant("basis", Claim.Basis.values(), Claim.Basis::code);
        if (basis == null) {
            if (form.problem("basis") == null) {
                form.reject("basis", "skills.basis.missing");
            }
            return show(person, claim, form, model);
        }
        profile.confirm(personId, Set.of(claimId), basis);
        return back(personId, "confirmed");
    }

    /** Certificates and the like; none for whoever may not see documents. */
    private List<Document> documents(Participant person) {
        return rights.may(Action.KEEP_DOCUMENTS, person.subject())
                ? documents.of(person).stream()
                        .filter(document -> document.removal() == null
                                && SHOWING.contains(document.about().kind()))
                        .toList()
                : List.of();
    }

    @PostMapping("/people/{personId}/skills/{claimId}/document")
    String showBy(@PathVariable UUID personId, @PathVariable UUID claimId, Form form) {
        profile.showBy(personId, claimId, Ids.read(form.text("document")));
        return "redirect:/people/" + personId + "/skills/" + claimId + "?done=document";
    }

    @PostMapping("/people/{personId}/skills/{claimId}/withdraw")
    String withdraw(@PathVariable UUID personId, @PathVariable UUID claimId, Form form, Model model) {
        Participant person = person(personId);
        Claim claim = profile.claim(personId, claimId);
        String why = reason(form);
        if (form.rejected()) {
            return show(person, claim, form, model);
        }
        profile.withdraw(personId, claimId, why);
        return "redirect:/people/" + personId + "/skills?withdrawn=" + claimId;
    }

    private static String reason(Form form) {
        String why = form.required("reason", "skills.why.missing");
        if (why.length() > LONGEST_REASON) {
            form.reject("reason", "taxonomy.text.tooLong", LONGEST_REASON);
        }
        return why;
    }

    @PostMapping("/people/{personId}/skills/{claimId}/restore")
    String restore(@PathVariable UUID personId, @PathVariable UUID claimId) {
        profile.restore(personId, claimId);
        return back(personId, "restored");
    }

    @PostMapping("/people/{personId}/skills/{claimId}/count")
    String countAgain(@PathVariable UUID personId, @PathVariable UUID claimId) {
        profile.countAgain(personId, claimId);
        return back(personId, "counted");
    }

    @GetMapping("/people/{personId}/skills/{claimId}/correct")
    String askToCorrect(@PathVariable UUID personId, @PathVariable UUID claimId, Model model) {
        Participant person = person(personId);
        Claim claim = profile.claim(personId, claimId);
        ClaimSource source = claim.origin().source();
        boolean known = Arrays.asList(ProfileOptions.SOURCES).contains(source);
        Form form =
                today(ClaimInput.form(claim.said())).with("source", known ? source.code() : ClaimSource.STAFF.code());
        return asking(person, claim.said().kind(), claim, form, model);
    }

    @PostMapping("/people/{personId}/skills/{claimId}/correct")
    String correct(@PathVariable UUID personId, @PathVariable UUID claimId, Form form, Model model) {
        Participant person = person(personId);
        Claim wrong = profile.claim(personId, claimId);
        NewClaim right = input.read(wrong.said().kind(), form);
        Origin origin = input.origin(form);
        String why = reason(form);
        if (form.rejected() || right == null || origin == null) {
            return asking(person, wrong.said().kind(), wrong, form, model);
        }
        profile.record(
                personId,
                List.of(right),
                new Origin(origin.source(), origin.on(), wrong.origin().mapping()));
        profile.withdraw(personId, claimId, why);
        return back(personId, "corrected");
    }

    private Participant person(UUID id) {
        return people.findFor(Action.KEEP_PROFILE, id);
    }

    private static String back(UUID personId, String done) {
        return "redirect:/people/" + personId + "/skills?done=" + done;
    }
}
