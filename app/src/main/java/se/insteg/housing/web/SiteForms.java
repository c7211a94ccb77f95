package se.insteg.housing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.housing.Site;
import se.insteg.housing.SiteDetails;
import se.insteg.housing.SiteKind;
import se.insteg.housing.Sites;
import se.insteg.kernel.Form;
import se.insteg.planner.reading.BadCell;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;

/** Registers and changes accommodations, their places, and nights counted on the spot. */
@Controller
class SiteForms {
    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1990;
    private static final int MOST_PEOPLE = 20_000;
    private static final int MOST_NIGHTS = 2000;

    private final Sites sites;
    private final Rights rights;
    private final Clock clock;

    SiteForms(Sites sites, Rights rights, Clock clock) {
        this.sites = sites;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/housing/sites/new")
    String ask(Model model) {
        return show(null, Form.empty(), model);
    }

    @PostMapping("/housing/sites/new")
    String register(Form form, Model model) {
        SiteDetails details = read(form);
        Integer places = places(form);
        if (details == null || places == null || form.rejected()) {
            return show(null, form, model);
        }
        Optional<UUID> id = sites.register(details, places);
        return id.isEmpty()
                ? show(null, form.reject("name", "housing.name.taken"), model)
                : back(id.get(), "registered");
    }

    @GetMapping("/housing/sites/{siteId}/edit")
    String edit(@PathVariable UUID siteId, Model model) {
        Site site = changeable(siteId);
        SiteDetails details = site.details();
        Form form = Form.empty()
                .with("name", details.name())
                .with("kind", details.kind().code())
                .with("place", details.place())
                .with("operator", details.operator())
                .with("opened", text(details.openedOn()))
                .with("closed", text(details.closedOn()))
                .with("version", String.valueOf(site.version()));
        return show(site, form, model);
    }

    @PostMapping("/housing/sites/{siteId}/edit")
    String save(@PathVariable UUID siteId, Form form, Model model) {
        Site site = changeable(siteId);
        SiteDetails details = read(form);
        if (details == null) {
            return show(site, form, model);
        }
        String typed = form.text("version");
        int version = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
        return switch (sites.change(siteId, version, details)) {
            case DONE -> back(siteId, "changed");
            case NAME_TAKEN -> show(site, form.reject("name", "housing.name.taken"), model);
            case OVERTAKEN -> {
                form.with("version", String.valueOf(site.version()));
                yield show(site, form.rejectAll("housing.overtaken"), model);
            }
        };
    }

    @GetMapping("/housing/sites/{siteId}/places")
    String askPlaces(@PathVariable UUID siteId, Model model) {
        return showPlaces(
                changeable(siteId),
                Form.empty().with("from", LocalDate.now(clock).toString()),
                model);
    }

    @PostMapping("/housing/sites/{siteId}/places")
    String savePlaces(@PathVariable UUID siteId, Form form, Model model) {
        Site site = changeable(siteId);
        Integer places = places(form);
        LocalDate from =
                new Fields(form).date("from", FIRST_YEAR, LocalDate.now(clock).plusYears(5));
        if (from == null && form.problem("from") == null) {
            form.reject("from", "housing.from.missing");
        }
        if (places == null || from == null || form.rejected()) {
            return showPlaces(site, form, model);
        }
        sites.places(siteId, from, places);
        return back(siteId, "places");
    }

    @GetMapping("/housing/sites/{siteId}/nights")
    String askNights(@PathVariable UUID siteId, Model model) {
        return showNights(changeable(siteId), Form.empty(), model);
    }

    /** One night on each line: the day and how many, apart by a space, a tab, a comma or a semicolon. */
    @PostMapping("/housing/sites/{siteId}/nights")
    String saveNights(@PathVariable UUID siteId, Form form, Model model) {
        Site site = changeable(siteId);
        Map<LocalDate, Integer> nights = new TreeMap<>();
        List<String> lines = form.raw("nights").lines().map(String::strip).toList();
        for (int i = 0; i < lines.size() && form.problem("nights") == null; i++) {
            if (!lines.get(i).isEmpty()) {
                night(lines.get(i), i + 1, nights, form);
            }
        }
        if (nights.isEmpty() && form.problem("nights") == null) {
            form.reject("nights", "housing.nights.missing");
        }
        if (nights.size() > MOST_NIGHTS) {
            form.reject("nights", "housing.nights.tooMany", MOST_NIGHTS);
        }
        if (form.rejected()) {
            return showNights(site, form, model);
        }
        sites.countNights(siteId, nights);
        return back(siteId, "counted");
    }

    private void night(String line, int number, Map<LocalDate, Integer> nights, Form form) {
        String[] parts = line.split("[\\s,;]+");
        try {
            if (parts.length != 2) {
                form.reject("nights", "housing.nights.unclear", number);
                return;
            }
            LocalDate day = TypedText.date(parts[0], FIRST_YEAR, LocalDate.now(clock));
            nights.put(day, TypedText.whole(parts[1], 0, MOST_PEOPLE));
        } catch (BadCell slip) {
            form.reject("nights", "housing.nights.unclear", number);
        }
    }

    private Site changeable(UUID siteId) {
        rights.require(Action.CHANGE_HOUSING, Subject.MUNICIPALITY);
        return sites.find(siteId);
    }

    private @Nullable SiteDetails read(Form form) {
        Fields fields = new Fields(form);
        LocalDate ahead = LocalDate.now(clock).plusYears(5);
        String name = fields.required("name", LONGEST, "housing.name.missing");
        SiteKind kind = fields.constant("kind", SiteKind.values(), SiteKind::code);
        if (kind == null && !fields.rejected("kind")) {
            form.reject("kind", "housing.kind.missing");
        }
        String place = fields.line("place", LONGEST);
        String operator = fields.line("operator", LONGEST);
        LocalDate opened = fields.date("opened", FIRST_YEAR, ahead);
        LocalDate closed = fields.date("closed", FIRST_YEAR, ahead);
        if (opened != null && closed != null && closed.isBefore(opened)) {
            form.reject("closed", "housing.closed.before");
        }
        return kind == null || form.rejected() ? null : new SiteDetails(name, kind, place, operator, opened, closed);
    }

    private static @Nullable Integer places(Form form) {
        Integer places = new Fields(form).typed("places", text -> TypedText.whole(text, 0, MOST_PEOPLE));
        if (places == null && form.problem("places") == null) {
            form.reject("places", "housing.places.missing");
        }
        return places;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String back(UUID siteId, String done) {
        return "redirect:/housing/sites/" + siteId + "?done=" + done;
    }

    private static String show(@Nullable Site site, Form form, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("form", form);
        model.addAttribute(
                "kinds",
                Arrays.stream(SiteKind.values())
                        .map(kind -> Form.Option.key(kind.code(), "housing.kind." + kind.code()))
                        .toList());
        return "housing/site-form";
    }

    private static String showPlaces(Site site, Form form, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("form", form);
        return "housing/places";
    }

    private static String showNights(Site site, Form form, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("form", form);
        return "housing/nights";
    }
}
