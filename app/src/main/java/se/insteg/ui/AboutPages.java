package se.insteg.ui;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What Insteg is, which one, of what it is made, and how well it can be used by everybody. Open to anybody. */
@Controller
class AboutPages {
    private final Map<String, List<ThirdParty>> thirdParties;
    private final Messages messages;
    private final String source;

    /** @param source where the source code is, for those who use the service over a network (EUPL-1.2, art. 5) */
    AboutPages(Messages messages, @Value("${insteg.source:}") String source) throws IOException {
        this.messages = messages;
        this.source = source;
        this.thirdParties = ThirdParty.byLicence();
    }

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("thirdParties", thirdParties);
        model.addAttribute("source", source);
        model.addAttribute("translations", messages.translations());
        return "ui/about";
    }
}
