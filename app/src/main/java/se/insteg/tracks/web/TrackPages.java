package se.insteg.tracks.web;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.tracks.Seats;
import se.insteg.tracks.Track;
import se.insteg.tracks.Tracks;
import se.insteg.tracks.typed.TrackInput;

/** Fast tracks: all of them, one with everybody in it step by step, and building one. */
@Controller
class TrackPages {
    private static final Set<String> DONE = Set.of("entered", "begun", "changed", "step");

    private final Tracks tracks;
    private final Seats seats;
    private final TrackInput input;
    private final Colleagues colleagues;
    private final Rights rights;

    TrackPages(Tracks tracks, Seats seats, TrackInput input, Colleagues colleagues, Rights rights) {
        this.tracks = tracks;
        this.seats = seats;
        this.input = input;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    static String path(UUID track) {
        return "/tracks/" + track;
    }

    @GetMapping("/tracks")
    String all(Model model) {
        model.addAttribute("tracks", tracks.all());
        model.addAttribute("counts", tracks.counts());
        model.addAttribute("mayBuild", mayBuild());
        return "tracks/tracks";
    }

    private boolean mayBuild() {
        return rights.may(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
    }

    /** @param entered how many got a seat @param waiting how many wait for one */
    @GetMapping("/tracks/{trackId}")
    String board(
            @PathVariable UUID trackId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int entered,
            @RequestParam(defaultValue = "0") int waiting,
            Model model) {
        Track track = tracks.find(trackId);
        UUID owner = track.details().owner();
        model.addAttribute("track", track);
        model.addAttribute("board", seats.board(track));
        model.addAttribute("free", seats.free(track));
        model.addAttribute(
                "owner", owner == null ? "" : colleagues.names(Set.of(owner)).getOrDefault(owner, ""));
        model.addAttribute("mayBuild", mayBuild());
        model.addAttribute("done", DONE.contains(done) ? done : null);
        model.addAttribute("entered", entered);
        model.addAttribute("waiting", waiting);
        return "tracks/board";
    }

    @GetMapping("/tracks/new")
    String ask(Model model) {
        rights.require(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
        Form form = Form.empty().with("id", tracks.next().toString()).with("capacity", "15");
        return form(null, TrackInput.withFreeLines(form, tracks::next), input.choices(), model);
    }

    private static String form(@Nullable Track track, Form form, TrackInput.Choices choices, Model model) {
        model.addAttribute("track", track);
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        return "tracks/form";
    }

    @PostMapping("/tracks/new")
    String begin(Form form, Model model) {
        rights.require(Action.BUILD_TRACKS, Subject.MUNICIPALITY);
        TrackInput.Choices choices = input.choices();
        TrackInput.withFreeLines(form, tracks::next);
        TrackInput.Typed typed = input.read(form, null, choices);
        if (typed == null) {
            return form(null, form, choices, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), tracks::next);
        tracks.begin(id, typed.details(), typed.steps());
        return "redirect:" + path(id) + "?done=begun";
    }

    @GetMapping("/tracks/{trackId}/edit")
    String askToChange(@PathVariable UUID trackId, Model model) {
        Track track = tracks.find(trackId);
        return form(track, TrackInput.form(track, tracks::next), input.choices(), model);
    }

    @PostMapping("/tracks/{trackId}/edit")
    String change(@PathVariable UUID trackId, Form form, Model model) {
        Track track = tracks.find(trackId);
        TrackInput.Choices choices = input.choices();
        TrackInput.withFreeLines(form, tracks::next);
        TrackInput.Typed typed = input.read(form, track, choices);
        if (typed == null) {
            return form(track, form, choices, model);
        }
        int version = form.text("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.text("version")) : -1;
        if (!tracks.change(trackId, version, typed.details(), typed.steps())) {
            form.rejectAll("tracks.change.overtaken");
            form.with("version", String.valueOf(track.version()));
            return form(track, form, choices, model);
        }
        return "redirect:" + path(trackId) + "?done=changed";
    }

    @PostMapping("/tracks/{trackId}/close")
    String close(@PathVariable UUID trackId, Form form) {
        tracks.close(trackId, !form.has("open", "yes"));
        return "redirect:" + path(trackId);
    }
}
