package se.insteg.people.peers.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.people.Participant;
import se.insteg.people.card.OwnRecord;
import se.insteg.people.information.Information;
import se.insteg.people.peers.OwnPeerWork;
import se.insteg.people.peers.PeerWorker;

/** A participant reads, in their own language, what they promise before they help others, and signs it. */
@Controller
class OwnUndertakingPages {
    private final OwnPeerWork work;
    private final OwnRecord own;

    OwnUndertakingPages(OwnPeerWork work, OwnRecord own) {
        this.work = work;
        this.own = own;
    }

    @GetMapping("/me/undertaking")
    String show(@RequestParam(defaultValue = "") String language, Locale locale, Model model) {
        return page(language, locale, Form.empty(), model);
    }

    private String page(String language, Locale locale, Form form, Model model) {
        Participant me = own.read();
        PeerWorker worker = work.mine().orElse(null);
        if (worker == null) {
            return "redirect:/me";
        }
        Information text = work.text();
        PeerWorker.Signed signed = worker.signed();
        String chosen =
                !language.isEmpty() ? language : signed != null ? signed.language() : suggested(me, text, locale);
        model.addAttribute("worker", worker);
        model.addAttribute("text", text);
        model.addAttribute("language", text.spoken(chosen));
        model.addAttribute("municipality", work.municipality());
        model.addAttribute("form", form);
        return "people/me/undertaking";
    }

    /** Their own language where the text speaks it, else that of the page. */
    private static String suggested(Participant me, Information text, Locale locale) {
        var preferred = me.details().contact().preferredLanguage();
        String own = preferred == null ? "" : preferred.code().equals("prs") ? "fa-AF" : preferred.code();
        return List.of(own, locale.stripExtensions().toLanguageTag()).stream()
                .filter(tag -> text.texts().containsKey(tag))
                .findFirst()
                .orElse("sv");
    }

    @PostMapping("/me/undertaking")
    String sign(Form form, Locale locale, Model model) {
        if (!form.has("promise", "yes")) {
            form.reject("promise", "people.peer.own.promise.missing");
            return page(form.text("language"), locale, form, model);
        }
        String version = form.text("version");
        work.sign(version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : -1, form.text("language"));
        return "redirect:/me/undertaking";
    }
}
