package se.insteg.skills.mapping.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.people.TodoDesk;
import se.insteg.planner.reading.TypedText;
import se.insteg.skills.Claim;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.Interviews;
import se.insteg.skills.mapping.NextSteps;
import se.insteg.taxonomy.typed.Fields;

/** The end of an interview: everything once more, what becomes of it, and what happens next. */
@Controller
class EndPages {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final int LONGEST_STEP = 300;
    private static final int FIRST_YEAR = 2000;

    private final Interviews interviews;
    private final TodoDesk desk;
    private final MessageSource messages;
    private final PersonHeads heads;
    private final Clock clock;

    EndPages(Interviews interviews, TodoDesk desk, MessageSource messages, PersonHeads heads, Clock clock) {
        this.interviews = interviews;
        this.desk = desk;
        this.messages = messages;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/mapping/{interviewId}/end")
    String ask(@PathVariable UUID personId, @PathVariable UUID interviewId, Model model) {
        Interview.Whole whole = interviews.find(personId, interviewId);
        if (!whole.interview().open()) {
            return "redirect:" + MappingPages.path(personId, interviewId);
        }
        Form form = Form.empty();
        LocalDate today = LocalDate.now(clock);
        List<String> agreed = new ArrayList<>();
        List<NextSteps.Suggested> suggested = NextSteps.of(whole, interviews.said(whole));
        for (int i = 0; i < suggested.size(); i++) {
            form.with("due-" + i, today.plusDays(suggested.get(i).days()).toString());
            if (suggested.get(i).agreed()) {
                agreed.add(String.valueOf(i));
            }
        }
        form.with("step", agreed);
        return show(personId, whole, form, model);
    }

    private List<OfferedStep> offered(Interview.Whole whole) {
        List<OfferedStep> offered = new ArrayList<>();
        List<NextSteps.Suggested> suggested = NextSteps.of(whole, interviews.said(whole));
        for (int i = 0; i < suggested.size(); i++) {
            NextSteps.Suggested one = suggested.get(i);
            String what = one.what();
            if (what.isEmpty()) {
                String said = messages.getMessage(one.key(), null, "", SWEDISH);
                what = said == null ? "" : said;
            }
            offered.add(new OfferedStep(i, what, one.key().isEmpty() ? "" : one.key() + ".why"));
        }
        return offered;
    }

    private String show(UUID personId, Interview.Whole whole, Form form, Model model) {
        Participant person = interviews.person(personId);
        model.addAttribute("head", heads.of(person, MappingPages.TAB));
        model.addAttribute("whole", whole);
        model.addAttribute("claims", interviews.said(whole));
        model.addAttribute(
                "gone",
                interviews.takenAway(personId, whole.interview().id()).stream()
                        .map(Claim::said)
                        .toList());
        model.addAttribute("offered", offered(whole));
        model.addAttribute("mayLeave", desk.mayLeave(person));
        model.addAttribute("form", form);
        return "skills/mapping/end";
    }

    @PostMapping("/people/{personId}/mapping/{interviewId}/end")
    String end(@PathVariable UUID personId, @PathVariable UUID interviewId, Form form, Model model) {
        Interview.Whole whole = interviews.find(personId, interviewId);
        List<Interviews.Step> steps = whole.interview().open() ? steps(whole, form) : List.of();
        if (form.rejected()) {
            return show(personId, whole, form, model);
        }
        interviews.end(personId, interviewId, steps);
        return "redirect:" + MappingPages.path(personId, interviewId);
    }

    private List<Interviews.Step> steps(Interview.Whole whole, Form form) {
        List<Interviews.Step> steps = new ArrayList<>();
        LocalDate latest = LocalDate.now(clock).plusYears(2);
        Fields fields = new Fields(form);
        for (OfferedStep one : offered(whole)) {
            if (form.has("step", String.valueOf(one.number()))) {
                LocalDate due = day(fields, form, "due-" + one.number(), latest);
                if (due != null) {
                    steps.add(new Interviews.Step(one.what(), due));
                }
            }
        }
        String more = TypedText.line(form.text("more"));
        if (more.length() > LONGEST_STEP) {
            form.reject("more", "taxonomy.text.tooLong", LONGEST_STEP);
        } else if (!more.isEmpty()) {
            steps.add(new Interviews.Step(more, LocalDate.now(clock).plusDays(14)));
        }
        return steps;
    }

    private static @Nullable LocalDate day(Fields fields, Form form, String field, LocalDate latest) {
        LocalDate due = fields.date(field, FIRST_YEAR, latest);
        if (due == null && form.problem(field) == null) {
            form.reject(field, "skills.mapping.step.due.missing");
        }
        return due;
    }
}
