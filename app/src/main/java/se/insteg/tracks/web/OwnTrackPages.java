package se.insteg.tracks.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.insteg.people.card.OwnRecord;
import se.insteg.tracks.OwnTracks;

/** A participant's own way through a track. */
@Controller
class OwnTrackPages {
    private final OwnTracks own;
    private final OwnRecord record;

    OwnTrackPages(OwnTracks own, OwnRecord record) {
        this.own = own;
        this.record = record;
    }

    @GetMapping("/me/tracks")
    String show(Model model) {
        record.read();
        model.addAttribute("tracks", own.all());
        return "tracks/own";
    }
}
