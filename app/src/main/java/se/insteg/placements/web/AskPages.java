package se.insteg.placements.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.insteg.access.CardSecrets;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.card.CardLanguages;
import se.insteg.placements.Answers;
import se.insteg.placements.Ask;
import se.insteg.placements.Asking;
import se.insteg.placements.Party;
import se.insteg.placements.Proposal;
import se.insteg.placements.Proposals;
import se.insteg.skills.cv.Sheet;

/** Asks the host, and the participant, about a proposal: what each will see, and by which way. */
@Controller
@RequestMapping("/matching/people/{personId}/proposals/{placementId}")
class AskPages {
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 100;

    private final Asking asking;
    private final Answers answers;
    private final Proposals proposals;
    private final People people;
    private final Hosts hosts;
    private final CardLanguages languages;
    private final CardSecrets secrets;

    AskPages(
            Asking asking,
            Answers answers,
            Proposals proposals,
            People people,
            Hosts hosts,
            CardLanguages languages,
            CardSecrets secrets) {
        this.asking = asking;
        this.answers = answers;
        this.proposals = proposals;
        this.people = people;
        this.hosts = hosts;
        this.languages = languages;
        this.secrets = secrets;
    }

    @GetMapping("/host")
    String host(@PathVariable UUID personId, @PathVariable UUID placementId, Model model) {
        Proposal proposal = proposals.find(personId, placementId);
        Participant person = people.find(personId);
        HostOffer offer = hosts.offer(proposal.offerId());
        List<Contact> contacts = asking.contacts(offer);
        List<Sheet> sheets = asking.mayShow(person, offer);
        Form form = Form.empty()
                .with("id", asking.next().toString())
                .with(
                        "language",
                        contacts.isEmpty()
                                ? "sv"
                                : contacts.getFirst().details().language())
                .with("way", asking.waysToHost(person).getFirst().code())
                .with(
                        "contact",
                        contacts.isEmpty() ? null : contacts.getFirst().id().toString())
                .with(
                        "sheet",
                        sheets.isEmpty() ? "none" : sheets.getFirst().id().toString());
        return host(person, proposal, form, model);
    }

    private String host(Participant person, Proposal proposal, Form form, Model model) {
        HostOffer offer = hosts.offer(proposal.offerId());
        List<Sheet> sheets = asking.mayShow(person, offer);
        common(person, proposal, offer, form, model);
        model.addAttribute("contacts", asking.contacts(offer));
        model.addAttribute("sheets", sheets);
        model.addAttribute("ways", asking.waysToHost(person));
        return "placements/ask/host";
    }

    @PostMapping("/host")
    String askHost(@PathVariable UUID personId, @PathVariable UUID placementId, Form form, Model model) {
        Proposal proposal = proposals.find(personId, placementId);
        Participant person = people.find(personId);
        List<Contact> contacts = asking.contacts(hosts.offer(proposal.offerId()));
        Contact contact = contacts.stream()
                .filter(one -> one.id().toString().equals(form.text("contact")))
                .findFirst()
                .orElse(null);
        if (contact == null) {
            form.reject("contact", "placements.ask.contact.missing");
        }
        Ask.Way way = way(form, asking.waysToHost(person));
        if (way == Ask.Way.EMAIL && contact != null && contact.details().email().isEmpty()) {
            form.reject("contact", "placements.ask.contact.noMail");
        }
        UUID id = checked(form);
        UUID sheet = Ids.read(form.text("sheet"));
        if (form.text("sheet").isEmpty()) {
            form.reject("sheet", "placements.ask.sheet.missing");
        }
        if (contact == null || way == null || id == null || form.rejected()) {
            return host(person, proposal, form, model);
        }
        Asking.Sent sent = asking.askHost(
                personId,
                placementId,
                new Asking.ToHost(id, contact.id(), way, form.text("language"), sheet, form.text("words")));
        return afterwards(person, proposal, sent.address(), model);
    }

    @GetMapping("/participant")
    String participant(@PathVariable UUID personId, @PathVariable UUID placementId, Model model) {
        Proposal proposal = proposals.find(personId, placementId);
        Participant person = people.find(personId);
        Form form = Form.empty()
                .with("id", asking.next().toString())
                .with("language", languages.suggested(person))
                .with("way", asking.waysTo(person).getFirst().code());
        return participant(person, proposal, form, model);
    }

