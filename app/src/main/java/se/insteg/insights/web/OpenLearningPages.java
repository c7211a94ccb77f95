package se.insteg.insights.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Strangers;
import se.insteg.access.Strangers.Town;
import se.insteg.insights.learning.Example;
import se.insteg.insights.learning.OpenExamples;
import se.insteg.kernel.Refusal;

/** Learning examples, for anybody (MAR-20, MAR-22, TRE-10). */
@Controller
class OpenLearningPages {
    private final Strangers strangers;
    private final OpenExamples examples;

    OpenLearningPages(Strangers strangers, OpenExamples examples) {
        this.strangers = strangers;
        this.examples = examples;
    }

    @GetMapping("/learning/{code}")
    String list(@PathVariable String code, Model model) {
        Town town = strangers.require(code);
        model.addAttribute("town", town);
        model.addAttribute("all", examples.all(town));
        return "insights/open/examples";
    }

    @GetMapping("/learning/{code}/{initiativeId}")
    String one(@PathVariable String code, @PathVariable UUID initiativeId, Model model) {
        Town town = strangers.require(code);
        model.addAttribute("town", town);
        model.addAttribute("initiative", initiativeId);
        model.addAttribute("example", find(town, initiativeId));
        return "insights/open/example";
    }

    private Example find(Town town, UUID initiative) {
        return examples.find(town, initiative).orElseThrow(OpenLearningPages::notHere);
    }

    /** A programme as a file that another Insteg reads. @param number of the example's programmes, from 1 */
    @GetMapping("/learning/{code}/{initiativeId}/package")
    ResponseEntity<byte[]> file(
            @PathVariable String code,
            @PathVariable UUID initiativeId,
            @RequestParam(defaultValue = "1") String number) {
        Example example = find(strangers.require(code), initiativeId);
        int place = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0;
        if (place < 1 || place > example.programmes().size()) {
            throw notHere();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("program-" + place + ".yaml")
                                .build()
                                .toString())
                .body(example.programmes().get(place - 1).file().getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "insights.refused.notHere");
    }
}
