package se.insteg.placements.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.AgendaClash;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.placements.Placement;
import se.insteg.placements.Placements;
import se.insteg.placements.Proposal;
import se.insteg.placements.Proposals;
import se.insteg.placements.agreement.Agreement;
import se.insteg.placements.agreement.HoursClashes;
import se.insteg.placements.agreement.Terms;
import se.insteg.placements.agreement.TermsInput;
import se.insteg.placements.agreement.Whole;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Texts;
import se.insteg.ui.Merge;
import se.insteg.ui.MergeForm;

/** A person's placements: the list, a new agreement from a proposal, and its changes. */
@Controller
class AgreementPages {
    private static final int LONGEST_WHY = 1000;

    private final People people;
    private final Placements placements;
    private final Proposals proposals;
    private final Hosts hosts;
    private final HoursClashes clashes;
    private final PersonHeads heads;
    private final Clock clock;

    AgreementPages(
            People people,
            Placements placements,
            Proposals proposals,
            Hosts hosts,
            HoursClashes clashes,
            PersonHeads heads,
            Clock clock) {
        this.people = people;
        this.placements = placements;
        this.proposals = proposals;
        this.hosts = hosts;
        this.clashes = clashes;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/placements")
    String list(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Proposal standing = proposals.of(personId).stream()
                .filter(Proposal::stands)
                .filter(one -> placements.ofProposal(one.id()).isEmpty())
                .findFirst()
                .orElse(null);
        model.addAttribute("head", heads.of(person, AgreementTab.NAME));
        model.addAttribute("placements", placements.of(person));
        model.addAttribute("complained", done.equals("complained"));
        model.addAttribute("standing", standing);
        model.addAttribute("offer", standing == null ? null : hosts.offer(standing.offerId()));
        return "placements/agreement/list";
    }

    @GetMapping("/people/{personId}/placements/new")
    String ask(@PathVariable UUID personId, @RequestParam(defaultValue = "") String proposal, Model model) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        UUID accepted = Ids.read(proposal);
        if (accepted == null) {
            return "redirect:" + PlacementWays.of(personId);
        }
        Proposal from = proposals.find(personId, accepted);
        Placement already = placements.ofProposal(from.id()).orElse(null);
        if (already != null) {
            return "redirect:" + PlacementWays.to(already);
        }
        HostOffer offer = hosts.offer(from.offerId());
        Form form = begun(offer)
                .with("id", placements.next().toString())
                .with("proposal", from.id().toString());
        return asking(person, offer, form, null, model);
    }

    /** As the offer says; hours and days can be agreed otherwise. */
    private Form begun(HostOffer offer) {
        LocalDate today = LocalDate.now(clock);
        LocalDate starts = offer.details().period().starts();
        LocalDate first = starts == null || starts.isBefore(today) ? today.plusWeeks(1) : starts;
        LocalDate ends = offer.details().period().ends();
        LocalDate last = first.plusMonths(3).minusDays(1);
        return Form.empty()
                .with("kind", offer.details().placementKind().code())
                .with("starts", first.toString())
                .with("ends", (ends != null && ends.isBefore(last) && ends.isAfter(first) ? ends : last).toString())
                .with("hours", StoredTerms.text(offer.details().period().hours()))
                .with("place", offer.details().site().place().name())
                .with("tasks", offer.details().title());
    }

    @PostMapping("/people/{personId}/placements/new")
    String draft(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        UUID accepted = Ids.read(form.text("proposal"));
        if (accepted == null) {
            return "redirect:" + PlacementWays.of(personId);
        }
        Proposal from = proposals.find(personId, accepted);
        HostOffer offer = hosts.offer(from.offerId());
        Terms terms = TermsInput.read(form, contactIds(offer.organisationId()));
        if (terms == null || clashes(person, terms, null, form, form, model)) {
            return asking(person, offer, form, null, model);
        }
        UUID sent = Ids.read(form.text("id"));
        UUID id = placements.draft(personId, sent == null ? placements.next() : sent, from.id(), terms);
        return "redirect:" + PlacementWays.to(personId, id) + "?done=drafted";
    }

    @GetMapping("/people/{personId}/placements/{agreementId}/edit")
    String edit(@PathVariable UUID personId, @PathVariable UUID agreementId, Model model) {
        Whole whole = placements.find(personId, agreementId);
        if (whole.placement().state().isOver()) {
            return "redirect:" + PlacementWays.to(whole.placement());
        }
        Form form = Texts.form(whole.latest().terms().texts())
                .with("version", String.valueOf(whole.latest().number()));
        return asking(whole.person(), null, form, whole, model);
    }

