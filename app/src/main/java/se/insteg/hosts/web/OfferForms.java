package se.insteg.hosts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.hosts.Changed;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.hosts.PlacementKind;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.typed.OfferInput;
import se.insteg.kernel.Form;
import se.insteg.taxonomy.Catalogue;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Way;

/** Registers and changes offers. */
@Controller
class OfferForms {
    private static final String TAKEN = "hosts.reference.taken";

    private final Hosts hosts;
    private final MergePage mergePage;
    private final Catalogue catalogue;

    OfferForms(Hosts hosts, MergePage mergePage, Catalogue catalogue) {
        this.hosts = hosts;
        this.mergePage = mergePage;
        this.catalogue = catalogue;
    }

    /** Whose offer it is, is asked first: they are looked for, or registered. */
    @GetMapping("/offers/new")
    String whose(Form form, Model model) {
        OrganisationQuery query = HostFilters.organisations(form);
        model.addAttribute("query", query);
        model.addAttribute("part", hosts.organisations(query));
        return "hosts/whose";
    }

    /** At once where it is, which most often is right. */
    @GetMapping("/hosts/{organisationId}/offers/new")
    String ask(@PathVariable UUID organisationId, Model model) {
        Organisation organisation = hosts.organisation(organisationId);
        Form form = Form.empty()
                .with("state", OfferState.OPEN.code())
                .with("placementKind", PlacementKind.LANGUAGE_INTERNSHIP.code());
        organisation.details().texts().forEach((field, values) -> {
            if (List.of("place", "lat", "lon").contains(field)) {
                form.with(field, values);
            }
        });
        return show(organisation, null, form, model);
    }

    @PostMapping("/hosts/{organisationId}/offers/new")
    String register(@PathVariable UUID organisationId, Form form, Model model) {
        Organisation organisation = hosts.organisation(organisationId);
        OfferState state = form.has("state", OfferState.OPEN.code()) ? OfferState.OPEN : OfferState.DRAFT;
        OfferDetails details = OfferInput.typed(form, state, catalogue.occupations());
        if (details == null) {
            return show(organisation, null, form, model);
        }
        Optional<UUID> id = hosts.register(organisationId, details);
        return id.isPresent()
                ? "redirect:/offers/" + id.get() + "?done=registered"
                : show(organisation, null, form.reject("reference", TAKEN), model);
    }

    @GetMapping("/offers/{offerId}/edit")
    String edit(@PathVariable UUID offerId, Model model) {
        HostOffer offer = hosts.offer(offerId);
        Form form = Typed.form(offer.details().texts(), offer.version());
        return show(hosts.organisation(offer.organisationId()), offer, form, model);
    }

    @PostMapping("/offers/{offerId}/edit")
    String save(@PathVariable UUID offerId, Form sent, HttpServletResponse response, Model model) {
        HostOffer offer = hosts.offer(offerId);
        Organisation organisation = hosts.organisation(offer.organisationId());
        MergeForm merging = MergeForm.of(sent, OfferDetails.FIELDS);
        Form form = merging.form();
        OfferDetails details = OfferInput.typed(form, offer.details().state(), catalogue.occupations());
        if (details == null) {
            return show(organisation, offer, form, model);
        }
        String page = "/offers/" + offerId;
        return switch (hosts.change(offerId, merging.version(), details)) {
            case Changed.Done<HostOffer> done -> "redirect:" + page + "?done=changed";
            case Changed.Taken<HostOffer>(String field) -> show(organisation, offer, form.reject(field, TAKEN), model);
            case Changed.SeatsTaken<HostOffer>(int taken) ->
                show(organisation, offer, form.reject("seats", "hosts.seats.taken", taken), model);
            case Changed.Conflict<HostOffer>(HostOffer theirs, var base) ->
                mergePage.show(
                        new MergePage.Both(
                                Thing.OFFER,
                                offerId,
                                page + "/edit",
                                page,
                                List.of(new Way(page, theirs.details().title())),
                                OfferDetails.FIELDS,
                                theirs.version(),
                                theirs.details().texts(),
                                base),
                        merging,
                        details.texts(),
                        response,
                        model);
        };
    }

    private static String show(Organisation organisation, @Nullable HostOffer offer, Form form, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("offer", offer);
        model.addAttribute("form", form);
        return "hosts/offer-form";
    }
}
