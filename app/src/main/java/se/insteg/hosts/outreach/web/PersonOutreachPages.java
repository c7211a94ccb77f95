package se.insteg.hosts.outreach.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.OrganisationLine;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.hosts.outreach.Outreach;
import se.insteg.hosts.outreach.Outreaches;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.model.Spot;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Where a participant has asked for a placement themself: noted on their behalf, and a yes taken care of. */
@Controller
class PersonOutreachPages {
    private static final Set<String> DONE = Set.of("noted", "restored", "caredFor");
    private static final String NEW = "new";
    private static final int SUGGESTED = 20;

    private final Outreaches outreaches;
    private final Hosts hosts;
    private final People people;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final OutreachInput input;
    private final Rights rights;

    PersonOutreachPages(
            Outreaches outreaches,
            Hosts hosts,
            People people,
            PersonHeads heads,
            Colleagues colleagues,
            OutreachInput input,
            Rights rights) {
        this.outreaches = outreaches;
        this.hosts = hosts;
        this.people = people;
        this.heads = heads;
        this.colleagues = colleagues;
        this.input = input;
        this.rights = rights;
    }

    /** @param withdrawn what was taken back just now, to undo it */
    @GetMapping("/people/{personId}/outreach")
    String show(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String withdrawn,
            Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute("undo", Objects.toString(Ids.read(withdrawn), null));
        return show(
                personId,
                Form.empty()
                        .with("id", outreaches.next().toString())
                        .with("on", input.today().toString()),
                model);
    }

    @PostMapping("/people/{personId}/outreach")
    String note(@PathVariable UUID personId, Form form, Model model) {
        Outreach.Asked asked = input.read(form);
        if (asked == null) {
            model.addAttribute("done", null);
            model.addAttribute("undo", null);
            return show(personId, form, model);
        }
        outreaches.note(Objects.requireNonNullElseGet(Ids.read(form.text("id")), outreaches::next), personId, asked);
        return "redirect:/people/" + personId + "/outreach?done=noted";
    }

    private String show(UUID personId, Form form, Model model) {
        Participant person = people.findFor(Action.KEEP_OUTREACH, personId);
        List<Outreach> all = outreaches.of(personId);
        model.addAttribute("head", heads.of(person, OutreachTab.NAME));
        model.addAttribute("asked", all.stream().filter(Outreach::stands).toList());
        model.addAttribute(
                "names",
                colleagues.names(all.stream()
                        .flatMap(one -> Stream.ofNullable(one.saidBy()))
                        .collect(Collectors.toSet())));
        model.addAttribute("answers", OutreachInput.answers("hosts.outreach.answer."));
        model.addAttribute("mayCare", rights.may(Action.CHANGE_HOSTS, Subject.MUNICIPALITY));
        model.addAttribute("form", form);
        return "hosts/outreach/person";
    }

    /** Taken back, or standing again. */
    @PostMapping("/people/{personId}/outreach/{outreachId}/state")
    String state(@PathVariable UUID personId, @PathVariable UUID outreachId, Form form) {
        boolean withdraw = !form.text("to").equals("stands");
        outreaches.withdraw(personId, outreachId, withdraw);
        return "redirect:/people/" + personId + "/outreach?" + (withdraw ? "withdrawn=" + outreachId : "done=restored");
    }

    @GetMapping("/people/{personId}/outreach/{outreachId}")
    String ask(@PathVariable UUID personId, @PathVariable UUID outreachId, Model model) {
        Outreach one = outreaches.find(personId, outreachId);
        List<Organisation> suggested = suggested(one);
        UUID known = one.organisationId();
        Form form = Form.empty()
                .with("organisation", known != null ? known.toString() : suggested.isEmpty() ? NEW : "")
                .with("name", one.asked().place())
                .with("kind", OrganisationKind.PRIVATE.code());
        return care(one, suggested, form, model);
    }

