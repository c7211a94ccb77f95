package se.insteg.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What Insteg is, and which one. */
@Controller
class AboutPages {
    @GetMapping("/about")
    String about() {
        return "ui/about";
    }
}
