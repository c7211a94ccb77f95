package se.insteg.hosts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.insteg.hosts.register.Thing;
import se.insteg.kernel.Form;
import se.insteg.ui.Merge;
import se.insteg.ui.MergeForm;
import se.insteg.ui.Way;

/** The page where whoever was second chooses between their own words and the other's. */
@Component
public class MergePage {
    private final Journey journey;

    MergePage(Journey journey) {
        this.journey = journey;
    }

    /**
     * What was changed by two.
     *
     * @param path of the form
     * @param cancel where one leaves it for
     * @param trail to that page, itself last
     * @param version as stored now
     * @param theirs as stored now
     * @param base what the later one began from, or null when unknown
     */
    public record Both(
            Thing thing,
            UUID id,
            String path,
            String cancel,
            List<Way> trail,
            List<String> fields,
            int version,
            SequencedMap<String, List<String>> theirs,
            @Nullable SequencedMap<String, List<String>> base) {}

    /** Says fields as {@link HostWords} does; whoever has other fields sets {@code words} and {@code prefix} afterwards. */
    public String show(
            Both both,
            MergeForm merging,
            SequencedMap<String, List<String>> yours,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("both", both);
        model.addAttribute("merge", Merge.of(both.fields(), both.base(), yours, both.theirs()));
        model.addAttribute("base", merging.version());
        model.addAttribute("texts", yours);
        model.addAttribute("words", new HostWords());
        model.addAttribute("prefix", both.thing() == Thing.CONTACT ? "hosts.contact.field." : "hosts.field.");
        model.addAttribute("other", journey.lastChanger(both.thing(), both.id()));
        model.addAttribute("form", merging.unanswered() ? Form.empty().rejectAll("ui.merge.choose") : Form.empty());
        return "hosts/merge";
    }
}
