package se.insteg.skills.mapping.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonPageSource;
import se.insteg.people.TodoDesk;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Interviews;
import se.insteg.skills.mapping.Remaps;
import se.insteg.skills.mapping.Said;
import se.insteg.skills.mapping.Template;
import se.insteg.skills.mapping.Templates;
import se.insteg.skills.peers.PeerMappings;
import se.insteg.taxonomy.typed.Fields;

/** A person's interviews: begun, gone on with, looked back at, and taken away when they should not have been. */
@Controller
class MappingPages {
    static final String TAB = "mapping";

    private final Interviews interviews;
    private final Templates templates;
    private final TodoDesk desk;
    private final Colleagues colleagues;
    private final PersonHeads heads;
    private final PeerMappings peers;
    private final ObjectProvider<PersonPageSource> ways;
    private final Clock clock;

    MappingPages(
            Interviews interviews,
            Templates templates,
            TodoDesk desk,
            Colleagues colleagues,
            PersonHeads heads,
            PeerMappings peers,
            ObjectProvider<PersonPageSource> ways,
            Clock clock) {
        this.interviews = interviews;
        this.templates = templates;
        this.desk = desk;
        this.colleagues = colleagues;
        this.heads = heads;
        this.peers = peers;
        this.ways = ways;
        this.clock = clock;
    }

    static String path(UUID person) {
        return "/people/" + person + "/" + TAB;
    }

    static String path(UUID person, UUID interview) {
        return path(person) + "/" + interview;
    }

    @GetMapping("/people/{personId}/mapping")
    String list(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        Participant person = interviews.person(personId);
        model.addAttribute("done", done.equals("removed") ? done : null);
        return list(person, empty(person), model);
    }

    private Form empty(Participant person) {
        List<Template> offered = templates.offered(Template.Purpose.INTERVIEW);
        return Form.empty()
                .with("id", interviews.next().toString())
                .with("heldOn", LocalDate.now(clock).toString())
                .with(
                        "template",
                        offered.isEmpty() ? "" : offered.getFirst().id().toString())
                .with("language", spoken(person, offered));
    }

    /** The person's own language where a template has it; English or Swedish is chosen by whoever asks. */
    private static String spoken(Participant person, List<Template> offered) {
        var preferred = person.details().contact().preferredLanguage();
        if (preferred == null) {
            return Said.SWEDISH;
        }
        String tag = preferred.code().equals("prs") ? "fa-AF" : preferred.code();
        return languages(offered).contains(tag) ? tag : Said.SWEDISH;
    }

    private static Set<String> languages(List<Template> offered) {
        Set<String> all = new TreeSet<>();
        offered.forEach(template -> all.addAll(template.draft().languages()));
        return all;
    }

    private String list(Participant person, Form form, Model model) {
        List<Interview> all = interviews.of(person);
        List<Template> offered = templates.offered(Template.Purpose.INTERVIEW);
        Set<UUID> named = new HashSet<>();
        all.forEach(one -> {
            add(named, one.touchedBy());
            add(named, one.endedBy());
        });
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("form", form);
        model.addAttribute("interviews", all);
        model.addAttribute("helped", peers.helped(person));
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute(
                "templates",
                offered.stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute("languages", Tongues.options(languages(offered)));
        model.addAttribute("again", again(all));
        if (!model.containsAttribute("done")) {
            model.addAttribute("done", null);
        }
        return "skills/mapping/list";
    }

    private static void add(Set<UUID> to, @Nullable UUID id) {
        if (id != null) {
            to.add(id);
        }
    }

    /** The day it is time to ask again; null while nothing has ended, or one is under way. */
    private static @Nullable LocalDate again(List<Interview> all) {
        boolean underWay = all.stream().anyMatch(one -> one.state() == Interview.State.OPEN && !one.own());
        return underWay
                ? null
                : all.stream()
                        .filter(one -> one.state() == Interview.State.ENDED)
                        .findFirst()
                        .map(one -> one.heldOn().plusDays(Remaps.DAYS))
                        .orElse(null);
    }

    @PostMapping("/people/{personId}/mapping")
    String begin(@PathVariable UUID personId, Form form, Model model) {
        Participant person = interviews.person(personId);
        UUID template = Ids.read(form.text("template"));
        if (template == null
                || templates.offered(Template.Purpose.INTERVIEW).stream()
                        .noneMatch(one -> one.id().equals(template))) {
            form.reject("template", "skills.mapping.template.missing");
        }
        LocalDate held = new Fields(form).date("heldOn", Interviews.EARLIEST.getYear(), LocalDate.now(clock));
        if (held == null && form.problem("heldOn") == null) {
            form.reject("heldOn", "skills.mapping.heldOn.missing");
        }
        if (form.rejected() || template == null || held == null) {
            return list(person, form, model);
        }
        UUID given = Ids.read(form.text("id"));
        UUID id = given == null ? interviews.next() : given;
        interviews.begin(personId, id, new Interviews.Start(template, form.text("language"), held));
        return "redirect:" + path(personId, id) + "/step";
    }

    @GetMapping("/people/{personId}/mapping/{interviewId}")
    String show(@PathVariable UUID personId, @PathVariable UUID interviewId, Model model) {
        return show(personId, interviewId, Form.empty(), model);
    }

    private String show(UUID personId, UUID interviewId, Form form, Model model) {
        Participant person = interviews.person(personId);
        Interview.Whole whole = interviews.find(personId, interviewId);
        Set<UUID> named = new HashSet<>();
        add(named, whole.interview().touchedBy());
        add(named, whole.interview().endedBy());
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("whole", whole);
        model.addAttribute("claims", interviews.said(whole));
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute("tasks", desk.page(personId));
        model.addAttribute(
                "ways",
                ways.orderedStream().flatMap(way -> way.ways(person).stream()).toList());
        model.addAttribute("form", form);
        return "skills/mapping/show";
    }

    @PostMapping("/people/{personId}/mapping/{interviewId}/remove")
    String remove(@PathVariable UUID personId, @PathVariable UUID interviewId, Form form, Model model) {
        String why = form.required("reason", "skills.mapping.remove.why.missing");
        if (why.length() > Interviews.LONGEST_WHY) {
            form.reject("reason", "taxonomy.text.tooLong", Interviews.LONGEST_WHY);
        }
        if (form.rejected()) {
            return show(personId, interviewId, form, model);
        }
        interviews.remove(personId, interviewId, why);
        return "redirect:" + path(personId) + "?done=removed";
    }
}
