package se.insteg.tracks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import se.insteg.skills.search.CompetenceQuery;
import se.insteg.skills.search.CompetenceSearch;
import se.insteg.skills.search.Fit;
import se.insteg.tracks.Seat;
import se.insteg.tracks.Seats;
import se.insteg.tracks.Track;
import se.insteg.tracks.Tracks;
import se.insteg.tracks.typed.TrackInput;

/** Who may fit a track, by its search; whom to take in is decided by whoever looks. */
@Controller
class EnterPages {
    private final Tracks tracks;
    private final Seats seats;
    private final CompetenceSearch search;
    private final Rights rights;
    private final Clock clock;

    EnterPages(Tracks tracks, Seats seats, CompetenceSearch search, Rights rights, Clock clock) {
        this.tracks = tracks;
        this.seats = seats;
        this.search = search;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param from the place in the list to begin at */
    @GetMapping("/tracks/{trackId}/enter")
    String ask(@PathVariable UUID trackId, @RequestParam(defaultValue = "0") int from, Model model) {
        return show(
                tracks.find(trackId),
                from,
                Form.empty().with("day", LocalDate.now(clock).toString()),
                model);
    }

    @PostMapping("/tracks/{trackId}/enter")
    String enter(@PathVariable UUID trackId, Form form, Model model) {
        Track track = tracks.find(trackId);
        Set<UUID> chosen = new HashSet<>();
        form.all("who").stream().map(Ids::read).forEach(id -> {
            if (id != null) {
                chosen.add(id);
            }
        });
        if (chosen.isEmpty()) {
            form.reject("who", "tracks.enter.nobody");
        }
        LocalDate day = TrackInput.day(form, LocalDate.now(clock));
        if (form.rejected() || day == null) {
            return show(track, 0, form, model);
        }
        int waiting = 0;
        for (UUID person : inOrder(form, chosen)) {
            if (seats.enter(person, trackId, day) == Seat.State.WAITING) {
                waiting++;
            }
        }
        return "redirect:" + TrackPages.path(trackId) + "?done=entered&entered=" + (chosen.size() - waiting)
                + "&waiting=" + waiting;
    }

    /** As they stood in the list: who fits best gets a seat first. */
    private static List<UUID> inOrder(Form form, Set<UUID> chosen) {
        return form.all("who").stream()
                .map(Ids::read)
                .filter(chosen::contains)
                .distinct()
                .toList();
    }

    private String show(Track track, int from, Form form, Model model) {
        CompetenceQuery query = search.read(track.details().search());
        boolean may = rights.may(Action.FIND_COMPETENCE, Subject.MUNICIPALITY);
        Set<UUID> inside = seats.inside(track);
        model.addAttribute("track", track);
        model.addAttribute("form", form);
        model.addAttribute("free", seats.free(track));
        model.addAttribute("inside", inside);
        if (may && !query.isEmpty()) {
            CompetenceSearch.Result result = search.find(query, from);
            model.addAttribute("result", result);
            List<Fit> others = new ArrayList<>(result.fits());
            others.removeIf(fit -> inside.contains(fit.person().id())
                    || !rights.may(Action.KEEP_TRACKS, fit.person().subject()));
            model.addAttribute("fits", others);
        } else {
            model.addAttribute("result", null);
            model.addAttribute("fits", List.of());
        }
        return "tracks/enter";
    }
}
