package se.insteg.placements.complaint.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.placements.Placement;
import se.insteg.placements.Placements;
import se.insteg.placements.complaint.Complaint;
import se.insteg.placements.complaint.Complaints;
import se.insteg.taxonomy.typed.Fields;

/** Complaints for those who receive them, and writing one down for a participant. */
@Controller
class ComplaintPages {
    private static final Set<String> DONE = Set.of("taken", "closed");

    private final Complaints complaints;
    private final Placements placements;
    private final People people;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Rights rights;

    ComplaintPages(
            Complaints complaints,
            Placements placements,
            People people,
            PersonHeads heads,
            Colleagues colleagues,
            Rights rights) {
        this.complaints = complaints;
        this.placements = placements;
        this.people = people;
        this.heads = heads;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    @GetMapping("/complaints")
    String all(@RequestParam(defaultValue = "") String done, Model model) {
        List<Complaints.Waiting> all = complaints.all();
        model.addAttribute("waiting", all);
        model.addAttribute(
                "names",
                colleagues.names(all.stream()
                        .map(Complaints.Waiting::handledBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        boolean mayName = rights.may(Action.NAME_COMPLAINT_RECIPIENTS, Subject.MUNICIPALITY);
        model.addAttribute("mayName", mayName);
        model.addAttribute("candidates", mayName ? complaints.candidates() : List.of());
        model.addAttribute(
                "form",
                Form.empty()
                        .with(
                                "staff",
                                mayName
                                        ? complaints.recipients().stream()
                                                .map(UUID::toString)
                                                .toList()
                                        : List.of()));
        model.addAttribute("done", done.equals("named"));
        return "placements/complaint/all";
    }

    @PostMapping("/complaints/recipients")
    String name(Form form) {
        complaints.name(form.all("staff").stream()
                .map(Ids::read)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return "redirect:/complaints?done=named";
    }

    @GetMapping("/people/{personId}/complaints/{complaintId}")
    String show(
            @PathVariable UUID personId,
            @PathVariable UUID complaintId,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        return show(complaints.find(personId, complaintId), Form.empty(), DONE.contains(done) ? done : "", model);
    }

    private String show(Complaints.Whole whole, Form form, String done, Model model) {
        Complaint one = whole.complaint();
        Set<UUID> staff = new HashSet<>();
        Stream.of(one.recordedBy(), one.handledBy(), one.closedBy())
                .filter(Objects::nonNull)
                .forEach(staff::add);
        model.addAttribute("whole", whole);
        model.addAttribute("names", colleagues.names(staff));
        model.addAttribute("form", form);
        model.addAttribute("done", done);
        return "placements/complaint/show";
    }

    @PostMapping("/people/{personId}/complaints/{complaintId}/take")
    String take(@PathVariable UUID personId, @PathVariable UUID complaintId) {
        complaints.take(personId, complaintId);
        return "redirect:" + to(personId, complaintId) + "?done=taken";
    }

    @PostMapping("/people/{personId}/complaints/{complaintId}/close")
    String close(@PathVariable UUID personId, @PathVariable UUID complaintId, Form form, Model model) {
        Complaints.Whole whole = complaints.find(personId, complaintId);
        String answer = words(form, "answer", "placements.complaint.answer.missing");
        if (form.rejected()) {
            return show(whole, form, "", model);
        }
        complaints.close(personId, complaintId, answer);
        return "redirect:" + to(personId, complaintId) + "?done=closed";
    }

    @GetMapping("/people/{personId}/complaints/new")
    String ask(@PathVariable UUID personId, @RequestParam(defaultValue = "") String placement, Model model) {
        return ask(
                people.findFor(Action.KEEP_PLACEMENTS, personId),
                Form.empty().with("id", complaints.next().toString()).with("placement", placement),
                model);
    }

    private String ask(Participant person, Form form, Model model) {
        model.addAttribute("head", heads.of(person, "placements"));
        model.addAttribute("workplaces", workplaces(placements.of(person)));
        model.addAttribute("form", form);
        return "placements/complaint/new";
    }

    @PostMapping("/people/{personId}/complaints/new")
    String record(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        String words = words(form, "words", "placements.complaint.words.missing");
        UUID placement = placement(form, placements.of(person));
        if (form.rejected()) {
            return ask(person, form, model);
        }
        UUID sent = Ids.read(form.text("id"));
        complaints.record(personId, sent == null ? complaints.next() : sent, placement, words, "sv");
        return "redirect:/people/" + personId + "/placements?done=complained";
    }

    static String words(Form form, String field, String missing) {
        String words = form.required(field, missing);
        if (words.length() > Complaint.LONGEST) {
            form.reject(field, "placements.followup.long", Complaint.LONGEST);
        }
        return words;
    }

    /** One of these, or none. */
    static @Nullable UUID placement(Form form, List<Placement> all) {
        return new Fields(form).id("placement", all.stream().map(Placement::id).collect(Collectors.toSet()));
    }

    static List<Form.Option> workplaces(List<Placement> all) {
        return all.stream()
                .filter(one -> one.state().hasBegun())
                .map(one -> Form.Option.text(
                        one.id().toString(),
                        one.where().title() + ", " + one.where().host()))
                .toList();
    }

    static String to(UUID person, UUID complaint) {
        return "/people/" + person + "/complaints/" + complaint;
    }
}
