package se.insteg.placements.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostLink;
import se.insteg.hosts.HostLinks;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Form;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.people.household.Children;
import se.insteg.people.household.Guardianship;
import se.insteg.people.household.Households;
import se.insteg.people.household.Kin;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Assurance;
import se.insteg.placements.agreement.HostSigning;
import se.insteg.placements.agreement.Signatory;
import se.insteg.placements.agreement.Signature;
import se.insteg.placements.agreement.Whole;

/** Puts together the page of one placement, with a form for each thing that can be done. */
@Component
class AgreementView {
    private final Placements placements;
    private final Hosts hosts;
    private final HostLinks links;
    private final Documents documents;
    private final Children children;
    private final Households households;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final Rights rights;
    private final Clock clock;

    AgreementView(
            Placements placements,
            Hosts hosts,
            HostLinks links,
            Documents documents,
            Children children,
            Households households,
            PersonHeads heads,
            Colleagues colleagues,
            CurrentStaff current,
            Rights rights,
            Clock clock) {
        this.placements = placements;
        this.hosts = hosts;
        this.links = links;
        this.documents = documents;
        this.children = children;
        this.households = households;
        this.heads = heads;
        this.colleagues = colleagues;
        this.current = current;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A form that was sent and is shown again.
     *
     * @param name which of the page's forms: "host" …, "insurance" …, or the name of a step
     */
    record Sent(String name, Form form) {
        static final Sent NOTHING = new Sent("", Form.empty());
    }

    String show(Whole whole, Sent sent, String done, Model model) {
        Participant person = whole.person();
        model.addAttribute("head", heads.of(person, AgreementTab.NAME));
        model.addAttribute("whole", whole);
        model.addAttribute("sent", sent.name());
        model.addAttribute("signing", signing(whole, sent));
        model.addAttribute("seeing", seeing(whole, sent));
        model.addAttribute(
                "form",
                sent.form().rejected()
                        ? sent.form()
                        : Form.empty().with("day", LocalDate.now(clock).toString()));
        model.addAttribute("documents", documents(person));
        model.addAttribute("links", links(whole));
        model.addAttribute("names", names(whole));
        model.addAttribute("done", done);
        return "placements/agreement/show";
    }

    private List<HostLink> links(Whole whole) {
        return links.of(HostSigning.NAME, whole.placement().id());
    }

    /** A form for each who has not signed, with whom it probably is. */
    private Map<Signatory, Form> signing(Whole whole, Sent sent) {
        Map<Signatory, Form> forms = new EnumMap<>(Signatory.class);
        for (Signatory party : whole.unsigned()) {
            Form form = sent.name().equals(party.code())
                    ? sent.form()
                    : Form.empty()
                            .with("way", Signature.Way.SCREEN.code())
                            .with("name", name(whole, party))
                            .with("on", LocalDate.now(clock).toString());
            forms.put(party, form.with("id", placements.next().toString()));
        }
        return forms;
    }

    private String name(Whole whole, Signatory party) {
        return switch (party) {
            case HOST -> contact(whole);
            case PARTICIPANT -> whole.person().details().identity().name();
            case MUNICIPALITY -> current.require().name();
            case GUARDIAN -> guardians(whole.person()).stream().findFirst().orElse("");
        };
    }

    private String contact(Whole whole) {
        UUID organisation = whole.placement().where().organisationId();
        UUID contact = whole.latest().terms().who().contactId();
        return organisation == null || contact == null
                ? ""
                : hosts.contacts(organisation).stream()
                        .filter(one -> one.id().equals(contact))
                        .map(Contact::details)
                        .map(details -> details.name())
                        .findFirst()
                        .orElse("");
    }

    /** Those who answer for somebody under 18: guardians, then parents with custody. */
    private List<String> guardians(Participant person) {
        Set<String> names = new LinkedHashSet<>();
        children.of(person).on(LocalDate.now(clock)).stream()
                .map(Guardianship::guardian)
                .forEach(guardian -> names.add(guardian.contact().name()));
        households.kin(person).stream()
                .filter(kin -> kin.is() == Kin.Relation.PARENT && kin.custody())
                .forEach(kin -> names.add(kin.relative().details().identity().name()));
        return new ArrayList<>(names);
    }

    private Map<Assurance.Kind, Form> seeing(Whole whole, Sent sent) {
        LocalDate today = LocalDate.now(clock);
        Map<Assurance.Kind, Form> forms = new EnumMap<>(Assurance.Kind.class);
        for (Assurance.Kind kind : Assurance.Kind.values()) {
            Form form = sent.name().equals(kind.code())
                    ? sent.form()
                    : Form.empty()
                            .with("state", Assurance.State.SEEN.code())
                            .with("on", today.toString())
                            .with("from", whole.latest().terms().starts().toString())
                            .with("to", whole.latest().terms().ends().toString());
            forms.put(kind, form.with("id", placements.next().toString()));
        }
        return forms;
    }

    List<Document> documents(Participant person) {
        return rights.may(Action.KEEP_DOCUMENTS, person.subject())
                ? documents.of(person).stream()
                        .filter(one -> one.removal() == null)
                        .toList()
                : List.of();
    }

    private Map<UUID, String> names(Whole whole) {
        Set<UUID> staff = new HashSet<>();
        whole.versions().forEach(one -> staff.add(one.by()));
        whole.assurances().forEach(one -> staff.add(one.notedBy()));
        whole.signatures().forEach(one -> add(staff, one.notedBy()));
        whole.steps().forEach(one -> add(staff, one.by()));
        return colleagues.names(staff);
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
