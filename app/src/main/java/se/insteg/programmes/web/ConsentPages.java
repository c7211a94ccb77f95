package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.consent.Consent;
import se.insteg.programmes.consent.Consent.Guardian;
import se.insteg.programmes.consent.Consents;
import se.insteg.programmes.typed.ConsentInput;

/** What those who answer for children say of a camp: of a whole group, and of one child. */
@Controller
class ConsentPages {
    private static final String OF_GROUP = "/programmes/groups/{groupId}/consents";
    private static final String OF_CHILD = "/people/{personId}/programmes/{enrolmentId}/consent";

    private final Consents consents;
    private final Groups groups;
    private final Enrolments enrolments;
    private final People people;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Rights rights;
    private final Clock clock;

    ConsentPages(
            Consents consents,
            Groups groups,
            Enrolments enrolments,
            People people,
            PersonHeads heads,
            Colleagues colleagues,
            Rights rights,
            Clock clock) {
        this.consents = consents;
        this.groups = groups;
        this.enrolments = enrolments;
        this.people = people;
        this.heads = heads;
        this.colleagues = colleagues;
        this.rights = rights;
        this.clock = clock;
    }

    static String path(UUID group) {
        return GroupPages.path(group) + "/consents";
    }

    @GetMapping(OF_GROUP)
    String ofGroup(@PathVariable UUID groupId, @RequestParam(defaultValue = "") String done, Model model) {
        Group group = groups.find(groupId);
        model.addAttribute("group", group);
        model.addAttribute("asks", consents.asks(groupId));
        model.addAttribute("lines", consents.of(groupId));
        model.addAttribute("mayPlan", rights.may(Action.PLAN_SESSIONS, Subject.MUNICIPALITY));
        model.addAttribute("done", done.equals("asks"));
        return "programmes/consents";
    }

    /** Whether the group asks guardians. */
    @PostMapping(OF_GROUP)
    String ask(@PathVariable UUID groupId, Form form) {
        consents.ask(groupId, form.has("asks", "yes"));
        return "redirect:" + path(groupId) + "?done=asks";
    }

    @GetMapping(OF_CHILD)
    String ofChild(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        Form form = Form.empty()
                .with("id", consents.next().toString())
                .with("on", LocalDate.now(clock).toString());
        return asking(one, form, model);
    }

    private String asking(Enrolment one, Form form, Model model) {
        UUID group = group(one);
        Consents.Stand stand = consents.of(group, one.personId());
        List<Guardian> answering = consents.answering(one.personId());
        List<Form.Option> guardians = new ArrayList<>();
        answering.forEach(guardian -> guardians.add(Form.Option.text(guardian.key(), guardian.name())));
        if (!guardians.isEmpty()) {
            guardians.add(Form.Option.key(ConsentInput.OTHER, "programmes.consent.guardian.other"));
        }
        model.addAttribute(
                "head", heads.of(people.findFor(Action.KEEP_ENROLMENTS, one.personId()), PersonProgrammePages.TAB));
        model.addAttribute("one", one);
        model.addAttribute("stand", stand);
        model.addAttribute("guardians", guardians);
        model.addAttribute(
                "names", colleagues.names(stand.said().stream().map(Consent::by).collect(Collectors.toSet())));
        model.addAttribute("form", form);
        return "programmes/consent";
    }

    /** @throws Refusal (404) when they have no seat in a group */
    private static UUID group(Enrolment one) {
        UUID group = one.groupId();
        if (group == null || !one.state().hasSeat()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "programmes.consent.noSeat");
        }
        return group;
    }

    /** To be signed by whoever answers for the child. */
    @GetMapping(OF_CHILD + "/paper")
    String paper(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        group(one);
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, personId);
        model.addAttribute("head", heads.of(person, PersonProgrammePages.TAB));
        model.addAttribute("one", one);
        model.addAttribute("language", PersonOfferPages.language(person));
        return "programmes/consent-paper";
    }

    @PostMapping(OF_CHILD)
    String say(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Form form, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        UUID group = group(one);
        ConsentInput.Read read = ConsentInput.read(form, consents.answering(personId), LocalDate.now(clock));
        if (read == null) {
            return asking(one, form, model);
        }
        consents.say(read.of(ConsentInput.id(form, consents.next()), personId, group, clock.instant()));
        return "redirect:" + PersonProgrammePages.path(one) + "?done=consent";
    }
}
