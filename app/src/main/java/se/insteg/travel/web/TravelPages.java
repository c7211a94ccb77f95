package se.insteg.travel.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.transit.ClockText;
import se.insteg.transit.Journey;
import se.insteg.transit.Journeys;
import se.insteg.transit.Stop;
import se.insteg.transit.UnusableFeed;
import se.insteg.travel.StoredTimetable;
import se.insteg.travel.Timetables;

/** Public transport: which timetable is in use, a journey to try it with, and taking in a new one. */
@Controller
class TravelPages {
    private static final int LONGEST_NAME = 200;

    private final Timetables timetables;
    private final Rights rights;

    TravelPages(Timetables timetables, Rights rights) {
        this.timetables = timetables;
        this.rights = rights;
    }

    @GetMapping("/travel")
    String show(Form form, @RequestParam(required = false) @Nullable UUID removed, Locale locale, Model model) {
        return page(form, removed, locale, model);
    }

    @PostMapping("/travel/timetables")
    String bring(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Form form,
            Locale locale,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(form.reject("file", "travel.file.missing"), null, locale, model);
        }
        if (file.getSize() > Timetables.LARGEST) {
            return page(form.reject("file", "travel.file.tooLarge", Timetables.LARGEST >> 20), null, locale, model);
        }
        UUID given = Ids.read(form.text("id"));
        Path here = Files.createTempFile("timetable", ".zip");
        try {
            file.transferTo(here);
            timetables.bring(given == null ? timetables.next() : given, name(file), here);
        } catch (UnusableFeed unusable) {
            return page(reject(form, unusable), null, locale, model);
        } finally {
            Files.delete(here);
        }
        return "redirect:/travel?brought=yes";
    }

    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename();
        String name = given == null ? "" : Path.of(given.replace('\\', '/')).getFileName() + "";
        return name.isBlank() ? "gtfs.zip" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static Form reject(Form form, UnusableFeed unusable) {
        String key = "travel.file." + unusable.problem().name();
        return unusable.line() > 0
                ? form.reject("file", key + ".line", unusable.file(), unusable.detail(), unusable.line())
                : form.reject("file", key, unusable.file(), unusable.detail());
    }

    @PostMapping("/travel/timetables/{timetableId}/remove")
    String remove(@PathVariable UUID timetableId) {
        timetables.remove(timetableId);
        return "redirect:/travel?removed=" + timetableId;
    }

    @PostMapping("/travel/timetables/{timetableId}/restore")
    String restore(@PathVariable UUID timetableId) {
        timetables.restore(timetableId);
        return "redirect:/travel";
    }

    private String page(Form form, @Nullable UUID removed, Locale locale, Model model) {
        boolean mayChange = rights.may(Action.CHANGE_TIMETABLE, Subject.MUNICIPALITY);
        List<StoredTimetable> all = timetables.all();
        Optional<Timetables.InUse> inUse = timetables.inUse();
        StoredTimetable gone = removed == null || !mayChange ? null : timetables.find(removed);
        Tried tried = inUse.isPresent() && form.has("try", "yes") ? tried(form, inUse.get()) : null;
        if (form.text("weekday").isEmpty()) {
            form.with("weekday", DayOfWeek.MONDAY.name());
        }
        if (form.text("id").isEmpty()) {
            form.with("id", timetables.next().toString());
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "weekdays",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Form.Option.text(day.name(), day.getDisplayName(TextStyle.FULL, locale)))
                        .toList());
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("timetables", all);
        model.addAttribute("readable", all.isEmpty() || inUse.isPresent());
        model.addAttribute("removed", gone != null && gone.removedAt() != null ? gone : null);
        model.addAttribute("brought", form.has("brought", "yes"));
        model.addAttribute("tried", tried);
        return "travel/overview";
    }

    private static @Nullable Tried tried(Form form, Timetables.InUse inUse) {
        StopSearch search = new StopSearch(inUse.timetable().stops());
        Stop from = stop(form, "from", search);
        Stop to = stop(form, "to", search);
        LocalTime by = clock(form);
        if (form.rejected() || from == null || to == null || by == null) {
            return null;
        }
        DayOfWeek weekday = weekday(form.text("weekday"));
        LocalDate day = inUse.timetable().usual(inUse.day().with(TemporalAdjusters.nextOrSame(weekday)));
        Optional<Journey> journey =
                new Journeys(inUse.timetable()).arrivingBy(from.at(), to.at(), day, by.toSecondOfDay());
        return new Tried(
                from.name(),
                to.name(),
                day,
                ClockText.of(by.toSecondOfDay()),
                journey.map(Step::of).orElse(List.of()),
                journey.map(one -> Math.ceilDiv(one.arrival() - one.departure(), 60))
                        .orElse(0));
    }

    private static @Nullable Stop stop(Form form, String field, StopSearch search) {
        String text = form.text(field);
        if (text.isEmpty()) {
            form.reject(field, "travel.try.missing");
            return null;
        }
        return switch (search.find(text)) {
            case StopSearch.Answer.Found(Stop stop) -> stop;
            case StopSearch.Answer.Several(List<String> names) -> {
                form.reject(field, "travel.try.several", String.join(" · ", names));
                yield null;
            }
            case StopSearch.Answer.Nothing() -> {
                form.reject(field, "travel.try.unknown", text);
                yield null;
            }
        };
    }

    private static @Nullable LocalTime clock(Form form) {
        try {
            String text = form.text("time").replace('.', ':');
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException unclear) {
            form.reject("time", "travel.try.time");
            return null;
        }
    }

    private static DayOfWeek weekday(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(text)) {
                return day;
            }
        }
        return DayOfWeek.MONDAY;
    }
}
