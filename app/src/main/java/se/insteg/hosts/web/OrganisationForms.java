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
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.typed.OrganisationInput;
import se.insteg.kernel.Form;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Way;

/** Registers and changes organisations. */
@Controller
class OrganisationForms {
    private static final String TAKEN = "hosts.organisationNumber.taken";

    private final Hosts hosts;
    private final MergePage mergePage;

    OrganisationForms(Hosts hosts, MergePage mergePage) {
        this.hosts = hosts;
        this.mergePage = mergePage;
    }

    @GetMapping("/hosts/new")
    String ask(Model model) {
        return show(null, Form.empty(), model);
    }

    @PostMapping("/hosts/new")
    String register(Form form, Model model) {
        OrganisationDetails details = OrganisationInput.read(form);
        if (details == null) {
            return show(null, form, model);
        }
        Optional<UUID> id = hosts.register(details);
        return id.isPresent()
                ? "redirect:/hosts/" + id.get() + "?done=registered"
                : show(null, form.reject("organisationNumber", TAKEN), model);
    }

    @GetMapping("/hosts/{organisationId}/edit")
    String edit(@PathVariable UUID organisationId, Model model) {
        Organisation organisation = hosts.organisation(organisationId);
        return show(organisation, Typed.form(organisation.details().texts(), organisation.version()), model);
    }

    @PostMapping("/hosts/{organisationId}/edit")
    String save(@PathVariable UUID organisationId, Form sent, HttpServletResponse response, Model model) {
        Organisation organisation = hosts.organisation(organisationId);
        MergeForm merging = MergeForm.of(sent, OrganisationDetails.FIELDS);
        OrganisationDetails details = OrganisationInput.read(merging.form());
        if (details == null) {
            return show(organisation, merging.form(), model);
        }
        String page = "/hosts/" + organisationId;
        return switch (hosts.change(organisationId, merging.version(), details)) {
            case Changed.Done<Organisation> done -> "redirect:" + page + "?done=changed";
            case Changed.Taken<Organisation>(String field) ->
                show(organisation, merging.form().reject(field, TAKEN), model);
            case Changed.SeatsTaken<Organisation> none -> throw new IllegalStateException("It has no seats");
            case Changed.Conflict<Organisation>(Organisation theirs, var base) ->
                mergePage.show(
                        new MergePage.Both(
                                Thing.ORGANISATION,
                                organisationId,
                                page + "/edit",
                                page,
                                List.of(new Way(page, theirs.name())),
                                OrganisationDetails.FIELDS,
                                theirs.version(),
                                theirs.details().texts(),
                                base),
                        merging,
                        details.texts(),
                        response,
                        model);
        };
    }

    private static String show(@Nullable Organisation organisation, Form form, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("form", form);
        return "hosts/organisation-form";
    }
}
