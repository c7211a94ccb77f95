package se.insteg.skills.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.taxonomy.typed.Fields;

/** Looks for people by what they can: first how many they are, then who. */
@Controller
class CompetencePages {
    private final CompetenceSearch search;
    private final CompetenceForm reader;
    private final SavedSearches saved;
    private final Rights rights;

    CompetencePages(CompetenceSearch search, CompetenceForm reader, SavedSearches saved, Rights rights) {
        this.search = search;
        this.reader = reader;
        this.saved = saved;
        this.rights = rights;
    }

    @GetMapping("/competence")
    String ask(Form form, @RequestParam(required = false) @Nullable UUID removed, Model model) {
        return show(form, removed, model);
    }

    @GetMapping("/competence/people")
    String people(Form form, @RequestParam(defaultValue = "0") int from, Model model) {
        CompetenceQuery query = reader.read(form);
        if (form.rejected() || query.isEmpty()) {
            return show(form, null, model);
        }
        model.addAttribute("query", query);
        model.addAttribute("address", query.address());
        model.addAttribute("result", search.find(query, from));
        model.addAttribute("mayMatch", rights.may(Action.MATCH, Subject.MUNICIPALITY));
        return "skills/search/people";
    }

    @PostMapping("/competence/saved")
    String save(Form form, Model model) {
        String name = new Fields(form).required("name", SavedSearch.LONGEST_NAME, "skills.search.name.missing");
        CompetenceQuery query = reader.read(form);
        if (query.isEmpty()) {
            form.rejectAll("skills.search.nothing");
        }
        if (form.rejected()) {
            return show(form, null, model);
        }
        UUID id = Ids.read(form.text("id"));
        saved.save(id == null ? saved.next() : id, name, query, form.has("shared", "yes"));
        return "redirect:/competence?" + query.address() + "#saved";
    }

    @GetMapping("/competence/saved/{searchId}")
    String open(@PathVariable UUID searchId) {
        return "redirect:/competence?" + saved.find(searchId).address();
    }

    @PostMapping("/competence/saved/{searchId}/remove")
    String remove(@PathVariable UUID searchId) {
        saved.remove(searchId);
        return "redirect:/competence?removed=" + searchId;
    }

    @PostMapping("/competence/saved/{searchId}/restore")
    String restore(@PathVariable UUID searchId) {
        saved.restore(searchId);
        return "redirect:/competence#saved";
    }

    private String show(Form form, @Nullable UUID removed, Model model) {
        CompetenceQuery query = reader.read(form);
        SavedSearch gone = removed == null ? null : saved.find(removed);
        if (form.raw("id").isEmpty()) {
            form.with("id", saved.next().toString());
        }
        model.addAttribute("form", form);
        model.addAttribute("query", query);
        model.addAttribute("address", query.address());
        model.addAttribute("count", form.rejected() || query.isEmpty() ? null : search.count(query));
        model.addAttribute("engagements", search.engagements());
        Map<Boolean, List<SavedSearch>> all = saved.mine().stream().collect(Collectors.partitioningBy(saved::isMine));
        model.addAttribute("own", all.get(true));
        model.addAttribute("shared", all.get(false));
        model.addAttribute("removed", gone != null && gone.removedAt() != null ? gone : null);
        return "skills/search/search";
    }
}
