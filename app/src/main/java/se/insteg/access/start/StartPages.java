package se.insteg.access.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.insteg.access.Action;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Mandate;
import se.insteg.access.Rights;
import se.insteg.access.SignedIn;
import se.insteg.kernel.StartItem;
import se.insteg.kernel.StartPlug;
import se.insteg.kernel.Viewer;

/** What waits for me today, whatever room it comes from. */
@Controller
class StartPages {
    private final List<StartPlug> plugs;
    private final CurrentStaff current;
    private final Rights rights;

    StartPages(ObjectProvider<StartPlug> plugs, CurrentStaff current, Rights rights) {
        this.plugs = plugs.orderedStream().toList();
        this.current = current;
        this.rights = rights;
    }

    @GetMapping("/")
    String start(Model model) {
        SignedIn me = current.require();
        List<StartItem> items = new ArrayList<>();
        plugs.forEach(plug -> items.addAll(plug.items(viewer(me))));
        model.addAttribute("desk", Desk.of(items));
        model.addAttribute("me", me);
        model.addAttribute(
                "roles", me.mandates().stream().map(Mandate::role).distinct().toList());
        return "access/start/start";
    }

    private Viewer viewer(SignedIn me) {
        Set<String> actions =
                rights.inSomeRelation(me.mandates()).stream().map(Action::name).collect(Collectors.toSet());
        return new Viewer(me.staffId(), me.tenantId(), me.name(), me.municipality(), actions);
    }
}
