package se.insteg.people.peers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.people.card.CardLanguages;
import se.insteg.people.information.Information;
import se.insteg.people.peers.Undertaking;
import se.insteg.ui.Language;

/** The municipality's own words of what is promised before anybody helps others: read, and written anew. */
@Controller
class UndertakingPages {
    private final Undertaking undertaking;
    private final CardLanguages languages;
    private final Rights rights;

    UndertakingPages(Undertaking undertaking, CardLanguages languages, Rights rights) {
        this.undertaking = undertaking;
        this.languages = languages;
        this.rights = rights;
    }

    @GetMapping("/peers/undertaking")
    String write(@RequestParam(defaultValue = "") String done, Model model) {
        rights.require(Action.WRITE_INFORMATION, Subject.MUNICIPALITY);
        Information text = undertaking.text();
        Form form = Form.empty().with("after", String.valueOf(text.version()));
        text.texts().forEach((language, body) -> form.with("body-" + language, body));
        model.addAttribute("done", done.equals("published"));
        return page(form, text, model);
    }

    private String page(Form form, Information text, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("text", text);
        model.addAttribute("languages", written(text));
        if (!model.containsAttribute("done")) {
            model.addAttribute("done", false);
        }
        return "people/peers/undertaking";
    }

    /** Those the pages speak, Swedish first, and those it is written in besides. */
    private List<Language> written(Information text) {
        List<Language> written = new ArrayList<>(languages.all().reversed());
        text.languages().stream()
                .filter(tag -> !languages.has(tag))
                .map(Language::of)
                .forEach(written::add);
        return written;
    }

    @PostMapping("/peers/undertaking")
    String publish(Form form, Model model) {
        rights.require(Action.WRITE_INFORMATION, Subject.MUNICIPALITY);
        Information text = undertaking.text();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : written(text)) {
            String field = "body-" + language.tag();
            String body = form.text(field);
            if (body.length() > Information.LONGEST) {
                form.reject(field, "people.information.long", Information.LONGEST);
            }
            texts.put(language.tag(), body);
        }
        form.required("body-sv", "people.information.swedish");
        if (!form.text("after").matches("[0-9]{1,6}")) {
            form.rejectAll("people.information.conflict");
        }
        if (form.rejected()) {
            return page(form, text, model);
        }
        undertaking.publish(Integer.parseInt(form.text("after")), texts);
        return "redirect:/peers/undertaking?done=published";
    }
}
