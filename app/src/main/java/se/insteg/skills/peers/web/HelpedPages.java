package se.insteg.skills.peers.web;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.card.OwnRecord;
import se.insteg.skills.peers.BeingHelped;
import se.insteg.skills.peers.PeerHelp;

/** What another resident has written about the participant who looks: they agree, leave things out, or say no to it all. */
@Controller
class HelpedPages {
    private final BeingHelped helped;
    private final OwnRecord own;

    HelpedPages(BeingHelped helped, OwnRecord own) {
        this.helped = helped;
        this.own = own;
    }

    @GetMapping("/me/helped")
    String show(Model model) {
        own.read();
        PeerHelp help = helped.latest().orElse(null);
        model.addAttribute("help", help);
        model.addAttribute("whole", help == null ? null : helped.whole(help));
        return "skills/peers/helped";
    }

    @PostMapping("/me/helped")
    String agree(Form form) {
        UUID id = Ids.read(form.text("id"));
        if (id != null) {
            helped.agree(id, Set.copyOf(form.all("right")));
        }
        return "redirect:/me/helped";
    }

    @PostMapping("/me/helped/no")
    String decline(Form form) {
        UUID id = Ids.read(form.text("id"));
        if (id != null) {
            helped.decline(id);
        }
        return "redirect:/me/helped";
    }
}
