package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.programmes.Enrolling;
import se.insteg.programmes.Enrolment;
import se.insteg.programmes.EnrolmentDeed;
import se.insteg.programmes.EnrolmentStep;
import se.insteg.programmes.Enrolments;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.LeaveCause;
import se.insteg.programmes.OfferWay;
import se.insteg.programmes.Offers;
import se.insteg.programmes.PersonClash;
import se.insteg.programmes.PersonClashes;
import se.insteg.programmes.Providers;
import se.insteg.programmes.consent.Consents;
import se.insteg.programmes.typed.EnrolmentInput;

/** A person's programmes: what they take part in and have taken part in, and each one's history and deeds. */
@Controller
class PersonProgrammePages {
    static final String TAB = "programmes";
    private static final Set<String> DONE = Set.of(
            "offered",
            "accepted",
            "declined",
            "placed",
            "queued",
            "moved",
            "finished",
            "left",
            "withdrawn",
            "resumed",
            "consent");

    private static final Map<String, EnrolmentDeed> DEEDS = Map.of(
            "move", EnrolmentDeed.MOVED,
            "finish", EnrolmentDeed.FINISHED,
            "leave", EnrolmentDeed.LEFT,
            "withdraw", EnrolmentDeed.WITHDRAWN,
            "yes", EnrolmentDeed.ACCEPTED,
            "no", EnrolmentDeed.DECLINED,
            "place", EnrolmentDeed.ENROLLED);

    private final People people;
    private final PersonHeads heads;
    private final Enrolments enrolments;
    private final Offers offers;
    private final Groups groups;
    private final Providers providers;
    private final Consents consents;
    private final PersonClashes clashes;
    private final Colleagues colleagues;
    private final Clock clock;

    PersonProgrammePages(
            People people,
            PersonHeads heads,
            Enrolments enrolments,
            Offers offers,
            Groups groups,
            Providers providers,
            Consents consents,
            PersonClashes clashes,
            Colleagues colleagues,
            Clock clock) {
        this.people = people;
        this.heads = heads;
        this.enrolments = enrolments;
        this.offers = offers;
        this.groups = groups;
        this.providers = providers;
        this.consents = consents;
        this.clashes = clashes;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    static String path(UUID person) {
        return "/people/" + person + "/" + TAB;
    }

    static String path(Enrolment one) {
        return path(one.personId()) + "/" + one.id();
    }

    @GetMapping("/people/{personId}/programmes")
    String list(@PathVariable UUID personId, Model model) {
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, personId);
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("enrolments", enrolments.of(personId));
        return "programmes/person";
    }

    @GetMapping("/people/{personId}/programmes/{enrolmentId}")
    String show(
            @PathVariable UUID personId,
            @PathVariable UUID enrolmentId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String deed,
            Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        EnrolmentDeed asked = DEEDS.get(deed);
        boolean can = asked != null && one.state().deeds().contains(asked);
        Form form = Form.empty().with("day", LocalDate.now(clock).toString());
        return show(one, form, can ? deed : "", DONE.contains(done) ? done : null, model);
    }

