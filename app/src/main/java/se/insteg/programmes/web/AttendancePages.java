package se.insteg.programmes.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Room;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.attendance.Attendance;
import se.insteg.programmes.attendance.Mark;
import se.insteg.programmes.attendance.Said;
import se.insteg.programmes.attendance.Tap;
import se.insteg.programmes.typed.TapInput;

/** The list of a session, made for a phone: one tap for each who is there. */
@Controller
class AttendancePages {
    private static final String PAGE = "/programmes/sessions/{sessionId}/attendance";

    private final Attendance attendance;
    private final Timetable timetable;
    private final Groups groups;
    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final MessageSource messages;
    private final Clock clock;

    AttendancePages(
            Attendance attendance,
            Timetable timetable,
            Groups groups,
            Colleagues colleagues,
            CurrentStaff current,
            MessageSource messages,
            Clock clock) {
        this.attendance = attendance;
        this.timetable = timetable;
        this.groups = groups;
        this.colleagues = colleagues;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    static String path(UUID session) {
        return SessionPages.path(session) + "/attendance";
    }

    /** @param together what was pressed last, to be taken back; @param done "back" when it was */
    @GetMapping(PAGE)
    String show(
            @PathVariable UUID sessionId,
            @RequestParam(defaultValue = "") String together,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("together", Ids.read(together));
        model.addAttribute("tookBack", done.equals("back"));
        model.addAttribute("problem", null);
        return show(sessionId, model);
    }

    private String show(UUID sessionId, Model model) {
        Session session = timetable.find(sessionId);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("session", session);
        model.addAttribute("where", where(session));
        model.addAttribute("rows", rows(sessionId));
        model.addAttribute("coming", session.when().day().isAfter(today));
        model.addAttribute("keep", session.when().day().equals(today));
        model.addAttribute("next", attendance.next().toString());
        return "programmes/attendance";
    }

    private String where(Session session) {
        UUID room = session.what().room();
        return room == null
                ? ""
                : groups.rooms().stream()
                        .filter(one -> one.id().equals(room))
                        .map(Room::where)
                        .findFirst()
                        .orElse("");
    }

    private List<RollRow> rows(UUID session) {
        Map<UUID, List<Mark>> said = attendance.said(session);
        List<Attendance.GuestLine> guests = attendance.guests(session);
        Map<UUID, String> names = colleagues.names(Stream.concat(
                        said.values().stream().flatMap(List::stream),
                        guests.stream().flatMap(one -> one.said().stream()))
                .flatMap(mark -> Stream.ofNullable(mark.by()))
                .collect(Collectors.toSet()));
        Stream<RollRow> own = attendance.roll(session).stream()
                .map(line -> new RollRow(
                        line.person().personId(),
                        line.person().name(),
                        "",
                        "",
                        line.standing(),
                        line.waits(),
                        attendance.next(),
                        by(said.getOrDefault(line.person().personId(), List.of()), names)));
        Stream<RollRow> visiting = guests.stream()
                .map(one -> new RollRow(
                        one.guest().id(),
                        one.guest().name(),
                        one.guest().from(),
                        Objects.requireNonNullElse(one.guest().adaptation(), ""),
                        one.standing(),
                        false,
                        attendance.next(),
                        by(one.said(), names)));
        return Stream.concat(own, visiting).toList();
    }

    private static List<RollRow.By> by(List<Mark> said, Map<UUID, String> names) {
        return said.stream()
                .map(mark -> new RollRow.By(mark, name(mark.by(), names)))
                .toList();
    }

    private static String name(@Nullable UUID by, Map<UUID, String> names) {
        return by == null ? "" : names.getOrDefault(by, "");
    }

    /** One tap, without a script. What is wrong is said on the list itself. */
    @PostMapping(PAGE)
    String tap(@PathVariable UUID sessionId, Form form, Model model) {
        UUID person = Ids.read(form.text("person"));
        Said said = TapInput.said(form);
        if (person == null) {
            form.reject("person", "programmes.attendance.notListed");
        }
        if (said == null || person == null) {
            return wrong(sessionId, form, model);
        }
        UUID id = pressed(form, said + "/" + person);
        attendance.say(sessionId, List.of(new Tap(id, person, said, TapInput.seen(form), clock.instant(), id)));
        return "redirect:" + path(sessionId) + "?together=" + id + "#p-" + person;
    }

    private String wrong(UUID sessionId, Form form, Model model) {
        Form.Problem first = form.problems().getFirst();
        model.addAttribute("together", null);
        model.addAttribute("tookBack", false);
        model.addAttribute(
                "problem",
                messages.getMessage(first.messageKey(), first.arguments().toArray(), LocaleContextHolder.getLocale()));
        return show(sessionId, model);
    }

    /** All whom nothing stands about yet. */
    @PostMapping(PAGE + "/all")
    String all(@PathVariable UUID sessionId, Form form) {
        Said said = form.has("said", "here") ? new Said.Here() : TapInput.NOT_TOLD;
        UUID together = pressed(form, said.code());
        List<Tap> taps = rows(sessionId).stream()
                .filter(row -> row.standing().words().isEmpty() && !(row.waits() && said instanceof Said.Here))
                .map(row -> new Tap(
                        derived(together + "/" + row.id()),
                        row.id(),
                        said,
                        row.standing().seen(),
                        clock.instant(),
                        together))
                .toList();
        attendance.say(sessionId, taps);
        return "redirect:" + path(sessionId) + "?together=" + together;
    }

    /** The same page sent twice presses once; another button of the same page is another press. */
    private UUID pressed(Form form, String what) {
        UUID tap = Ids.read(form.text("tap"));
        return tap == null ? attendance.next() : derived(tap + "/" + what);
    }

    private static UUID derived(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PAGE + "/undo")
    String undo(@PathVariable UUID sessionId, Form form) {
        Session session = timetable.find(sessionId);
        UUID together = Ids.read(form.text("together"));
        int back = together == null ? 0 : attendance.takeBack(session.id(), together);
        return "redirect:" + path(session.id()) + (back > 0 ? "?done=back" : "");
    }

    /**
     * A tap out of a phone's queue. 204 when it is noted, now or before; 401 when somebody else is signed in than whoever
     * tapped, so that it waits for them; 422 when it does not say what was tapped and by whom.
     */
    @PostMapping(PAGE + "/taps")
    ResponseEntity<Void> queued(@PathVariable UUID sessionId, Form form) {
        Session session = timetable.find(sessionId);
        UUID of = Ids.read(form.text("of"));
        if (of != null && !of.equals(current.require().staffId())) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        UUID id = Ids.read(form.text("tap"));
        UUID person = Ids.read(form.text("person"));
        Said said = TapInput.said(form);
        if (of == null || id == null || person == null || said == null) {
            return ResponseEntity.unprocessableContent().build();
        }
        UUID together = Objects.requireNonNullElse(Ids.read(form.text("together")), id);
        attendance.say(session.id(), List.of(new Tap(id, person, said, TapInput.seen(form), at(form), together)));
        return ResponseEntity.noContent().build();
    }

    private Instant at(Form form) {
        try {
            return Instant.parse(form.text("at"));
        } catch (DateTimeParseException none) {
            return clock.instant();
        }
    }
}
