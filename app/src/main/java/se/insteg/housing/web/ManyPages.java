package se.insteg.housing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.housing.Site;
import se.insteg.housing.Sites;
import se.insteg.housing.Stay;
import se.insteg.housing.Stays;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.people.household.Households;

/** Moves many at once: some of those who live at a site, or some of those a search finds, with their households. */
@Controller
class ManyPages {
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST = 500;

    private final Sites sites;
    private final Stays stays;
    private final People people;
    private final Households households;
    private final MoveInput input;
    private final Clock clock;

    ManyPages(Sites sites, Stays stays, People people, Households households, MoveInput input, Clock clock) {
        this.sites = sites;
        this.stays = stays;
        this.people = people;
        this.households = households;
        this.input = input;
        this.clock = clock;
    }

    @GetMapping("/housing/sites/{siteId}/move")
    String ask(@PathVariable UUID siteId, Model model) {
        return show(
                sites.find(siteId),
                Form.empty().with("from", LocalDate.now(clock).toString()),
                model);
    }

    @PostMapping("/housing/sites/{siteId}/move")
    String move(@PathVariable UUID siteId, Form form, Model model) {
        Site site = sites.find(siteId);
        Set<UUID> moving = chosen(form);
        MoveInput.Wish wish = input.read(form);
        if (moving.isEmpty()) {
            form.reject("who", "housing.who.none");
        }
        if (wish == null || form.rejected() || !input.move(moving, wish, form)) {
            return show(site, form, model);
        }
        return "redirect:/housing/sites/" + siteId + "?done=moved";
    }

    private String show(Site site, Form form, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("form", form);
        model.addAttribute("residents", stays.at(site, LocalDate.now(clock)).seen());
        model.addAttribute("choices", input.choices());
        return "housing/move-many";
    }

    @GetMapping("/housing/sites/{siteId}/arrivals/new")
    String askIn(@PathVariable UUID siteId, Form form, Model model) {
        if (form.text("from").isEmpty()) {
            form.with("from", LocalDate.now(clock).toString()).with("together", "yes");
        }
        return showIn(sites.find(siteId), form, model);
    }

    /** Those chosen move in, with those they live with when that is ticked. */
    @PostMapping("/housing/sites/{siteId}/arrivals/new")
    String moveIn(@PathVariable UUID siteId, Form form, Model model) {
        Site site = sites.find(siteId);
        Set<UUID> moving = chosen(form);
        if (moving.isEmpty()) {
            form.reject("who", "housing.who.none");
        }
        LocalDate from = input.day(form, "from", true);
        if (form.rejected() || from == null) {
            return showIn(site, form, model);
        }
        if (form.has("together", "yes")) {
            List<Participant> chosen = people.findAll(moving);
            chosen.forEach(one -> households.livingWith(one).forEach(also -> moving.add(also.id())));
        }
        Stay.Home home = new Stay.Home(Stay.Kind.SITE, site.id(), "");
        if (!input.move(moving, new MoveInput.Wish(home, from, ""), form)) {
            return showIn(site, form, model);
        }
        return "redirect:/housing/sites/" + siteId + "?done=moved";
    }

    private static Set<UUID> chosen(Form form) {
        Set<UUID> chosen = new LinkedHashSet<>();
        for (String text : form.all("who")) {
            UUID id = Ids.read(text);
            if (id != null && chosen.size() < MOST) {
                chosen.add(id);
            }
        }
        return chosen;
    }

    private String showIn(Site site, Form form, Model model) {
        String typed = form.text("q");
        String q = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
        List<PersonLine> found = q.isEmpty() ? new ArrayList<>() : people.search(q);
        model.addAttribute("site", site);
        model.addAttribute("form", form);
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        return "housing/arrivals";
    }
}