    /** @param deed whose form is open; empty for none */
    private String show(Enrolment one, Form form, String deed, @Nullable String done, Model model) {
        Participant person = people.findFor(Action.KEEP_ENROLMENTS, one.personId());
        List<EnrolmentStep> steps = enrolments.steps(one.personId()).stream()
                .filter(step -> step.enrolmentId().equals(one.id()))
                .toList();
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("one", one);
        model.addAttribute(
                "stays",
                enrolments.stays(one.personId()).stream()
                        .filter(stay -> stay.enrolmentId().equals(one.id()))
                        .toList());
        model.addAttribute("steps", steps);
        UUID group = one.groupId();
        model.addAttribute(
                "consent",
                group != null && one.state().hasSeat() && consents.asks(group)
                        ? consents.of(group, one.personId())
                        : null);
        model.addAttribute("providers", group == null ? List.of() : providers.of(group));
        model.addAttribute(
                "names",
                colleagues.names(steps.stream()
                        .flatMap(step -> Stream.ofNullable(step.by()))
                        .collect(Collectors.toSet())));
        model.addAttribute("others", others(one));
        model.addAttribute(
                "causes",
                Stream.of(LeaveCause.values())
                        .map(cause -> Form.Option.key(cause.code(), "programmes.cause." + cause.code()))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("deed", deed);
        model.addAttribute("done", done);
        return "programmes/enrolment";
    }

    /** Groups of the same programme that somebody can be moved to. */
    private List<Form.Option> others(Enrolment one) {
        if (!one.state().open()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return groups.all().stream()
                .filter(group -> group.programmeId().equals(one.programmeId()))
                .filter(group -> !group.over(today)
                        && (!group.id().equals(one.groupId()) || !one.state().hasSeat()))
                .map(group -> Form.Option.text(group.id().toString(), group.name()))
                .toList();
    }

    @PostMapping("/people/{personId}/programmes/{enrolmentId}/move")
    String move(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Form form, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        LocalDate from = EnrolmentInput.day(form, "day");
        String why = EnrolmentInput.why(form, "reason", true);
        Set<String> possible = new HashSet<>();
        others(one).forEach(option -> possible.add(option.value()));
        UUID to = possible.contains(form.text("group")) ? Ids.read(form.text("group")) : null;
        if (to == null) {
            form.reject("group", "programmes.move.missing");
        }
        if (from != null && to != null && groups.find(to).over(from)) {
            form.reject("day", "programmes.enrol.over", groups.find(to).name());
        }
        if (form.rejected() || from == null || to == null || clashes(one, to, from, form, model)) {
            return show(one, form, "move", null, model);
        }
        if (!enrolments.move(personId, enrolmentId, version(form), to, from, why)) {
            Group full = groups.find(to);
            form.reject("group", "programmes.move.full", full.name());
            return show(one, form, "move", null, model);
        }
        return done(one, "moved");
    }

    /** Whether they have something else planned when the group meets and nobody has said that it may be so; then it is asked. */
    private boolean clashes(Enrolment one, UUID to, LocalDate from, Form form, Model model) {
        UUID left = one.state().hasSeat() ? one.groupId() : null;
        List<PersonClash> clashing = form.has("anyway", "yes")
                ? List.of()
                : clashes.moving(one.personId(), left == null ? to : left, to, from);
        if (clashing.isEmpty()) {
            return false;
        }
        form.reject("anyway", "programmes.enrol.clash");
        model.addAttribute("clashes", clashing);
        return true;
    }

    @PostMapping("/people/{personId}/programmes/{enrolmentId}/finish")
    String finish(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Form form, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        LocalDate last = lastDay(one, form);
        if (last == null) {
            return show(one, form, "finish", null, model);
        }
        enrolments.finish(personId, enrolmentId, version(form), last);
        return done(one, "finished");
    }

    @PostMapping("/people/{personId}/programmes/{enrolmentId}/leave")
    String leave(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Form form, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        LocalDate last = lastDay(one, form);
        LeaveCause cause = EnrolmentInput.cause(form);
        String why = EnrolmentInput.why(form, "reason", cause == LeaveCause.OTHER);
        if (form.rejected() || last == null || cause == null) {
            return show(one, form, "leave", null, model);
        }
        enrolments.leave(personId, enrolmentId, version(form), last, cause, why);
        return done(one, "left");
    }

    private @Nullable LocalDate lastDay(Enrolment one, Form form) {
        LocalDate last = EnrolmentInput.day(form, "day");
        LocalDate first = one.marks().from();
        if (last != null && (first == null || last.isBefore(first) || last.isAfter(LocalDate.now(clock)))) {
            form.reject("day", "programmes.enrolment.lastDay");
        }
        return form.rejected() ? null : last;
    }

    @PostMapping("/people/{personId}/programmes/{enrolmentId}/withdraw")
    String withdraw(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Form form, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        String why = EnrolmentInput.why(form, "reason", true);
        if (form.rejected()) {
            return show(one, form, "withdraw", null, model);
        }
        enrolments.withdraw(personId, enrolmentId, version(form), why);
        return done(one, "withdrawn");
    }

    @PostMapping("/people/{personId}/programmes/{enrolmentId}/resume")
    String resume(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Form form, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        if (!enrolments.resume(personId, enrolmentId, version(form), LocalDate.now(clock))) {
            return show(one, Form.empty().rejectAll("programmes.resume.full"), "resume", null, model);
        }
        return done(one, "resumed");
    }

    private static String done(Enrolment one, String done) {
        return "redirect:" + path(one) + "?done=" + done;
    }

    /** They answered, and somebody of the staff writes it down. */
    @PostMapping("/people/{personId}/programmes/{enrolmentId}/answer")
    String answer(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Form form, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        boolean yes = form.text("answer").equals("yes");
        OfferWay way = EnrolmentInput.way(form);
        String why = EnrolmentInput.why(form, "reason", false);
        if (form.rejected() || way == null) {
            return show(one, form, yes ? "yes" : "no", null, model);
        }
        if (yes) {
            offers.yes(personId, enrolmentId, version(form), way);
        } else {
            offers.no(personId, enrolmentId, version(form), way, why);
        }
        return done(one, yes ? "accepted" : "declined");
    }

    /** From the queue, or without an answer to wait for, into a group. */
    @PostMapping("/people/{personId}/programmes/{enrolmentId}/place")
    String place(@PathVariable UUID personId, @PathVariable UUID enrolmentId, Form form, Model model) {
        Enrolment one = enrolments.find(personId, enrolmentId);
        LocalDate from = EnrolmentInput.day(form, "day");
        UUID to = others(one).stream().anyMatch(option -> option.value().equals(form.text("group")))
                ? Ids.read(form.text("group"))
                : null;
        if (to == null) {
            form.reject("group", "programmes.move.missing");
        }
        if (from != null && to != null && groups.find(to).over(from)) {
            form.reject("day", "programmes.enrol.over", groups.find(to).name());
        }
        if (form.rejected() || from == null || to == null || clashes(one, to, from, form, model)) {
            return show(one, form, "place", null, model);
        }
        return done(one, enrolments.enrol(personId, to, from) instanceof Enrolling.Seated ? "placed" : "queued");
    }

    private static int version(Form form) {
        String version = form.text("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }
}
