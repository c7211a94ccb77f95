package se.insteg.programmes.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.insteg.programmes.Offers;

/** Who was offered a programme or a place and has not answered in time. */
@Controller
class UnansweredPages {
    static final String PAGE = "/programmes/unanswered";

    private final Offers offers;

    UnansweredPages(Offers offers) {
        this.offers = offers;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("lines", offers.unanswered());
        return "programmes/unanswered";
    }
}
