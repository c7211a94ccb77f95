package se.insteg.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Provider;
import se.insteg.programmes.Providers;
import se.insteg.programmes.typed.ProviderInput;

/** Says who runs a group from a day on. */
@Controller
class ProviderPages {
    private static final String PAGE = "/programmes/groups/{groupId}/provider";

    private final Groups groups;
    private final Providers providers;
    private final Clock clock;

    ProviderPages(Groups groups, Providers providers, Clock clock) {
        this.groups = groups;
        this.providers = providers;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String ask(@PathVariable UUID groupId, Model model) {
        Group group = groups.find(groupId);
        List<Provider> said = providers.of(groupId);
        LocalDate today = LocalDate.now(clock);
        LocalDate starts = group.details().starts();
        Form form = Form.empty()
                .with("id", groups.next().toString())
                .with("from", (said.isEmpty() || starts.isAfter(today) ? starts : today).toString())
                .with("who", Provider.on(said, today).isEmpty() ? "external" : "own");
        return show(group, said, form, model);
    }

    private static String show(Group group, List<Provider> said, Form form, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("said", said);
        model.addAttribute("form", form);
        return "programmes/provider";
    }

    @PostMapping(PAGE)
    String change(@PathVariable UUID groupId, Form form, Model model) {
        Group group = groups.find(groupId);
        UUID given = Ids.read(form.text("id"));
        UUID id = given == null ? groups.next() : given;
        List<Provider> said = providers.of(groupId).stream()
                .filter(one -> !one.id().equals(id)) // sent twice
                .toList();
        ProviderInput.Read read = ProviderInput.read(form, group, said);
        if (read == null) {
            return show(group, said, form, model);
        }
        providers.change(groupId, id, read.from(), read.name(), read.why());
        return "redirect:" + GroupPages.path(groupId) + "?done=provider";
    }
}
