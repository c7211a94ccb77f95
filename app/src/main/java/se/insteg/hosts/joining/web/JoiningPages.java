package se.insteg.hosts.joining.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationLine;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.hosts.joining.JoinedHosts;
import se.insteg.hosts.web.HostWords;
import se.insteg.kernel.Form;

/** Finds the other entry about an organisation, compares the two side by side, and makes them one. */
@Controller
class JoiningPages {
    private static final int LONGEST_REASON = 300;
    private static final int MOST = 20;

    /** What is compared; coordinates follow the place. */
    private static final List<String> FIELDS =
            List.of("name", "organisationNumber", "kind", "sector", "employees", "place", "note");

    private final Hosts hosts;
    private final JoinedHosts joined;

    JoiningPages(Hosts hosts, JoinedHosts joined) {
        this.hosts = hosts;
        this.joined = joined;
    }

    /** Those with the same name, and those found. */
    @GetMapping("/hosts/{organisationId}/join")
    String find(@PathVariable UUID organisationId, Form form, Model model) {
        Organisation kept = hosts.organisation(organisationId);
        String sought = form.text("q").length() > 100 ? form.text("q").substring(0, 100) : form.text("q");
        Stream<Organisation> found = sought.isEmpty()
                ? hosts.namesakes(kept).stream()
                : hosts.organisations(new OrganisationQuery(sought, null, false, null, null), MOST).lines().stream()
                        .map(OrganisationLine::organisation);
        model.addAttribute("organisation", kept);
        model.addAttribute("sought", sought);
        model.addAttribute(
                "found", found.filter(one -> !one.id().equals(organisationId)).toList());
        return "hosts/joining/find";
    }

    @GetMapping("/hosts/{organisationId}/join/{otherOrganisationId}")
    String compare(@PathVariable UUID organisationId, @PathVariable UUID otherOrganisationId, Model model) {
        return show(hosts.organisation(organisationId), hosts.organisation(otherOrganisationId), Form.empty(), model);
    }

    @PostMapping("/hosts/{organisationId}/join/{otherOrganisationId}")
    String join(@PathVariable UUID organisationId, @PathVariable UUID otherOrganisationId, Form form, Model model) {
        Organisation kept = hosts.organisation(organisationId);
        Organisation other = hosts.organisation(otherOrganisationId);
        String why = form.required("why", "hosts.joining.why.missing");
        if (why.length() > LONGEST_REASON) {
            form.reject("why", "taxonomy.text.tooLong", LONGEST_REASON);
        }
        if (form.rejected()) {
            return show(kept, other, form, model);
        }
        List<String> theirs = FIELDS.stream()
                .filter(field -> form.has("pick." + field, "theirs"))
                .toList();
        joined.join(organisationId, otherOrganisationId, theirs, why);
        return "redirect:/hosts/" + organisationId + "?done=joined";
    }

    @PostMapping("/hosts/joinings/{joiningId}/part")
    String part(@PathVariable UUID joiningId) {
        return "redirect:/hosts/" + joined.part(joiningId) + "?done=parted";
    }

    private static String show(Organisation kept, Organisation other, Form form, Model model) {
        var mine = kept.details().texts();
        var theirs = other.details().texts();
        List<String> differing = FIELDS.stream()
                .filter(field -> mine.containsKey(field)
                        && theirs.containsKey(field)
                        && !mine.getOrDefault(field, List.of()).equals(theirs.getOrDefault(field, List.of())))
                .toList();
        Form shown = form;
        differing.forEach(field -> {
            if (shown.text("pick." + field).isEmpty()) {
                shown.with("pick." + field, "ours");
            }
        });
        model.addAttribute("organisation", kept);
        model.addAttribute("other", other);
        model.addAttribute("mine", mine);
        model.addAttribute("theirs", theirs);
        model.addAttribute("differing", differing);
        model.addAttribute(
                "same",
                FIELDS.stream()
                        .filter(field ->
                                !differing.contains(field) && (mine.containsKey(field) || theirs.containsKey(field)))
                        .toList());
        model.addAttribute("words", new HostWords());
        model.addAttribute("form", shown);
        return "hosts/joining/compare";
    }
}