    @PostMapping("/people/{personId}/placements/{agreementId}/edit")
    String change(
            @PathVariable UUID personId,
            @PathVariable UUID agreementId,
            Form sent,
            HttpServletResponse response,
            Model model) {
        Whole whole = placements.find(personId, agreementId);
        MergeForm merging = MergeForm.of(sent, Terms.FIELDS);
        Form form = merging.form();
        UUID organisation = whole.placement().where().organisationId();
        Terms terms = TermsInput.read(form, organisation == null ? Set.of() : contactIds(organisation));
        String why = sent.text("why");
        form.with("why", why);
        if (why.isEmpty() || why.length() > LONGEST_WHY) {
            form.reject("why", why.isEmpty() ? "placements.reason.missing" : "placements.reason.long", LONGEST_WHY);
        }
        if (terms == null
                || form.rejected()
                || clashes(whole.person(), terms, whole.placement().id(), sent, form, model)) {
            return asking(whole.person(), null, form, whole, model);
        }
        if (merging.unanswered()) {
            Agreement base = whole.versions().stream()
                    .filter(one -> one.number() == merging.version())
                    .findFirst()
                    .orElse(null);
            return merging(whole, whole.latest(), base, terms, merging, why, response, model);
        }
        return switch (placements.change(personId, agreementId, merging.version(), terms, why)) {
            case Placements.Changed.Done done -> "redirect:" + PlacementWays.to(whole.placement()) + "?done=changed";
            case Placements.Changed.Conflict(Agreement theirs, Agreement base) ->
                merging(whole, theirs, base, terms, merging, why, response, model);
        };
    }

    /** Whether they have something else planned at those hours and nobody has said that it may be so; then the form asks. */
    private boolean clashes(
            Participant person, Terms terms, @Nullable UUID placement, Form sent, Form form, Model model) {
        List<AgendaClash> clashing = sent.has("anyway", "yes") ? List.of() : clashes.of(person.id(), terms, placement);
        if (clashing.isEmpty()) {
            return false;
        }
        form.reject("anyway", "placements.clash");
        model.addAttribute("clashes", clashing);
        return true;
    }

    private String merging(
            Whole whole,
            Agreement theirs,
            @Nullable Agreement base,
            Terms yours,
            MergeForm merging,
            String why,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("head", heads.of(whole.person(), AgreementTab.NAME));
        model.addAttribute("whole", whole);
        model.addAttribute(
                "merge",
                Merge.of(
                        Terms.FIELDS,
                        base == null ? null : base.terms().texts(),
                        yours.texts(),
                        theirs.terms().texts()));
        model.addAttribute("theirs", theirs);
        model.addAttribute("base", merging.version());
        model.addAttribute("texts", yours.texts());
        model.addAttribute("why", why);
        model.addAttribute("words", new TermWords(contactNames(whole)));
        model.addAttribute("form", merging.unanswered() ? Form.empty().rejectAll("ui.merge.choose") : Form.empty());
        return "placements/agreement/merge";
    }

    /** @param whole null for a new one */
    private String asking(
            Participant person, @Nullable HostOffer offer, Form form, @Nullable Whole whole, Model model) {
        UUID organisation = whole == null
                ? offer == null ? null : offer.organisationId()
                : whole.placement().where().organisationId();
        List<Contact> contacts = organisation == null ? List.of() : active(organisation);
        if (whole == null && form.text("contact").isEmpty() && contacts.size() == 1) {
            form.with("contact", contacts.getFirst().id().toString());
        }
        model.addAttribute("head", heads.of(person, AgreementTab.NAME));
        model.addAttribute("whole", whole);
        model.addAttribute(
                "title", whole == null && offer != null ? offer.details().title() : title(whole));
        model.addAttribute("host", whole == null && offer != null ? offer.organisationName() : host(whole));
        model.addAttribute("organisation", organisation);
        model.addAttribute(
                "contacts",
                contacts.stream()
                        .map(one -> Form.Option.text(
                                one.id().toString(), one.details().name()))
                        .toList());
        model.addAttribute("form", form);
        return "placements/agreement/form";
    }

    private static String title(@Nullable Whole whole) {
        return whole == null ? "" : whole.placement().where().title();
    }

    private static String host(@Nullable Whole whole) {
        return whole == null ? "" : whole.placement().where().host();
    }

    private Map<String, String> contactNames(Whole whole) {
        UUID organisation = whole.placement().where().organisationId();
        Map<String, String> names = new HashMap<>();
        if (organisation != null) {
            hosts.contacts(organisation)
                    .forEach(one -> names.put(one.id().toString(), one.details().name()));
        }
        return names;
    }

    private List<Contact> active(UUID organisation) {
        return hosts.contacts(organisation).stream()
                .filter(one -> one.details().active())
                .toList();
    }

    private Set<UUID> contactIds(UUID organisation) {
        return active(organisation).stream().map(Contact::id).collect(Collectors.toSet());
    }
}
