package se.insteg.skills.cv.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import se.insteg.skills.cv.Consent;
import se.insteg.skills.cv.Consents;
import se.insteg.skills.cv.Portfolio;
import se.insteg.skills.cv.Sheets;
import se.insteg.taxonomy.typed.Fields;

/** What a person lets leave the house, what has been made and what has left; their portfolio. */
@Controller
class CvPages {
    private static final Set<String> DONE = Set.of("consented", "revoked");
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 5;

    private final People people;
    private final Sheets sheets;
    private final Consents consents;
    private final Portfolio portfolio;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Clock clock;

    CvPages(
            People people,
            Sheets sheets,
            Consents consents,
            Portfolio portfolio,
            PersonHeads heads,
            Colleagues colleagues,
            Clock clock) {
        this.people = people;
        this.sheets = sheets;
        this.consents = consents;
        this.portfolio = portfolio;
        this.heads = heads;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/cv")
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        Form form = Form.empty().with("on", LocalDate.now(clock).toString()).with("how", Consent.How.SPOKEN.code());
        return show(person(personId), form, model);
    }

    private String show(Participant person, Form form, Model model) {
        List<Consent> given = consents.of(person);
        var made = sheets.of(person);
        var handed = sheets.handedOut(person);
        Set<UUID> named = new HashSet<>();
        given.forEach(one -> named.add(one.recordedBy()));
        made.forEach(one -> named.add(one.madeBy()));
        handed.forEach(one -> named.add(one.by()));
        model.addAttribute("head", heads.of(person, CvTab.NAME));
        model.addAttribute("consents", given);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("sheets", made);
        model.addAttribute("handed", handed);
        model.addAttribute("something", !sheets.draft(person).lines().isEmpty());
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute(
                "uses",
                Arrays.stream(Consent.Use.values())
                        .map(use -> Form.Option.key(use.code(), "skills.use." + use.name()))
                        .toList());
        model.addAttribute("form", form.with("id", consents.next().toString()));
        return "skills/cv/list";
    }

    @PostMapping("/people/{personId}/cv/consents")
    String consent(@PathVariable UUID personId, Form form, Model model) {
        Participant person = person(personId);
        Fields fields = new Fields(form);
        LocalDate today = LocalDate.now(clock);
        Set<Consent.Use> uses = EnumSet.noneOf(Consent.Use.class);
        Arrays.stream(Consent.Use.values())
                .filter(use -> form.has("use", use.code()))
                .forEach(uses::add);
        Consent.How how = fields.constant("how", Consent.How.values(), Consent.How::code);
        LocalDate on = fields.date("on", FIRST_YEAR, today);
        LocalDate until = fields.date("until", FIRST_YEAR, today.plusYears(YEARS_AHEAD));
        check(form, uses, how, on, until);
        if (form.rejected() || how == null || on == null) {
            return show(person, form, model);
        }
        UUID sent = Ids.read(form.text("id"));
        consents.record(personId, sent == null ? consents.next() : sent, uses, how, on, until);
        return back(personId, "consented");
    }

    private static void check(
            Form form,
            Set<Consent.Use> uses,
            Consent.@Nullable How how,
            @Nullable LocalDate on,
            @Nullable LocalDate until) {
        if (uses.isEmpty()) {
            form.reject("use", "skills.consent.use.missing");
        }
        if (how == null && form.problem("how") == null) {
            form.reject("how", "skills.consent.how.missing");
        }
        if (on == null && form.problem("on") == null) {
            form.reject("on", "skills.consent.on.missing");
        }
        if (on != null && until != null && until.isBefore(on)) {
            form.reject("until", "skills.consent.until.before");
        }
    }

    @PostMapping("/people/{personId}/cv/consents/{consentId}/revoke")
    String revoke(@PathVariable UUID personId, @PathVariable UUID consentId) {
        consents.revoke(personId, consentId);
        return back(personId, "revoked");
    }

    @PostMapping("/people/{personId}/portfolio")
    void portfolio(@PathVariable UUID personId, HttpServletResponse response) throws IOException {
        byte[] zip = portfolio.of(personId);
        Download.send(response, "application/zip", "portfolj-" + LocalDate.now(clock) + ".zip", zip);
    }

    private Participant person(UUID id) {
        return people.findFor(Action.MAKE_CV, id);
    }

    private static String back(UUID personId, String done) {
        return "redirect:/people/" + personId + "/cv?done=" + done;
    }
}
