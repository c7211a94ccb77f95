package se.insteg.tracks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.planner.reading.TypedText;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.tracks.Seat;
import se.insteg.tracks.Seats;
import se.insteg.tracks.Track;
import se.insteg.tracks.Tracks;
import se.insteg.tracks.typed.TrackInput;

/** Where a person stands on the tracks they go, and what is done about it. */
@Controller
class PersonTrackPages {
    private static final String PAGE = "/people/{personId}/tracks";
    private static final Set<String> DONE = Set.of("entered", "told", "begun", "finished", "left", "resumed", "step");

    private final Seats seats;
    private final Tracks tracks;
    private final PersonHeads heads;
    private final Clock clock;

    PersonTrackPages(Seats seats, Tracks tracks, PersonHeads heads, Clock clock) {
        this.seats = seats;
        this.tracks = tracks;
        this.heads = heads;
        this.clock = clock;
    }

    static String path(UUID person) {
        return "/people/" + person + "/" + TracksMenu.TAB;
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return show(seats.person(personId), Form.empty(), null, model);
    }

    /** @param of the seat whose form it is; null for the form that takes them into a track */
    private String show(Participant person, Form form, @Nullable UUID of, Model model) {
        List<Seats.Line> lines = seats.of(person);
        Set<UUID> inside = lines.stream()
                .filter(one -> one.seat().state().open())
                .map(one -> one.track().id())
                .collect(Collectors.toSet());
        model.addAttribute("head", heads.of(person, TracksMenu.TAB));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "tracks",
                tracks.all().stream()
                        .filter(one -> one.open() && !inside.contains(one.id()))
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute(
                "causes",
                Arrays.stream(Seat.Cause.values())
                        .map(one -> Form.Option.key(one.code(), "tracks.cause." + one.code()))
                        .toList());
        model.addAttribute(
                "form",
                form.names().isEmpty() ? form.with("day", LocalDate.now(clock).toString()) : form);
        model.addAttribute("formOf", of);
        return "tracks/person";
    }

    /** Takes them into a track. */
    @PostMapping(PAGE)
    String enter(@PathVariable UUID personId, Form form, Model model) {
        Participant person = seats.person(personId);
        UUID track = new Fields(form)
                .id("track", tracks.all().stream().map(Track::id).collect(Collectors.toSet()));
        if (track == null) {
            form.reject("track", "tracks.track.missing");
        }
        LocalDate day = TrackInput.day(form, LocalDate.now(clock));
        if (form.rejected() || track == null || day == null) {
            return show(person, form, null, model);
        }
        seats.enter(personId, track, day);
        return back(personId, form, "entered");
    }

    @PostMapping(PAGE + "/{seatId}/step")
    String step(@PathVariable UUID personId, @PathVariable UUID seatId, Form form) {
        UUID step = Ids.read(form.text("step"));
        seats.note(personId, seatId, step == null ? seatId : step, !form.has("undo", "yes"));
        return back(personId, form, "step");
    }

    @PostMapping(PAGE + "/{seatId}/state")
    String state(@PathVariable UUID personId, @PathVariable UUID seatId, Form form) {
        int version = version(form);
        String done =
                switch (form.text("deed")) {
                    case "begin" -> {
                        seats.begin(personId, seatId, version);
                        yield "begun";
                    }
                    case "finish" -> {
                        seats.finish(personId, seatId, version);
                        yield "finished";
                    }
                    case "resume" -> {
                        seats.resume(personId, seatId, version);
                        yield "resumed";
                    }
                    default -> {
                        seats.tell(personId, seatId, version);
                        yield "told";
                    }
                };
        return back(personId, form, done);
    }

    @PostMapping(PAGE + "/{seatId}/leave")
    String leave(@PathVariable UUID personId, @PathVariable UUID seatId, Form form, Model model) {
        Participant person = seats.person(personId);
        seats.find(person, seatId);
        Seat.Cause cause = new Fields(form).constant("cause", Seat.Cause.values(), Seat.Cause::code);
        if (cause == null && form.problem("cause") == null) {
            form.reject("cause", "tracks.cause.missing");
        }
        String why = TypedText.line(form.required("reason", "tracks.why.missing"));
        if (why.length() > Seat.LONGEST_WHY) {
            form.reject("reason", "taxonomy.text.tooLong", Seat.LONGEST_WHY);
        }
        if (form.rejected() || cause == null) {
            return show(person, form, seatId, model);
        }
        seats.leave(personId, seatId, version(form), cause, why);
        return back(personId, form, "left");
    }

    private static int version(Form form) {
        String text = form.text("version");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }

    /** Back to the track when that is where it was done. */
    private static String back(UUID person, Form form, String done) {
        UUID board = Ids.read(form.text("board"));
        return "redirect:" + (board == null ? path(person) + "?done=" + done : TrackPages.path(board) + "?done=step");
    }
}
