package se.insteg.people.status.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;
import se.insteg.people.status.Recorded;
import se.insteg.people.status.Statement;
import se.insteg.people.status.StatusInput;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusRecording;
import se.insteg.people.status.StatusRecording.Outcome;
import se.insteg.people.status.StatusSource;
import se.insteg.people.status.StatusTable;
import se.insteg.people.status.StatusTexts;
import se.insteg.taxonomy.MunicipalityCodes;

/** Adds to what is said about a person's status, corrects it, and strikes what was wrong. */
@Controller
class StatusForms {
    private static final int LONGEST_REASON = 500;

    private final People people;
    private final StatusTable statuses;
    private final StatusRecording recording;
    private final StatusInput input;
    private final PersonHeads heads;
    private final MunicipalityCodes municipalities;

    StatusForms(
            People people,
            StatusTable statuses,
            StatusRecording recording,
            StatusInput input,
            PersonHeads heads,
            MunicipalityCodes municipalities) {
        this.people = people;
        this.statuses = statuses;
        this.recording = recording;
        this.input = input;
        this.heads = heads;
        this.municipalities = municipalities;
    }

    @GetMapping("/people/{personId}/status/new")
    String ask(@PathVariable UUID personId, @RequestParam(defaultValue = "") String kind, Model model) {
        Participant person = people.findToChange(personId);
        return kind.isEmpty() ? choose(person, model) : ask(person, kind(kind), model);
    }

    private String choose(Participant person, Model model) {
        model.addAttribute("head", heads.of(person, StatusTab.NAME));
        model.addAttribute("steps", StatusKind.steps());
        model.addAttribute("notes", StatusKind.notes());
        return "people/status/choose";
    }

    private String ask(Participant person, StatusKind kind, Model model) {
        Form form = Form.empty();
        if (kind.isCheck()) {
            form.with("source", StatusSource.CARD.code());
        }
        return show(person, kind, null, form, model);
    }

    @PostMapping("/people/{personId}/status/new")
    String say(@PathVariable UUID personId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        if (form.text("kind").isEmpty()) {
            return "redirect:/people/" + personId + "/status/new";
        }
        StatusKind kind = kind(form.text("kind"));
        Statement said = input.read(kind, form, person);
        if (said == null) {
            return show(person, kind, null, form, model);
        }
        return switch (recording.say(person, said, "ärende")) {
            case Outcome.Done done -> back(personId, "said");
            case Outcome.DayTaken taken -> show(person, kind, null, taken(form, taken), model);
            case Outcome.Overtaken overtaken -> throw overtaken();
        };
    }

    @GetMapping("/people/{personId}/status/{statementId}/correct")
    String askToCorrect(@PathVariable UUID personId, @PathVariable UUID statementId, Model model) {
        Participant person = people.findToChange(personId);
        Statement said = standing(person, statementId);
        return show(person, said.kind(), statementId, StatusTexts.form(said), model);
    }

    @PostMapping("/people/{personId}/status/{statementId}/correct")
    String correct(@PathVariable UUID personId, @PathVariable UUID statementId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        StatusKind kind = known(person, statementId).said().kind();
        String why = reason(form, "why");
        Statement right = input.read(kind, form, person);
        if (right == null || form.rejected()) {
            return show(person, kind, statementId, form, model);
        }
        return switch (recording.correct(person, statementId, right, why)) {
            case Outcome.Done done -> back(personId, "corrected");
            case Outcome.DayTaken taken -> show(person, kind, statementId, taken(form, taken), model);
            case Outcome.Overtaken overtaken -> throw overtaken();
        };
    }

    @PostMapping("/people/{personId}/status/{statementId}/strike")
    String strike(@PathVariable UUID personId, @PathVariable UUID statementId, Form form, Model model) {
        Participant person = people.findToChange(personId);
        Recorded wrong = known(person, statementId);
        String why = reason(form, "reason");
        if (form.rejected()) {
            Form kept = StatusTexts.form(wrong.said()).with("reason", form.raw("reason"));
            form.problems()
                    .forEach(one -> kept.reject(
                            one.field(), one.messageKey(), one.arguments().toArray()));
            return show(person, wrong.said().kind(), statementId, kept, model);
        }
        if (recording.strike(person, statementId, why) instanceof Outcome.Overtaken) {
            throw overtaken();
        }
        return back(personId, "struck");
    }

    private static String reason(Form form, String field) {
        String why = form.required(field, "people.legal.why.missing");
        if (why.length() > LONGEST_REASON) {
            form.reject(field, "taxonomy.text.tooLong", LONGEST_REASON);
        }
        return why;
    }

    private static Form taken(Form form, Outcome.DayTaken taken) {
        return form.reject(
                "begins", "people.legal.begins.taken", taken.by().said().begins());
    }

    private static Refusal overtaken() {
        return new Refusal(Refusal.Kind.CONFLICT, "people.legal.overtaken");
    }

    private static String back(UUID personId, String done) {
        return "redirect:/people/" + personId + "/status?done=" + done;
    }

    private static StatusKind kind(String code) {
        return Arrays.stream(StatusKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.legal.kind.missing"));
    }

    /** A statement about this person, also one that was corrected: sent twice, it has one effect. */
    private Recorded known(Participant person, UUID statementId) {
        return statuses.of(person)
                .find(statementId)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.legal.notHere"));
    }

    private Statement standing(Participant person, UUID statementId) {
        Recorded recorded = known(person, statementId);
        if (!recorded.stands()) {
            throw overtaken();
        }
        return recorded.said();
    }

    /** @param corrects what is corrected; null for something new */
    private String show(Participant person, StatusKind kind, @Nullable UUID corrects, Form form, Model model) {
        model.addAttribute("head", heads.of(person, StatusTab.NAME));
        model.addAttribute("kind", kind);
        model.addAttribute("corrects", corrects);
        model.addAttribute("form", form);
        model.addAttribute("options", StatusOptions.of(municipalities));
        return "people/status/form";
    }
}
