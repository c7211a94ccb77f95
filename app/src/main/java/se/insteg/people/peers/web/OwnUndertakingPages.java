package se.insteg.people.peers.web;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
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
    String show(@RequestParam(defaultValue = "") String language, Model model) {
        return page(language, Form.empty(), model);
    }

    private String page(String language, Form form, Model model) {
        Participant me = own.read();
        PeerWorker worker = work.mine().orElse(null);
        if (worker == null) {
            return "redirect:/me";
        }
        Information text = work.text();
        PeerWorker.Signed signed = worker.signed();
        String chosen = !language.isEmpty() ? language : signed != null ? signed.language() : suggested(me, text);
        model.addAttribute("worker", worker);
        model.addAttribute("text", text);
        model.addAttribute("language", text.spoken(chosen));
        model.addAttribute("municipality", work.municipality());
        model.addAttribute("form", form);
        return "people/me/undertaking";
    }

    /** Their own language where the text speaks it, else that of the page. */
    private static String suggested(Participant me, Information text) {
        var preferred = me.details().contact().preferredLanguage();
        String own = preferred == null ? "" : preferred.code().equals("prs") ? "fa-AF" : preferred.code();
        String page = LocaleContextHolder.getLocale().toLanguageTag().replaceAll("-u-.*", "");
        return List.of(own, page).stream()
                .filter(tag -> text.texts().containsKey(tag))
                .findFirst()
                .orElse("sv");
    }

    @PostMapping("/me/undertaking")
    String sign(Form form, Model model) {
        if (!form.has("promise", "yes")) {
            form.reject("promise", "people.peer.own.promise.missing");
            return page(form.text("language"), form, model);
        }
        String version = form.text("version");
        work.sign(version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : -1, form.text("language"));
        return "redirect:/me/undertaking";
    }
}
