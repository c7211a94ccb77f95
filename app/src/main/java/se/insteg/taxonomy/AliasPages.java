package se.insteg.taxonomy;

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
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Terms;

/** What words are in use: official editions, and the municipality's own words for occupations. */
@Controller
class AliasPages {
    private final Aliases aliases;
    private final Catalogue catalogue;
    private final Rights rights;

    AliasPages(Aliases aliases, Catalogue catalogue, Rights rights) {
        this.aliases = aliases;
        this.catalogue = catalogue;
        this.rights = rights;
    }

    @GetMapping("/taxonomy")
    String list(@RequestParam(required = false) @Nullable UUID removed, Model model) {
        Form form = Form.empty().with("id", aliases.next().toString());
        return show(form, removed, model);
    }

    @PostMapping("/taxonomy/aliases")
    String add(Form form, Model model) {
        Fields fields = new Fields(form);
        String word = fields.required("word", Terms.LONGEST, "taxonomy.alias.word.missing");
        if (!word.isEmpty() && word.codePoints().filter(Character::isLetter).count() < 2) {
            form.reject("word", "taxonomy.alias.word.short");
        }
        String means = fields.required("means", Terms.LONGEST, "taxonomy.alias.means.missing");
        Occupation occupation = catalogue.occupations().find(TypedText.latinDigits(means));
        if (!means.isEmpty()
                && (occupation.code() == null || !catalogue.occupations().exists(occupation.code()))) {
            form.reject("means", "taxonomy.alias.means.unknown");
        }
        if (form.rejected()) {
            return show(form, null, model);
        }
        UUID id = Ids.read(form.text("id"));
        try {
            aliases.add(id == null ? aliases.next() : id, word, occupation);
        } catch (Refusal taken) {
            if (taken.kind() != Refusal.Kind.CONFLICT) {
                throw taken;
            }
            return show(form.reject("word", "taxonomy.alias.taken", word), null, model);
        }
        return "redirect:/taxonomy#own";
    }

    @PostMapping("/taxonomy/aliases/{aliasId}/remove")
    String remove(@PathVariable UUID aliasId) {
        aliases.remove(aliasId);
        return "redirect:/taxonomy?removed=" + aliasId;
    }

    @PostMapping("/taxonomy/aliases/{aliasId}/restore")
    String restore(@PathVariable UUID aliasId) {
        aliases.restore(aliasId);
        return "redirect:/taxonomy#own";
    }

    private String show(Form form, @Nullable UUID removed, Model model) {
        boolean mayChange = rights.may(Action.CHANGE_ALIASES, Subject.MUNICIPALITY);
        Alias gone = removed == null || !mayChange ? null : aliases.find(removed);
        model.addAttribute("form", form);
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("editions", catalogue.editions());
        model.addAttribute("aliases", aliases.all());
        model.addAttribute("removed", gone != null && gone.removedAt() != null ? gone : null);
        return "taxonomy/overview";
    }
}
