package se.insteg.people.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.LegalStatus;
import se.insteg.people.ListQuery;
import se.insteg.people.People;
import se.insteg.people.PersonLine;

/** The list of people, and searching among them. */
@Controller
class ListPages {
    private static final int LONGEST_SEARCH = 200;

    private final People people;
    private final Colleagues colleagues;
    private final Rights rights;
    private final CurrentStaff current;

    ListPages(People people, Colleagues colleagues, Rights rights, CurrentStaff current) {
        this.people = people;
        this.colleagues = colleagues;
        this.rights = rights;
        this.current = current;
    }

    @GetMapping("/people")
    String list(Form form, Model model) {
        String sought = sought(form);
        if (sought.isEmpty()) {
            ListQuery query = query(form);
            People.Part part = people.list(query, form.has("show", "all") ? ListQuery.WHOLE : ListQuery.PAGE);
            show(part.lines(), model);
            model.addAttribute("query", query);
            model.addAttribute("part", part);
        } else {
            List<PersonLine> found = people.search(sought);
            show(found, model);
            model.addAttribute("query", ListQuery.FROM_THE_START);
            model.addAttribute("part", new People.Part(found, false, false));
        }
        model.addAttribute("q", sought);
        model.addAttribute("done", done(form.text("done")));
        return "people/list";
    }

    static String sought(Form form) {
        String sought = form.text("q");
        return sought.length() > LONGEST_SEARCH ? sought.substring(0, LONGEST_SEARCH) : sought;
    }

    private void show(List<PersonLine> lines, Model model) {
        Set<UUID> named = new HashSet<>();
        for (PersonLine line : lines) {
            add(named, line.unitId());
            add(named, line.caseworkerId());
        }
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute("units", colleagues.units());
        model.addAttribute("caseworkers", colleagues.holding(Role.CASEWORKER));
        SignedIn me = current.require();
        Set<Action> may = rights.inSomeRelation(me.mandates());
        model.addAttribute("mayRegister", may.contains(Action.REGISTER_PERSON));
        model.addAttribute("mayImport", may.contains(Action.IMPORT_PEOPLE));
        model.addAttribute("mayExport", may.contains(Action.EXPORT_PEOPLE));
        model.addAttribute("mayGlass", may.contains(Action.OPEN_GLASS));
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** What is no filter is no filter: an old link still shows the list. */
    static ListQuery query(Form form) {
        LegalStatus status = Arrays.stream(LegalStatus.values())
                .filter(one -> one.code().equals(form.text("status")))
                .findFirst()
                .orElse(null);
        return new ListQuery(status, id(form, "unit"), id(form, "caseworker"), id(form, "after"), id(form, "before"));
    }

    private static @Nullable UUID id(Form form, String name) {
        return Ids.read(form.text(name));
    }

    private static @Nullable String done(String typed) {
        return typed.equals("registered") || typed.equals("changed") ? typed : null;
    }
}
