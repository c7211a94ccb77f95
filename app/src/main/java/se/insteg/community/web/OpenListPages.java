package se.insteg.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import se.insteg.access.CardSecrets;
import se.insteg.access.Strangers;
import se.insteg.access.Strangers.Town;
import se.insteg.community.Activity;
import se.insteg.community.ActivityList;
import se.insteg.community.ActivityList.Found;
import se.insteg.community.ActivityList.Wish;
import se.insteg.community.Occurrence;
import se.insteg.community.SignUps;
import se.insteg.kernel.Form;
import se.insteg.kernel.Refusal;
import se.insteg.planner.model.Language;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.CalendarFile;

/** The activity list as anybody reads it, without sign-in and without scripts: on a screen, on paper, in a calendar. */
@Controller
class OpenListPages {
    /** Long enough for whoever goes back and forth, short enough for a day that is off. */
    private static final String KEPT_A_MINUTE = "public, max-age=60";

    private static final List<String> FILTERS = List.of("town", "weekday", "language", "age");

    private final Strangers strangers;
    private final ActivityList list;
    private final SignUps signUps;
    private final CardSecrets secrets;
    private final Clock clock;

    OpenListPages(Strangers strangers, ActivityList list, SignUps signUps, CardSecrets secrets, Clock clock) {
        this.strangers = strangers;
        this.list = list;
        this.signUps = signUps;
        this.secrets = secrets;
        this.clock = clock;
    }

    @GetMapping("/activities")
    String towns(Model model) {
        List<Town> towns = strangers.towns();
        if (towns.size() == 1) {
            return "redirect:/activities/" + towns.getFirst().segment();
        }
        model.addAttribute("towns", towns);
        return "community/open/towns";
    }

    @GetMapping("/activities/{code}")
    String show(@PathVariable String code, Form form, HttpServletResponse response, Model model) {
        Town town = strangers.require(code);
        Wish wish = wish(form);
        Found found = strangers.among(town, () -> list.find(wish, ActivityList.DAYS));
        fill(town, form, wish, found, model);
        keep(response);
        return "community/open/list";
    }

    /** For the noticeboard: two weeks on paper, with the way to the page. */
    @GetMapping("/activities/{code}/poster")
    String poster(@PathVariable String code, Form form, HttpServletResponse response, Model model) {
        Town town = strangers.require(code);
        Wish wish = wish(form);
        Found found = strangers.among(town, () -> list.find(wish, ActivityList.DAYS));
        fill(town, form, wish, found, model);
        String address = strangers.address("/activities/" + town.segment());
        model.addAttribute("address", address);
        model.addAttribute("picture", secrets.picture(address));
        keep(response);
        return "community/open/poster";
    }

    @GetMapping("/activities/{code}/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable String code, Form form) {
        Town town = strangers.require(code);
        Wish wish = wish(form);
        Found found = strangers.among(town, () -> list.find(wish, ActivityList.DAYS_AHEAD));
        return file(town, found.days().values().stream().flatMap(List::stream).toList());
    }

    @GetMapping("/activities/{code}/{activityId}")
    String one(@PathVariable String code, @PathVariable UUID activityId, HttpServletResponse response, Model model) {
        Town town = strangers.require(code);
        model.addAttribute("town", town);
        strangers.at(town, activityId, () -> {
            Activity activity = list.find(activityId).orElseThrow(OpenListPages::notHere);
            List<Occurrence> coming = list.coming(activity).stream().limit(10).toList();
            model.addAttribute("activity", activity);
            model.addAttribute("coming", coming);
            model.addAttribute(
                    "open", activity.details().signUp() && coming.stream().anyMatch(one -> free(one)));
            return true;
        });
        keep(response);
        return "community/open/one";
    }

    private boolean free(Occurrence occurrence) {
        Integer left = signUps.left(occurrence.activity(), occurrence.day());
        return !occurrence.cancelled() && (left == null || left > 0);
    }

    @GetMapping("/activities/{code}/{activityId}/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable String code, @PathVariable UUID activityId) {
        Town town = strangers.require(code);
        return file(
                town,
                strangers.among(town, () -> list.coming(list.find(activityId).orElseThrow(OpenListPages::notHere))));
    }

    private ResponseEntity<String> file(Town town, List<Occurrence> occurrences) {
        List<CalendarFile.Event> events = occurrences.stream()
                .map(one -> new CalendarFile.Event(
                        one.activity().id() + "-" + one.day(),
                        one.from(clock.getZone()),
                        one.until(clock.getZone()),
                        one.activity().details().title(),
                        one.activity().details().place() + ", "
                                + one.activity().details().town(),
                        one.cancelled()))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + town.segment() + ".ics\"")
                .header(HttpHeaders.CACHE_CONTROL, KEPT_A_MINUTE)
                .body(CalendarFile.of(town.place(), clock.instant(), events));
    }

    private void fill(Town town, Form form, Wish wish, Found found, Model model) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        FILTERS.stream()
                .filter(name -> !form.text(name).isEmpty())
                .forEach(name -> query.queryParam(name, form.text(name)));
        String filters = query.encode().build().toUriString();
        LocalDate later = found.to().plusDays(1);
        boolean more = later.isBefore(list.today().plusDays(ActivityList.DAYS_AHEAD));
        model.addAttribute("town", town);
        model.addAttribute("form", form);
        model.addAttribute("found", found);
        model.addAttribute("filters", filters);
        model.addAttribute("narrowed", !filters.isEmpty());
        model.addAttribute("later", more ? with(filters, later) : null);
        model.addAttribute("first", wish.from().isAfter(list.today()) ? filters : null);
    }

    private static String with(String filters, LocalDate from) {
        return (filters.isEmpty() ? "?" : filters + "&") + "from=" + from;
    }

    /** What makes no sense is as if it were not said: an address from a poster or a friend shall always show something. */
    private Wish wish(Form form) {
        String weekday = form.text("weekday");
        String age = form.text("age");
        String language = form.text("language");
        return new Wish(
                from(form.text("from")),
                form.text("town"),
                weekday.matches("[1-7]") ? DayOfWeek.of(Integer.parseInt(weekday)) : null,
                language.isEmpty() ? null : language(language),
                age.matches("[0-9]{1,3}") ? Integer.valueOf(age) : null);
    }

    private static @Nullable Language language(String text) {
        return text.length() > 60 ? null : StoredTerms.language(text);
    }

    private LocalDate from(String text) {
        LocalDate today = list.today();
        try {
            LocalDate asked = LocalDate.parse(text);
            boolean within = asked.isAfter(today) && asked.isBefore(today.plusDays(ActivityList.DAYS_AHEAD));
            return within ? asked : today;
        } catch (DateTimeParseException none) {
            return today;
        }
    }

    /** The page differs by the language that a cookie or the browser says. */
    private static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT_A_MINUTE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "community.refused.notHere");
    }
}
