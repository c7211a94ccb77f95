package se.insteg.programmes.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import se.insteg.planner.model.Language;
import se.insteg.planner.reading.TypedText;
import se.insteg.programmes.CivicPart;
import se.insteg.programmes.CivicParts;
import se.insteg.programmes.Groups;
import se.insteg.programmes.hours.Certificates;
import se.insteg.programmes.hours.Elsewhere;
import se.insteg.programmes.hours.Hours;
import se.insteg.programmes.typed.ElsewhereInput;
import se.insteg.taxonomy.StoredTerms;

/** A person's hours: what they come to, session by session, and what was given elsewhere. */
@Controller
class HoursPages {
    private static final String PAGE = "/people/{personId}/hours";
    private static final Set<String> DONE = Set.of("noted", "back", "certified");

    private final Hours hours;
    private final Certificates certificates;
    private final CivicParts parts;
    private final Groups groups;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Clock clock;

    HoursPages(
            Hours hours,
            Certificates certificates,
            CivicParts parts,
            Groups groups,
            PersonHeads heads,
            Colleagues colleagues,
            Clock clock) {
        this.hours = hours;
        this.certificates = certificates;
        this.parts = parts;
        this.groups = groups;
        this.heads = heads;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    static String path(UUID person) {
        return "/people/" + person + "/" + HoursTab.NAME;
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        return show(personId, fresh(), Form.empty(), null, DONE.contains(done) ? done : null, model);
    }

    private Form fresh() {
        return Form.empty().with("id", hours.next().toString());
    }

    /** @param back the form that takes back, @param backOf of which of them */
    private String show(
            UUID personId, Form form, Form back, @Nullable UUID backOf, @Nullable String done, Model model) {
        Hours.Account account = hours.of(personId);
        LocalDate starts = account.ledger().starts();
        model.addAttribute("account", account);
        model.addAttribute(
                "parts",
                parts.on(starts == null ? LocalDate.now(clock) : starts).orElse(null));
        model.addAttribute(
                "names",
                colleagues.names(account.elsewhere().stream().map(Elsewhere::by).collect(Collectors.toSet())));
        model.addAttribute(
                "civicParts",
                Arrays.stream(CivicPart.values())
                        .map(one -> Form.Option.key(one.code(), "programmes.part." + one.code()))
                        .toList());
        model.addAttribute("certificates", certificates.of(personId));
        model.addAttribute("languages", certificates.languages());
        model.addAttribute("certificate", fresh().with("language", preferred(account.person())));
        model.addAttribute("head", heads.of(account.person(), HoursTab.NAME));
        model.addAttribute("form", form);
        model.addAttribute("back", back);
        model.addAttribute("backOf", backOf);
        model.addAttribute("done", done);
        return "programmes/hours";
    }

    /** The participant's own language, where there are words in it. */
    private String preferred(Participant person) {
        Language language = person.details().contact().preferredLanguage();
        String code = language == null ? "sv" : StoredTerms.text(language);
        String tag = code.equals("prs") ? "fa-AF" : code;
        return certificates.languages().containsKey(tag) ? tag : "sv";
    }

    @PostMapping(PAGE + "/certificate")
    String certify(@PathVariable UUID personId, Form form) {
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), hours::next);
        certificates.make(personId, id, form.text("language"));
        return "redirect:" + path(personId) + "?done=certified#certificates";
    }

    /** As it was made; to the page of hours when none is asked for. */
    @GetMapping(PAGE + "/certificate")
    ResponseEntity<byte[]> paper(@PathVariable UUID personId, @RequestParam(defaultValue = "") String id) {
        UUID asked = Ids.read(id);
        if (asked == null) {
            hours.of(personId);
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(path(personId)))
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"intyg-timmar.pdf\"")
                .body(certificates.pdf(personId, asked));
    }

    /** Hours from elsewhere. */
    @PostMapping(PAGE)
    String note(@PathVariable UUID personId, Form form, Model model) {
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), hours::next);
        Elsewhere noted = ElsewhereInput.read(form, id, LocalDate.now(clock));
        if (noted == null) {
            return show(personId, form, Form.empty(), null, null, model);
        }
        hours.note(personId, noted);
        return "redirect:" + path(personId) + "?done=noted";
    }

    @PostMapping(PAGE + "/back")
    String takeBack(@PathVariable UUID personId, Form form, Model model) {
        hours.of(personId);
        UUID id = Ids.read(form.text("elsewhere"));
        String why = TypedText.line(form.required("reason", "programmes.reason.missing"));
        if (why.length() > Elsewhere.LONGEST_REASON) {
            form.reject("reason", "taxonomy.text.tooLong", Elsewhere.LONGEST_REASON);
        }
        if (form.rejected()) {
            return show(personId, fresh(), form, id, null, model);
        }
        if (id != null) {
            hours.takeBack(personId, id, why);
        }
        return "redirect:" + path(personId) + "?done=back";
    }

    /** The hours of all who are or were in a group. */
    @GetMapping("/programmes/groups/{groupId}/hours")
    String group(@PathVariable UUID groupId, Model model) {
        model.addAttribute("group", groups.find(groupId));
        model.addAttribute("lines", hours.ofGroup(groupId));
        return "programmes/group-hours";
    }
}
