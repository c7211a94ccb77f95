package se.insteg.skills.mapping.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Interviews;
import se.insteg.skills.mapping.Remembered;
import se.insteg.skills.mapping.Script;

/** One question at a time, kept as it is answered. Without a question in the address it goes on from where it was. */
@Controller
class StepPages {
    private final Interviews interviews;
    private final AnswerInput input;
    private final Colleagues colleagues;
    private final PersonHeads heads;

    StepPages(Interviews interviews, AnswerInput input, Colleagues colleagues, PersonHeads heads) {
        this.interviews = interviews;
        this.input = input;
        this.colleagues = colleagues;
        this.heads = heads;
    }

    @GetMapping("/people/{personId}/mapping/{interviewId}/step")
    String ask(
            @PathVariable UUID personId,
            @PathVariable UUID interviewId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String back,
            Model model) {
        Interview.Whole whole = interviews.find(personId, interviewId);
        if (!whole.interview().open()) {
            return "redirect:" + MappingPages.path(personId, interviewId);
        }
        Script.Asked asked = q.isEmpty() ? whole.next() : found(whole, q);
        if (asked == null) {
            return "redirect:" + MappingPages.path(personId, interviewId) + "/end";
        }
        Interview.Given given = whole.given(asked.key()).orElse(null);
        int version = given == null ? 0 : given.version();
        Remembered known = interviews.remembered(personId, interviewId).get(asked.key());
        Answer shown = given != null ? given.answer() : known != null ? known.answer() : Answer.NOTHING;
        Form form = AnswerInput.form(asked.question(), shown)
                .with("version", String.valueOf(version))
                .with("back", back.equals("end") ? "end" : null);
        return show(personId, whole, asked, form, null, model);
    }

    private static Script.Asked found(Interview.Whole whole, String q) {
        return whole.script().find(q).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
    }

    private String show(
            UUID personId,
            Interview.Whole whole,
            Script.Asked asked,
            Form form,
            Interview.@Nullable Given theirs,
            Model model) {
        Participant person = interviews.person(personId);
        model.addAttribute("head", heads.of(person, MappingPages.TAB));
        model.addAttribute("whole", whole);
        model.addAttribute("asked", asked);
        model.addAttribute("form", form);
        model.addAttribute(
                "known", interviews.remembered(personId, whole.interview().id()).get(asked.key()));
        model.addAttribute("theirs", theirs);
        model.addAttribute(
                "theirName",
                theirs == null || theirs.by() == null
                        ? ""
                        : colleagues.names(Set.of(theirs.by())).getOrDefault(theirs.by(), ""));
        return "skills/mapping/step";
    }

    @PostMapping("/people/{personId}/mapping/{interviewId}/step")
    String answer(
            @PathVariable UUID personId,
            @PathVariable UUID interviewId,
            Form form,
            HttpServletResponse response,
            Model model) {
        Interview.Whole whole = interviews.find(personId, interviewId);
        if (form.text("q").isEmpty()) {
            return "redirect:" + MappingPages.path(personId, interviewId) + "/step";
        }
        Script.Asked asked = found(whole, form.text("q"));
        String written = form.text("version");
        int version = written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 0;
        boolean skip = form.has("skip", "yes");
        boolean gone = form.has("gone", "all");
        Answer answer = skip || gone ? Answer.NOTHING : input.read(asked.question(), form);
        if (answer == null) {
            return show(personId, whole, asked, form, null, model);
        }
        Interviews.Kept kept = skip
                ? interviews.skip(personId, interviewId, asked.key(), version)
                : gone
                        ? interviews.takeAway(personId, interviewId, asked.key(), version)
                        : interviews.answer(personId, interviewId, asked.key(), version, answer);
        return switch (kept) {
            case Interviews.Kept.Done done -> "redirect:" + next(personId, whole, asked, form);
            case Interviews.Kept.Conflict conflict -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                Form again =
                        form.with("version", String.valueOf(conflict.theirs().version()));
                yield show(personId, whole, asked, again, conflict.theirs(), model);
            }
        };
    }

    private static String next(UUID personId, Interview.Whole whole, Script.Asked asked, Form form) {
        String path = MappingPages.path(personId, whole.interview().id());
        if (form.has("later", "yes")) {
            return path;
        }
        Script.Asked after = whole.script().after(asked.key());
        return form.has("back", "end") || after == null ? path + "/end" : path + "/step?q=" + after.key();
    }

    @PostMapping("/people/{personId}/mapping/{interviewId}/language")
    String speak(@PathVariable UUID personId, @PathVariable UUID interviewId, Form form) {
        interviews.speak(personId, interviewId, form.text("language"));
        String q = form.text("q");
        return "redirect:" + MappingPages.path(personId, interviewId) + "/step"
                + (q.matches("[a-z0-9_-]{1,40}") ? "?q=" + q : "");
    }
}
