package se.insteg.hosts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.hosts.Changed;
import se.insteg.hosts.Contact;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.register.Thing;
import se.insteg.hosts.typed.ContactInput;
import se.insteg.kernel.Form;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Way;

/** Adds and changes contact persons. */
@Controller
class ContactForms {
    private final Hosts hosts;
    private final MergePage mergePage;

    ContactForms(Hosts hosts, MergePage mergePage) {
        this.hosts = hosts;
        this.mergePage = mergePage;
    }

    @GetMapping("/hosts/{organisationId}/contacts/new")
    String ask(@PathVariable UUID organisationId, Model model) {
        return show(
                hosts.organisation(organisationId), null, Form.empty().with("language", ContactDetails.SWEDISH), model);
    }

    @PostMapping("/hosts/{organisationId}/contacts/new")
    String register(@PathVariable UUID organisationId, Form form, Model model) {
        Organisation organisation = hosts.organisation(organisationId);
        ContactDetails details = ContactInput.read(form, true);
        if (details == null) {
            return show(organisation, null, form, model);
        }
        hosts.register(organisationId, details);
        return "redirect:/hosts/" + organisationId + "?done=contactRegistered";
    }

    @GetMapping("/hosts/contacts/{contactId}/edit")
    String edit(@PathVariable UUID contactId, Model model) {
        Contact contact = hosts.contact(contactId);
        Form form = Typed.form(contact.details().texts(), contact.version());
        return show(hosts.organisation(contact.organisationId()), contact, form, model);
    }

    @PostMapping("/hosts/contacts/{contactId}/edit")
    String save(@PathVariable UUID contactId, Form sent, HttpServletResponse response, Model model) {
        Contact contact = hosts.contact(contactId);
        Organisation organisation = hosts.organisation(contact.organisationId());
        MergeForm merging = MergeForm.of(sent, ContactDetails.FIELDS);
        ContactDetails details =
                ContactInput.read(merging.form(), contact.details().active());
        if (details == null) {
            return show(organisation, contact, merging.form(), model);
        }
        String page = "/hosts/" + organisation.id();
        return switch (hosts.change(contactId, merging.version(), details)) {
            case Changed.Done<Contact> done -> "redirect:" + page + "?done=contactChanged";
            case Changed.Conflict<Contact>(Contact theirs, var base) ->
                mergePage.show(
                        new MergePage.Both(
                                Thing.CONTACT,
                                contactId,
                                "/hosts/contacts/" + contactId + "/edit",
                                page,
                                List.of(new Way(page, organisation.name())),
                                ContactDetails.FIELDS,
                                theirs.version(),
                                theirs.details().texts(),
                                base),
                        merging,
                        details.texts(),
                        response,
                        model);
            case Changed.Taken<Contact> none -> throw new IllegalStateException("Nothing of a contact is unique");
            case Changed.SeatsTaken<Contact> none -> throw new IllegalStateException("It has no seats");
        };
    }

    /** No longer, or again, the one to call. */
    @PostMapping("/hosts/contacts/{contactId}/active")
    String setActive(@PathVariable UUID contactId, Form form) {
        boolean active = form.has("active", "yes");
        hosts.setActive(contactId, active);
        return "redirect:/hosts/" + hosts.contact(contactId).organisationId() + "?done="
                + (active ? "contactActive" : "contactInactive&contact=" + contactId);
    }

    private static String show(Organisation organisation, @Nullable Contact contact, Form form, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("contact", contact);
        model.addAttribute("form", form);
        return "hosts/contact-form";
    }
}
