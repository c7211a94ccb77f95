package se.insteg.ui;

import java.time.Clock;
import java.time.LocalTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import se.insteg.kernel.Form;

/**
 * The living style page: every component as it is, in the viewer's language. Holds no personal data; the people on it
 * are invented. Open to anybody.
 */
@Controller
class StylePages {
    private final Clock clock;

    StylePages(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/style")
    String style(Model model) {
        model.addAttribute("form", Form.empty().with("kind", "practice").with("when", "morning"));
        model.addAttribute("minute", minute());
        return "ui/style";
    }

    /** Checks the form of the page and keeps nothing. */
    @PostMapping("/style")
    String send(Form form, Model model) {
        form.required("name", "ui.style.form.name.missing");
        if (!form.text("email").contains("@")) {
            form.reject("email", "ui.style.form.email.wrong");
        }
        if (form.all("languages").isEmpty()) {
            form.reject("languages", "ui.style.form.languages.missing");
        }
        model.addAttribute("minute", minute());
        model.addAttribute("sent", !form.rejected());
        return "ui/style";
    }

    @GetMapping("/style/progress")
    String progress(@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Model model) {
        model.addAttribute("minute", minute());
        return part ? "ui/style/minute" : "redirect:/style#doing";
    }

    private Specimens.Minute minute() {
        int second = LocalTime.now(clock).getSecond();
        return new Specimens.Minute(second >= 58 ? 60 : second, 60);
    }
}
