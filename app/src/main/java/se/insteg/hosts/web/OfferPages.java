package se.insteg.hosts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferPageSource;
import se.insteg.hosts.OfferQuery;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.register.Thing;
import se.insteg.kernel.Form;

/** The list of offers, each one's page, and whether it is open. */
@Controller
class OfferPages {
    private static final Set<String> DONE = Set.of("registered", "changed", "drafted");

    private final Hosts hosts;
    private final Journey journey;
    private final ObjectProvider<OfferPageSource> sources;
    private final Rights rights;

    OfferPages(Hosts hosts, Journey journey, ObjectProvider<OfferPageSource> sources, Rights rights) {
        this.hosts = hosts;
        this.journey = journey;
        this.sources = sources;
        this.rights = rights;
    }

    @GetMapping("/offers")
    String list(Form form, Model model) {
        OfferQuery query = HostFilters.offers(form);
        model.addAttribute("query", query);
        model.addAttribute("part", hosts.offers(query, form.has("show", "all") ? Hosts.WHOLE : Hosts.PAGE));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("mayExport", rights.may(Action.EXPORT_HOSTS, Subject.MUNICIPALITY));
        return "hosts/offers";
    }

    /** @param from the state it was moved from just now, which can be undone */
    @GetMapping("/offers/{offerId}")
    String show(
            @PathVariable UUID offerId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        HostOffer offer = hosts.offer(offerId);
        List<OfferPageSource.Item> items = sources.orderedStream()
                .flatMap(source -> source.items(offer).stream())
                .toList();
        model.addAttribute("offer", offer);
        model.addAttribute("texts", offer.details().texts());
        model.addAttribute("words", new HostWords());
        model.addAttribute("ways", only(items, OfferPageSource.Way.class));
        model.addAttribute("rows", only(items, OfferPageSource.Row.class));
        model.addAttribute("contacts", active(hosts.contacts(offer.organisationId())));
        model.addAttribute("journey", journey.of(Thing.OFFER, offerId));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute("from", isState(from) ? from : null);
        return "hosts/offer";
    }

    /** Opens it, closes it, or takes it back to draft. */
    @PostMapping("/offers/{offerId}/state")
    String move(@PathVariable UUID offerId, Form form) {
        OfferState from = hosts.offer(offerId).details().state();
        String to = form.text("to");
        if (isState(to)) {
            hosts.move(offerId, OfferState.of(to));
        }
        return "redirect:/offers/" + offerId + "?from=" + from.code();
    }

    private static boolean isState(String code) {
        return Arrays.stream(OfferState.values()).anyMatch(state -> state.code().equals(code));
    }

    private static List<Contact> active(List<Contact> contacts) {
        return contacts.stream().filter(contact -> contact.details().active()).toList();
    }

    private static <T> List<T> only(List<OfferPageSource.Item> items, Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private boolean mayChange() {
        return rights.may(Action.CHANGE_HOSTS, Subject.MUNICIPALITY);
    }
}