    /** Those with a word of the name in common. */
    private List<Organisation> suggested(Outreach one) {
        List<Organisation> all = new ArrayList<>();
        UUID known = one.organisationId();
        if (known != null) {
            all.add(hosts.organisation(known));
        }
        Arrays.stream(one.asked().place().split("[\\s,.-]+"))
                .map(PlainText::key)
                .filter(word -> word.length() > 2)
                .flatMap(word ->
                        hosts
                                .organisations(new OrganisationQuery(word, null, false, null, null), SUGGESTED)
                                .lines()
                                .stream()
                                .map(OrganisationLine::organisation)
                                .filter(found -> PlainText.key(found.name()).contains(word)))
                .limit(SUGGESTED)
                .forEach(found -> {
                    if (all.stream().noneMatch(other -> other.id().equals(found.id()))) {
                        all.add(found);
                    }
                });
        return all;
    }

    private String care(Outreach one, List<Organisation> suggested, Form form, Model model) {
        Participant person = people.findFor(Action.KEEP_OUTREACH, one.personId());
        List<Form.Option> options = new ArrayList<>(suggested.stream()
                .map(found -> Form.Option.text(
                        found.id().toString(),
                        found.details().place().name().isEmpty()
                                ? found.name()
                                : found.name() + ", " + found.details().place().name()))
                .toList());
        options.add(Form.Option.key(NEW, "hosts.outreach.care.new"));
        model.addAttribute("head", heads.of(person, OutreachTab.NAME));
        model.addAttribute("one", one);
        model.addAttribute("options", options);
        model.addAttribute("form", form);
        return "hosts/outreach/care";
    }

    @PostMapping("/people/{personId}/outreach/{outreachId}")
    String takeCare(@PathVariable UUID personId, @PathVariable UUID outreachId, Form form, Model model) {
        Outreach one = outreaches.find(personId, outreachId);
        List<Organisation> suggested = suggested(one);
        Fields fields = new Fields(form);
        InterestDetails interest = interest(fields);
        boolean fresh = form.text("organisation").equals(NEW);
        UUID organisation = fresh
                ? null
                : fields.id(
                        "organisation", suggested.stream().map(Organisation::id).collect(Collectors.toSet()));
        if (!fresh && organisation == null && !fields.rejected("organisation")) {
            fields.reject("organisation", "hosts.outreach.care.missing");
        }
        OrganisationDetails details = fresh ? details(fields) : null;
        if (form.rejected()) {
            return care(one, suggested, form, model);
        }
        UUID whose = details == null ? organisation : hosts.register(details).orElseThrow();
        outreaches.takeCare(personId, outreachId, Objects.requireNonNull(whose), interest);
        return "redirect:/people/" + personId + "/outreach?done=caredFor";
    }

    private static @Nullable InterestDetails interest(Fields fields) {
        String title = fields.line("title", 200);
        Integer seats = fields.typed("seats", text -> TypedText.whole(text, 1, 1000));
        if (title.isEmpty() && seats != null && !fields.rejected("title")) {
            fields.reject("title", "hosts.title.missing");
        }
        return title.isEmpty() ? null : new InterestDetails(title, seats, null, "", InterestDetails.State.OPEN);
    }

    private static @Nullable OrganisationDetails details(Fields fields) {
        String name = fields.required("name", 200, "hosts.name.missing");
        OrganisationKind kind = fields.constant("kind", OrganisationKind.values(), OrganisationKind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "hosts.kind.missing");
        }
        return kind == null || name.isEmpty()
                ? null
                : new OrganisationDetails(name, "", kind, "", Spot.UNKNOWN, null, "");
    }

    /** What has been asked by all whom the viewer may see, a yes that waits first. */
    @GetMapping("/hosts/outreach")
    String latest(Model model) {
        List<Outreaches.Line> lines = outreaches.latest();
        Map<Boolean, List<Outreaches.Line>> parted = lines.stream()
                .collect(Collectors.partitioningBy(line -> line.outreach().waitsForStaff()));
        model.addAttribute("waiting", parted.getOrDefault(true, List.of()));
        model.addAttribute("others", parted.getOrDefault(false, List.of()));
        model.addAttribute("mayCare", rights.may(Action.CHANGE_HOSTS, Subject.MUNICIPALITY));
        return "hosts/outreach/list";
    }
}
