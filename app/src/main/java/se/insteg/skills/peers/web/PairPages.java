package se.insteg.skills.peers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import se.insteg.people.peers.PeerWorker;
import se.insteg.people.peers.PeerWorkers;
import se.insteg.skills.mapping.Said;
import se.insteg.skills.mapping.Script;
import se.insteg.skills.mapping.web.Tongues;
import se.insteg.skills.peers.Pairing;
import se.insteg.skills.peers.PeerHelp;
import se.insteg.taxonomy.typed.Fields;

/** Staff bring a participant together with one who helps, and go through what was written with them. */
@Controller
class PairPages {
    private static final String TAB = "mapping";
    private static final Set<String> DONE = Set.of("paired", "ended");
    private static final int FIRST_YEAR = 2015;

    private final Pairing pairing;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Clock clock;

    PairPages(Pairing pairing, PersonHeads heads, Colleagues colleagues, Clock clock) {
        this.pairing = pairing;
        this.heads = heads;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/mapping/peer")
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return page(pairing.person(personId), Form.empty(), model);
    }

    private String page(Participant person, Form form, Model model) {
        List<PeerHelp> all = pairing.of(person);
        List<PeerWorkers.Known> helpers = pairing.helpers(person);
        Set<String> languages = languages();
        String obstacle = pairing.obstacle(person);
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("helps", all);
        model.addAttribute(
                "names", colleagues.names(all.stream().map(PeerHelp::recordedBy).collect(Collectors.toSet())));
        model.addAttribute("obstacle", obstacle.isEmpty() ? null : obstacle);
        model.addAttribute(
                "helpers",
                helpers.stream()
                        .map(one -> Form.Option.text(
                                one.worker().id().toString(),
                                one.person().details().identity().name()))
                        .toList());
        model.addAttribute("languages", Tongues.options(languages));
        model.addAttribute("form", form.names().isEmpty() ? beginning(person, languages, form) : form);
        return "skills/peers/pair";
    }

    private Set<String> languages() {
        return pairing.script().map(Script::languages).orElseGet(() -> new HashSet<>(Set.of(Said.SWEDISH)));
    }

    private Form beginning(Participant person, Set<String> languages, Form form) {
        var preferred = person.details().contact().preferredLanguage();
        String tag = preferred == null ? "" : preferred.code().equals("prs") ? "fa-AF" : preferred.code();
        String knownAs = person.details().identity().knownAs();
        return form.with("id", pairing.next().toString())
                .with(
                        "called",
                        knownAs.isEmpty() ? person.details().identity().name().split(" ", 2)[0] : knownAs)
                .with("language", languages.contains(tag) ? tag : Said.SWEDISH)
                .with("how", PeerHelp.How.SPOKEN.code())
                .with("on", LocalDate.now(clock).toString());
    }

    @PostMapping("/people/{personId}/mapping/peer")
    String pair(@PathVariable UUID personId, Form form, Model model) {
        Participant person = pairing.person(personId);
        Pairing.Pair wanted = read(person, form);
        if (wanted == null) {
            return page(person, form, model);
        }
        UUID sent = Ids.read(form.text("id"));
        pairing.pair(personId, sent == null ? pairing.next() : sent, wanted);
        return back(personId, "paired");
    }

    private Pairing.@Nullable Pair read(Participant person, Form form) {
        Fields fields = new Fields(form);
        Set<UUID> helpers =
                pairing.helpers(person).stream().map(one -> one.worker().id()).collect(Collectors.toSet());
        UUID helper = fields.id("helper", helpers);
        if (helper == null && form.problem("helper") == null) {
            form.reject("helper", "skills.peers.helper.missing");
        }
        String called = fields.required("called", PeerWorker.LONGEST_CALLED, "skills.peers.called.missing");
        String language = form.text("language");
        if (!languages().contains(language)) {
            form.reject("language", "taxonomy.choice.unknown");
        }
        if (!form.has("agreed", "yes")) {
            form.reject("agreed", "skills.peers.agreed.missing");
        }
        PeerHelp.How how = fields.constant("how", PeerHelp.How.values(), PeerHelp.How::code);
        if (how == null && form.problem("how") == null) {
            form.reject("how", "skills.peers.how.missing");
        }
        LocalDate on = fields.date("on", FIRST_YEAR, LocalDate.now(clock));
        if (on == null && form.problem("on") == null) {
            form.reject("on", "skills.peers.on.missing");
        }
        return form.rejected() || helper == null || how == null || on == null
                ? null
                : new Pairing.Pair(helper, called, language, how, on);
    }

    @GetMapping("/people/{personId}/mapping/peer/{helpId}")
    String read(@PathVariable UUID personId, @PathVariable UUID helpId, Model model) {
        return read(personId, helpId, Form.empty(), model);
    }

    private String read(UUID personId, UUID helpId, Form form, Model model) {
        Participant person = pairing.person(personId);
        PeerHelp help = pairing.find(person, helpId);
        if (help.state() != PeerHelp.State.TOLD) {
            return "redirect:/people/" + personId + "/mapping/peer";
        }
        if (!form.names().contains("id")) {
            form.with("id", helpId.toString())
                    .with("right", List.copyOf(help.said().keySet()));
        }
        model.addAttribute("head", heads.of(person, TAB));
        model.addAttribute("help", help);
        model.addAttribute("whole", pairing.whole(help));
        model.addAttribute("form", form);
        return "skills/peers/read";
    }

    @PostMapping("/people/{personId}/mapping/peer/{helpId}")
    String agreed(@PathVariable UUID personId, @PathVariable UUID helpId, Form form, Model model) {
        Participant person = pairing.person(personId);
        pairing.find(person, helpId);
        if (!form.has("together", "yes")) {
            form.reject("together", "skills.peers.together.missing");
            return read(personId, helpId, form, model);
        }
        pairing.agreedWith(personId, helpId, Set.copyOf(form.all("right")));
        return Optional.of(pairing.find(person, helpId))
                .filter(help -> help.state() == PeerHelp.State.AGREED)
                .map(help -> "redirect:/people/" + personId + "/mapping/" + helpId + "/confirm")
                .orElse(back(personId, "ended"));
    }

    @PostMapping("/people/{personId}/mapping/peer/{helpId}/end")
    String end(@PathVariable UUID personId, @PathVariable UUID helpId) {
        pairing.end(personId, helpId);
        return back(personId, "ended");
    }

    private static String back(UUID personId, String done) {
        return "redirect:/people/" + personId + "/mapping/peer?done=" + done;
    }
}
