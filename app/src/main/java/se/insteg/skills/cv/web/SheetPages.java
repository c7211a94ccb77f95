package se.insteg.skills.cv.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import se.insteg.skills.cv.Choice;
import se.insteg.skills.cv.Consent;
import se.insteg.skills.cv.Consents;
import se.insteg.skills.cv.Draft;
import se.insteg.skills.cv.HandedOut;
import se.insteg.skills.cv.Sheet;
import se.insteg.skills.cv.Sheets;
import se.insteg.taxonomy.typed.Fields;

/** CVs and cards of a person: made, looked at, handed out. */
@Controller
class SheetPages {
    private static final int LONGEST_RECIPIENT = 200;

    private final People people;
    private final Sheets sheets;
    private final Consents consents;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Clock clock;

    SheetPages(People people, Sheets sheets, Consents consents, PersonHeads heads, Colleagues colleagues, Clock clock) {
        this.people = people;
        this.sheets = sheets;
        this.consents = consents;
        this.heads = heads;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** @param code of the kind; a CV without */
    @GetMapping("/people/{personId}/cv/new")
    String ask(
            @PathVariable UUID personId, @RequestParam(name = "kind", defaultValue = "cv") String code, Model model) {
        Participant person = person(personId);
        Sheet.Kind kind = kind(code);
        Draft draft = sheets.draft(person);
        Form form =
                SheetInput.begin(draft, kind, person).with("id", sheets.next().toString());
        return asking(person, kind, draft, form, model);
    }

    private String asking(Participant person, Sheet.Kind kind, Draft draft, Form form, Model model) {
        model.addAttribute("head", heads.of(person, CvTab.NAME));
        model.addAttribute("kind", kind);
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        return "skills/cv/new";
    }

    @PostMapping("/people/{personId}/cv/new")
    String make(@PathVariable UUID personId, Form form, Model model) {
        Participant person = person(personId);
        Sheet.Kind kind = kind(form.text("kind"));
        Draft draft = sheets.draft(person);
        Choice choice = SheetInput.read(form, draft, person);
        if (choice == null) {
            return asking(person, kind, draft, form, model);
        }
        UUID sent = Ids.read(form.text("id"));
        UUID id = sent == null ? sheets.next() : sent;
        sheets.save(personId, id, kind, choice);
        return "redirect:/people/" + personId + "/cv/" + id + "?done=saved";
    }

    @GetMapping("/people/{personId}/cv/{sheetId}")
    String show(
            @PathVariable UUID personId,
            @PathVariable UUID sheetId,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("done", done.equals("saved") ? done : null);
        Form form = Form.empty().with("format", HandedOut.Format.PDF.code());
        return showing(person(personId), sheets.find(personId, sheetId), form, model);
    }

    private String showing(Participant person, Sheet sheet, Form form, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Consent> inForce = consents.of(person).stream()
                .filter(consent -> consent.inForce(today))
                .toList();
        List<HandedOut> handed = sheets.handedOut(person).stream()
                .filter(one -> one.sheetId().equals(sheet.id()))
                .toList();
        Set<UUID> named = new HashSet<>();
        named.add(sheet.madeBy());
        handed.forEach(one -> named.add(one.by()));
        model.addAttribute("head", heads.of(person, CvTab.NAME));
        model.addAttribute("sheet", sheet);
        model.addAttribute("handed", handed);
        model.addAttribute(
                "uses",
                Arrays.stream(Consent.Use.values())
                        .filter(use -> inForce.stream()
                                .anyMatch(consent -> consent.uses().contains(use)))
                        .map(use -> Form.Option.key(use.code(), "skills.use." + use.name()))
                        .toList());
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute("form", form.with("id", sheets.next().toString()));
        return "skills/cv/sheet";
    }

    @PostMapping("/people/{personId}/cv/{sheetId}/handout")
    @Nullable
    String handOut(
            @PathVariable UUID personId,
            @PathVariable UUID sheetId,
            Form form,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Participant person = person(personId);
        Sheet sheet = sheets.find(personId, sheetId);
        Sheets.Wish wish = wish(form, person);
        if (wish == null) {
            return showing(person, sheet, form, model);
        }
        byte[] file = sheets.handOut(personId, sheetId, wish);
        Download.send(
                response,
                wish.format().type(),
                sheet.kind().code() + "-" + sheet.content().on() + "."
                        + wish.format().ending(),
                file);
        return null;
    }

    private Sheets.@Nullable Wish wish(Form form, Participant person) {
        Fields fields = new Fields(form);
        Consent.Use use = fields.constant("use", Consent.Use.values(), Consent.Use::code);
        HandedOut.Format format = fields.constant("format", HandedOut.Format.values(), HandedOut.Format::code);
        String to = fields.required("to", LONGEST_RECIPIENT, "skills.cv.to.missing");
        if (use == null && form.problem("use") == null) {
            form.reject("use", "skills.cv.use.missing");
        }
        if (format == null && form.problem("format") == null) {
            form.reject("format", "skills.cv.format.missing");
        }
        if (person.details().protection().hides() && !fields.yes("understood")) {
            form.reject("understood", "skills.cv.understood.missing");
        }
        UUID id = Ids.read(form.text("id"));
        return form.rejected() || use == null || format == null
                ? null
                : new Sheets.Wish(id == null ? sheets.next() : id, use, to, format);
    }

    private Participant person(UUID id) {
        return people.findFor(Action.MAKE_CV, id);
    }

    private static Sheet.Kind kind(String code) {
        return code.equals(Sheet.Kind.PITCH.code()) ? Sheet.Kind.PITCH : Sheet.Kind.CV;
    }
}
