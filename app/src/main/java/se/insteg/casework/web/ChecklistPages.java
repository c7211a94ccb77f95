package se.insteg.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import se.insteg.casework.Checklist;
import se.insteg.casework.Checklists;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.planner.reading.TypedText;

/** The municipality's checklists. */
@Controller
class ChecklistPages {
    /** Empty rows after those that are written. */
    private static final int SPARE = 5;

    private final Checklists checklists;
    private final Rights rights;

    ChecklistPages(Checklists checklists, Rights rights) {
        this.checklists = checklists;
        this.rights = rights;
    }

    @GetMapping("/checklists")
    String list(@RequestParam(defaultValue = "") String saved, Model model) {
        List<Checklist> all = checklists.all();
        model.addAttribute("lists", all);
        model.addAttribute("mayChange", rights.may(Action.CHANGE_CHECKLISTS, Subject.MUNICIPALITY));
        model.addAttribute(
                "saved",
                all.stream()
                        .filter(list -> list.id().toString().equals(saved))
                        .findFirst()
                        .orElse(null));
        return "casework/checklists";
    }

    @GetMapping("/checklists/new")
    String ask(Model model) {
        return show(Form.empty().with("id", checklists.next().toString()).with("version", "0"), null, model);
    }

    @PostMapping("/checklists/new")
    String add(Form form, Model model) {
        UUID id = Ids.read(form.text("id"));
        return save(id == null ? checklists.next() : id, form, null, model);
    }

    @GetMapping("/checklists/{checklistId}")
    String edit(@PathVariable UUID checklistId, Model model) {
        Checklist list = checklists.find(checklistId);
        Form form = Form.empty()
                .with("name", list.name())
                .with("version", String.valueOf(list.version()))
                .with("retired", list.retired() ? "yes" : null)
                .with("what", list.items().stream().map(Checklist.Item::what).toList())
                .with(
                        "day",
                        list.items().stream()
                                .map(item -> String.valueOf(item.day()))
                                .toList());
        return show(form, list, model);
    }

    @PostMapping("/checklists/{checklistId}")
    String change(@PathVariable UUID checklistId, Form form, Model model) {
        return save(checklistId, form, checklists.find(checklistId), model);
    }

    private String save(UUID id, Form form, @Nullable Checklist stored, Model model) {
        rights.require(Action.CHANGE_CHECKLISTS, Subject.MUNICIPALITY);
        Checklist wanted = read(id, form);
        if (wanted == null) {
            return show(form, stored, model);
        }
        Optional<Checklist> saved = checklists.store(wanted);
        if (saved.isEmpty()) {
            return show(form.rejectAll("casework.checklist.changed"), stored, model);
        }
        return "redirect:/checklists?saved=" + id;
    }

    private static @Nullable Checklist read(UUID id, Form form) {
        String name = TypedText.line(form.required("name", "casework.checklist.name.missing"));
        if (name.length() > 100) {
            form.reject("name", "taxonomy.text.tooLong", 100);
        }
        List<Checklist.Item> items = items(form);
        String version = form.text("version");
        return form.rejected()
                ? null
                : new Checklist(
                        id,
                        version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0,
                        name,
                        items,
                        form.has("retired", "yes"));
    }

    /** A row without words is left out: that is how an item is taken away. */
    private static List<Checklist.Item> items(Form form) {
        List<String> whats = form.all("what");
        List<String> days = form.all("day");
        List<Checklist.Item> items = new ArrayList<>();
        for (int i = 0; i < whats.size(); i++) {
            String what = TypedText.line(whats.get(i));
            if (what.isEmpty()) {
                continue;
            }
            String day = i < days.size() ? days.get(i).strip().replace('−', '-') : "";
            if (what.length() > 300) {
                form.reject("items", "casework.checklist.item.long", items.size() + 1, 300);
            } else if (!day.matches("[-+]?[0-9]{1,3}")
                    || Integer.parseInt(day) < Checklist.Item.EARLIEST
                    || Integer.parseInt(day) > Checklist.Item.LATEST) {
                form.reject(
                        "items", "casework.checklist.item.day", what, Checklist.Item.EARLIEST, Checklist.Item.LATEST);
            } else {
                items.add(new Checklist.Item(what, Integer.parseInt(day)));
            }
        }
        if (items.isEmpty() && form.problem("items") == null) {
            form.reject("items", "casework.checklist.items.missing");
        }
        if (items.size() > Checklist.MOST_ITEMS) {
            form.reject("items", "casework.checklist.items.many", Checklist.MOST_ITEMS);
        }
        return items;
    }

    private String show(Form form, @Nullable Checklist stored, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("list", stored);
        model.addAttribute("rows", form.all("what").size() + SPARE);
        return "casework/checklist";
    }
}
