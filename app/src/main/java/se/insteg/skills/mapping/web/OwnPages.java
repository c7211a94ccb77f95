package se.insteg.skills.mapping.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.card.OwnRecord;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.OwnMapping;
import se.insteg.skills.mapping.Said;
import se.insteg.skills.mapping.Script;

/** A participant says on their phone what they can: a few questions, one at a time, in their own language. */
@Controller
class OwnPages {
    private final OwnMapping mapping;
    private final AnswerInput input;
    private final OwnRecord own;

    OwnPages(OwnMapping mapping, AnswerInput input, OwnRecord own) {
        this.mapping = mapping;
        this.input = input;
        this.own = own;
    }

    @GetMapping("/me/mapping")
    String first(@RequestParam(defaultValue = "") String language, Model model) {
        Participant me = own.read();
        Interview.Whole open = mapping.open().orElse(null);
        Script script = open == null ? mapping.offered() : open.script();
        List<String> languages = script == null ? List.of() : Tongues.ordered(script.languages());
        model.addAttribute("id", mapping.next().toString());
        model.addAttribute("languages", languages);
        Interview sent = mapping.sent().orElse(null);
        Interview last = open == null ? sent : open.interview();
        model.addAttribute("language", languages.contains(language) ? language : suggested(me, last, languages));
        model.addAttribute("open", open);
        model.addAttribute("sent", sent);
        return "skills/mapping/own/first";
    }

    /** The one answered in last; else the participant's own, the page's, Swedish. */
    private static String suggested(Participant me, @Nullable Interview last, List<String> languages) {
        if (last != null && languages.contains(last.language())) {
            return last.language();
        }
        var preferred = me.details().contact().preferredLanguage();
        String tag = preferred == null ? "" : preferred.code().equals("prs") ? "fa-AF" : preferred.code();
        if (languages.contains(tag)) {
            return tag;
        }
        String page = LocaleContextHolder.getLocale().toLanguageTag();
        return languages.contains(page) ? page : Said.SWEDISH;
    }

    @PostMapping("/me/mapping")
    String begin(Form form) {
        UUID id = Ids.read(form.text("id"));
        mapping.begin(id == null ? mapping.next() : id, form.text("language"));
        return "redirect:/me/mapping/step";
    }

    @GetMapping("/me/mapping/step")
    String ask(@RequestParam(defaultValue = "") String q, Model model) {
        Interview.Whole whole = mapping.open().orElse(null);
        if (whole == null) {
            return "redirect:/me/mapping";
        }
        Script.Asked asked = q.isEmpty() ? whole.next() : whole.script().find(q).orElse(null);
        if (asked == null) {
            return "redirect:/me/mapping/check";
        }
        Answer before = whole.given(asked.key()).isPresent() ? Answer.NOTHING : mapping.lastTime(asked.question());
        Answer shown = before.none() ? whole.answer(asked.key()) : before;
        model.addAttribute("before", !before.none());
        return show(whole, asked, AnswerInput.form(asked.question(), shown), model);
    }

    private String show(Interview.Whole whole, Script.Asked asked, Form form, Model model) {
        own.read();
        model.addAttribute("whole", whole);
        model.addAttribute("asked", asked);
        model.addAttribute("form", form);
        return "skills/mapping/own/step";
    }

    @PostMapping("/me/mapping/step")
    String answer(Form form, Model model) {
        Interview.Whole whole = mapping.open().orElse(null);
        Script.Asked asked =
                whole == null ? null : whole.script().find(form.text("q")).orElse(null);
        if (whole == null || asked == null) {
            return "redirect:/me/mapping";
        }
        Answer answer = form.has("skip", "yes") ? Answer.NOTHING : input.read(asked.question(), form);
        if (answer == null) {
            return show(whole, asked, form, model);
        }
        mapping.answer(asked.key(), answer);
        Script.Asked after = whole.script().after(asked.key());
        return "redirect:/me/mapping/" + (after == null ? "check" : "step?q=" + after.key());
    }

    @GetMapping("/me/mapping/check")
    String check(Model model) {
        Interview.Whole whole = mapping.open().orElse(null);
        if (whole == null) {
            return "redirect:/me/mapping";
        }
        own.read();
        model.addAttribute("whole", whole);
        return "skills/mapping/own/check";
    }

    @PostMapping("/me/mapping/check")
    String send() {
        mapping.send();
        return "redirect:/me/mapping";
    }
}