    private String participant(Participant person, Proposal proposal, Form form, Model model) {
        common(person, proposal, hosts.offer(proposal.offerId()), form, model);
        model.addAttribute("ways", asking.waysTo(person));
        return "placements/ask/participant";
    }

    @PostMapping("/participant")
    String askParticipant(@PathVariable UUID personId, @PathVariable UUID placementId, Form form, Model model) {
        Proposal proposal = proposals.find(personId, placementId);
        Participant person = people.find(personId);
        Ask.Way way = way(form, asking.waysTo(person));
        UUID id = checked(form);
        if (form.text("meet").length() > LONGEST_NAME) {
            form.reject("meet", "placements.ask.long", LONGEST_NAME);
        }
        if (way == null || id == null || form.rejected()) {
            return participant(person, proposal, form, model);
        }
        Asking.Sent sent = asking.askParticipant(
                personId,
                placementId,
                new Asking.ToParticipant(id, way, form.text("language"), form.text("words"), form.text("meet")));
        return way == Ask.Way.PAPER
                ? "redirect:" + path(proposal) + "/slip"
                : afterwards(person, proposal, sent.address(), model);
    }

    private void common(Participant person, Proposal proposal, HostOffer offer, Form form, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("proposal", proposal);
        model.addAttribute("offer", offer);
        model.addAttribute("form", form);
        model.addAttribute(
                "languages",
                languages.all().reversed().stream()
                        .map(language -> Form.Option.text(language.tag(), language.ownName()))
                        .toList());
    }

    private static Ask.@Nullable Way way(Form form, List<Ask.Way> ways) {
        return ways.stream()
                .filter(one -> one.code().equals(form.text("way")))
                .findFirst()
                .orElseGet(() -> {
                    form.reject("way", "placements.ask.way.missing");
                    return null;
                });
    }

    /** The ask's id; null when it is none. */
    private @Nullable UUID checked(Form form) {
        if (!languages.has(form.text("language"))) {
            form.reject("language", "people.card.language.choose");
        }
        if (form.text("words").length() > LONGEST) {
            form.reject("words", "placements.ask.long", LONGEST);
        }
        UUID id = Ids.read(form.text("id"));
        if (id == null) {
            form.rejectAll("placements.ask.again");
        }
        return id;
    }

    /** The link for the staff to hand over is shown this once; else back to the proposal. */
    private String afterwards(Participant person, Proposal proposal, @Nullable String address, Model model) {
        if (address == null) {
            return "redirect:" + path(proposal) + "?done=sent";
        }
        model.addAttribute("person", person);
        model.addAttribute("proposal", proposal);
        model.addAttribute("address", address);
        model.addAttribute("picture", secrets.picture(address));
        return "placements/ask/link";
    }

    @PostMapping("/host/remind")
    String remindHost(@PathVariable UUID personId, @PathVariable UUID placementId, Model model) {
        return remind(personId, placementId, Party.HOST, model);
    }

    @PostMapping("/participant/remind")
    String remindParticipant(@PathVariable UUID personId, @PathVariable UUID placementId, Model model) {
        return remind(personId, placementId, Party.PARTICIPANT, model);
    }

    private String remind(UUID personId, UUID placementId, Party party, Model model) {
        String address = asking.remind(personId, placementId, party);
        return afterwards(people.find(personId), proposals.find(personId, placementId), address, model);
    }

    /** For paper: in the participant's language beside Swedish, with boxes to tick. */
    @GetMapping("/slip")
    String slip(@PathVariable UUID personId, @PathVariable UUID placementId, Model model) {
        Proposal proposal = proposals.find(personId, placementId);
        Ask ask = answers.of(proposal).participant();
        if (ask == null) {
            return "redirect:" + path(proposal) + "/participant";
        }
        model.addAttribute("person", people.find(personId));
        model.addAttribute("proposal", proposal);
        model.addAttribute("ask", ask);
        return "placements/ask/slip";
    }

    static String path(Proposal proposal) {
        return "/matching/people/" + proposal.personId() + "/proposals/" + proposal.id();
    }
}
