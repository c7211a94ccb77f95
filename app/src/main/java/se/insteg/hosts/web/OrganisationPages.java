package se.insteg.hosts.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.hosts.joining.JoinedHosts;
import se.insteg.hosts.relations.web.Relations;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;

/** The list of organisations, and each one's page. */
@Controller
class OrganisationPages {
    private static final Set<String> DONE = Set.of(
            "registered",
            "changed",
            "contactRegistered",
            "contactChanged",
            "contactActive",
            "contactInactive",
            "meetingNoted",
            "meetingChanged",
            "promiseMade",
            "promiseChanged",
            "promiseEnded",
            "promiseOpen",
            "interestNoted",
            "interestChanged",
            "interestDeclined",
            "interestOpen",
            "joined",
            "parted");

    private final Hosts hosts;
    private final Relations relations;
    private final JoinedHosts joined;
    private final Rights rights;

    OrganisationPages(Hosts hosts, Relations relations, JoinedHosts joined, Rights rights) {
        this.hosts = hosts;
        this.relations = relations;
        this.joined = joined;
        this.rights = rights;
    }

    @GetMapping("/hosts")
    String list(Form form, Model model) {
        OrganisationQuery query = HostFilters.organisations(form);
        model.addAttribute("query", query);
        model.addAttribute("part", hosts.organisations(query, form.has("show", "all") ? Hosts.WHOLE : Hosts.PAGE));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("mayExport", rights.may(Action.EXPORT_HOSTS, Subject.MUNICIPALITY));
        return "hosts/organisations";
    }

    /**
     * @param contact whom what was done was about
     * @param of which promise or interest it was about
     */
    @GetMapping("/hosts/{organisationId}")
    String show(
            @PathVariable UUID organisationId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String of,
            Model model) {
        Optional<UUID> elsewhere = joined.leadsTo(organisationId);
        if (elsewhere.isPresent()) {
            return "redirect:/hosts/" + elsewhere.get();
        }
        Organisation organisation = hosts.organisation(organisationId);
        model.addAttribute("joined", joined.into(organisationId));
        model.addAttribute("organisation", organisation);
        model.addAttribute("texts", organisation.details().texts());
        model.addAttribute("words", new HostWords());
        List<Contact> contacts = hosts.contacts(organisationId);
        model.addAttribute("contacts", contacts);
        List<HostOffer> offers = hosts.offersOf(organisationId);
        model.addAttribute("offers", offers);
        model.addAttribute("relations", relations.of(organisation, contacts, offers));
        model.addAttribute("namesakes", hosts.namesakes(organisation));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute("of", Objects.toString(Ids.read(of), null));
        model.addAttribute(
                "contact",
                contacts.stream()
                        .filter(one -> one.id().toString().equals(contact))
                        .findFirst()
                        .orElse(null));
        return "hosts/organisation";
    }

    private boolean mayChange() {
        return rights.may(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
    }
}
