package se.insteg.people.peers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import se.insteg.kernel.MenuEntry;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.people.PersonTab;
import se.insteg.people.information.Information;
import se.insteg.people.peers.PeerRight;
import se.insteg.people.peers.PeerWorker;
import se.insteg.people.peers.PeerWorkers;
import se.insteg.people.peers.Undertaking;
import se.insteg.taxonomy.typed.Fields;

/** The coordinator lets a participant help others, notes what they have promised, and ends it. */
@Controller
class PeerPages {
    static final String TAB = "peer";

    private static final Set<String> DONE = Set.of("appointed", "signed", "ended");
    private static final int FIRST_YEAR = 2015;
    private static final int USUAL_MONTHS = 3;

    private final PeerWorkers workers;
    private final Undertaking undertaking;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Clock clock;

    PeerPages(PeerWorkers workers, Undertaking undertaking, PersonHeads heads, Colleagues colleagues, Clock clock) {
        this.workers = workers;
        this.undertaking = undertaking;
        this.heads = heads;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** The ways in. */
    @Configuration(proxyBeanMethods = false)
    static class Ways {
        @Bean
        PersonTab peerTab() {
            return new PersonTab(TAB, "people.peer.tab", Action.KEEP_PEERS, 810, PersonTab.Part.INSIGHT);
        }

        @Bean
        MenuEntry peersEntry() {
            return new MenuEntry(MenuEntry.Part.PEOPLE, "/peers", "people.peer.menu", Action.KEEP_PEERS.name(), 400);
        }
    }

    @GetMapping("/peers")
    String all(Model model) {
        model.addAttribute("known", workers.all());
        return "people/peers/all";
    }

    @GetMapping("/people/{personId}/peer")
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return page(workers.person(personId), Form.empty(), model);
    }

    private String page(Participant person, Form form, Model model) {
        List<PeerWorker> all = workers.of(person);
        Set<UUID> named = new HashSet<>();
        for (PeerWorker one : all) {
            named.add(one.appointedBy());
            PeerWorker.Ended ended = one.ended();
            if (ended != null && ended.by() != null) {
                named.add(ended.by());
            }
        }
        String obstacle = workers.obstacle(person);
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("workers", all);
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute("obstacle", obstacle.isEmpty() ? null : obstacle);
        model.addAttribute(
                "rights",
                Arrays.stream(PeerRight.values())
                        .map(right -> Form.Option.key(right.code(), "people.peer.right." + right.code()))
                        .toList());
        model.addAttribute("form", form.names().isEmpty() ? beginning(person, form) : form);
        return "people/peers/person";
    }

    private Form beginning(Participant person, Form form) {
        LocalDate today = LocalDate.now(clock);
        String knownAs = person.details().identity().knownAs();
        return form.with("id", workers.next().toString())
                .with("called", knownAs.isEmpty() ? firstName(person) : knownAs)
                .with("right", PeerRight.HELP_MAPPING.code())
                .with("starts", today.toString())
                .with("ends", today.plusMonths(USUAL_MONTHS).toString())
                .with("on", today.toString());
    }

    /** What others call them need not be all of their name. */
    private static String firstName(Participant person) {
        return person.details().identity().name().split(" ", 2)[0];
    }

    @PostMapping("/people/{personId}/peer")
    String appoint(@PathVariable UUID personId, Form form, Model model) {
        Participant person = workers.person(personId);
        PeerWorkers.Appointment wanted = appointment(form);
        if (wanted == null) {
            return page(person, form, model);
        }
        UUID sent = Ids.read(form.text("id"));
        workers.appoint(personId, sent == null ? workers.next() : sent, wanted);
        return back(personId, "appointed");
    }

    private PeerWorkers.@Nullable Appointment appointment(Form form) {
        LocalDate today = LocalDate.now(clock);
        Fields fields = new Fields(form);
        String called = fields.required("called", PeerWorker.LONGEST_CALLED, "people.peer.called.missing");
        Set<PeerRight> rights = Arrays.stream(PeerRight.values())
                .filter(right -> form.has("right", right.code()))
                .collect(Collectors.toSet());
        LocalDate starts = fields.date("starts", today.getYear() - 1, today.plusYears(1));
        LocalDate ends = fields.date("ends", today.getYear() - 1, today.plusYears(2));
        if (rights.isEmpty()) {
            form.reject("right", "people.peer.right.missing");
        }
        if (starts == null && form.problem("starts") == null) {
            form.reject("starts", "people.peer.starts.missing");
        }
        if (ends == null && form.problem("ends") == null) {
            form.reject("ends", "people.peer.ends.missing");
        }
        if (starts != null && ends != null) {
            if (ends.isBefore(starts) || ends.isBefore(today)) {
                form.reject("ends", "people.peer.ends.before");
            } else if (ends.isAfter(starts.plusDays(PeerWorkers.MOST_DAYS))) {
                form.reject("ends", "people.peer.ends.far");
            }
        }
        return form.rejected() || starts == null || ends == null
                ? null
                : new PeerWorkers.Appointment(called, rights, starts, ends);
    }

    @PostMapping("/people/{personId}/peer/{peerId}/signed")
    String signed(@PathVariable UUID personId, @PathVariable UUID peerId, Form form, Model model) {
        Participant person = workers.person(personId);
        Fields fields = new Fields(form);
        String witness = fields.required("witness", PeerWorker.LONGEST_CALLED, "people.peer.witness.missing");
        LocalDate on = fields.date("on", FIRST_YEAR, LocalDate.now(clock));
        if (on == null && form.problem("on") == null) {
            form.reject("on", "people.peer.on.missing");
        }
        if (form.rejected() || on == null) {
            return page(person, form, model);
        }
        workers.signedOnPaper(personId, peerId, form.text("language"), on, witness);
        return back(personId, "signed");
    }

    @PostMapping("/people/{personId}/peer/{peerId}/end")
    String end(@PathVariable UUID personId, @PathVariable UUID peerId, Form form, Model model) {
        Participant person = workers.person(personId);
        String why = form.required("reason", "people.peer.why.missing");
        if (why.length() > PeerWorker.LONGEST_WHY) {
            form.reject("reason", "taxonomy.text.tooLong", PeerWorker.LONGEST_WHY);
        }
        if (form.rejected()) {
            return page(person, form, model);
        }
        workers.end(personId, peerId, why);
        return back(personId, "ended");
    }

    /** The words they sign, or have signed, to be printed. */
    @GetMapping("/people/{personId}/peer/{peerId}/undertaking")
    String print(
            @PathVariable UUID personId,
            @PathVariable UUID peerId,
            @RequestParam(defaultValue = "") String language,
            Model model) {
        Participant person = workers.person(personId);
        PeerWorker worker = workers.find(personId, peerId);
        Information text = workers.text(worker);
        PeerWorker.Signed signed = worker.signed();
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("worker", worker);
        model.addAttribute("text", text);
        model.addAttribute(
                "language", text.spoken(language.isEmpty() && signed != null ? signed.language() : language));
        model.addAttribute("municipality", undertaking.municipality());
        return "people/peers/print";
    }

    private static String back(UUID personId, String done) {
        return "redirect:/people/" + personId + "/peer?done=" + done;
    }
}
