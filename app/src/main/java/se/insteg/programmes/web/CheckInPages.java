package se.insteg.programmes.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.Room;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.CheckIn;
import se.insteg.programmes.attendance.Mark;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;
import se.insteg.programmes.typed.TapInput;

/** The list of a session beside the taps: on paper, to be signed, and by the participants' own cards. */
@Controller
class CheckInPages {
    static final String PAGE = "/programmes/checkin";

    private final CheckIn checkIn;
    private final Attendance attendance;
    private final Timetable timetable;
    private final Groups groups;
    private final Clock clock;

    CheckInPages(CheckIn checkIn, Attendance attendance, Timetable timetable, Groups groups, Clock clock) {
        this.checkIn = checkIn;
        this.attendance = attendance;
        this.timetable = timetable;
        this.groups = groups;
        this.clock = clock;
    }

    /** For a printer: who is on the list, with room for a signature. */
    @GetMapping("/programmes/sessions/{sessionId}/attendance/paper")
    String paper(@PathVariable UUID sessionId, Model model) {
        Session session = timetable.find(sessionId);
        UUID room = session.what().room();
        model.addAttribute("session", session);
        model.addAttribute(
                "where",
                groups.rooms().stream()
                        .filter(one -> one.id().equals(room))
                        .map(Room::where)
                        .findFirst()
                        .orElse(""));
        model.addAttribute(
                "leaders",
                groups.leaders().stream()
                        .filter(one -> session.what().leaders().contains(one.id()))
                        .map(Leader::name)
                        .toList());
        model.addAttribute(
                "names",
                Stream.concat(
                                attendance.roll(sessionId).stream()
                                        .map(line -> line.person().name()),
                                attendance.guests(sessionId).stream()
                                        .map(one -> one.guest().name() + " ("
                                                + one.guest().from() + ")"))
                        .toList());
        return "programmes/paper-list";
    }

    /**
     * Whose card it is, with one button for each list of today they are on; nothing is marked by looking.
     *
     * @param card its number, scanned or typed @param session, together what was just noted
     */
    @GetMapping(PAGE)
    String ask(
            @RequestParam(defaultValue = "") String card,
            @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String together,
            Model model) {
        List<CheckIn.Listed> listed = checkIn.find(card);
        UUID of = Ids.read(session);
        UUID press = Ids.read(together);
        model.addAttribute("card", card);
        model.addAttribute("asked", !card.isBlank());
        model.addAttribute("listed", listed);
        model.addAttribute(
                "taps", listed.stream().map(one -> attendance.next().toString()).toList());
        model.addAttribute("session", of);
        model.addAttribute("together", press);
        model.addAttribute(
                "noted", of == null || press == null ? null : noted(of, press).orElse(null));
        return "programmes/checkin";
    }

    /** Whom the press was about. */
    private Optional<String> noted(UUID session, UUID press) {
        List<UUID> marked = attendance.said(session).values().stream()
                .flatMap(List::stream)
                .filter(mark -> mark.together().equals(press))
                .map(Mark::personId)
                .toList();
        return attendance.roll(session).stream()
                .filter(line -> marked.contains(line.person().personId()))
                .map(line -> line.person().name())
                .findFirst();
    }

    /** The one whose card it is, is at that session. */
    @PostMapping(PAGE)
    String mark(Form form, Model model) {
        String card = form.text("card");
        UUID session = Ids.read(form.text("session"));
        CheckIn.Listed listed = checkIn.find(card).stream()
                .filter(one -> one.session().id().equals(session))
                .findFirst()
                .orElse(null);
        if (listed == null) {
            return ask(card.isBlank() ? "-" : card, "", "", model);
        }
        UUID tap = Objects.requireNonNullElseGet(Ids.read(form.text("tap")), attendance::next);
        UUID id = UUID.nameUUIDFromBytes(
                (tap + "/" + listed.person().personId()).getBytes(StandardCharsets.UTF_8)); // sent twice counts once
        attendance.say(
                listed.session().id(),
                List.of(new Tap(
                        id, listed.person().personId(), new Said.Here(), TapInput.seen(form), clock.instant(), id)));
        return "redirect:" + PAGE + "?session=" + listed.session().id() + "&together=" + id;
    }
}
