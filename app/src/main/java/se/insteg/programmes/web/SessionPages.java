package se.insteg.programmes.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import se.insteg.programmes.Clash;
import se.insteg.programmes.PersonClash;
import se.insteg.programmes.PersonClashes;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.interpreter.Interpreters;
import se.insteg.programmes.typed.HoursText;
import se.insteg.programmes.typed.SessionInput;

/** One session: what is known of it, and how it is changed, moved, cancelled or held after all. */
@Controller
class SessionPages {
    private static final String PAGE = "/programmes/sessions/{sessionId}";
    private static final Set<String> DONE =
            Set.of("changed", "moved", "cancelled", "restored", "interpreter", "interpreterOvertaken");

    private final Timetable timetable;
    private final SessionLines lines;
    private final PersonClashes people;
    private final Choosing choosing;
    private final Interpreters interpreters;
    private final Rights rights;
    private final Clock clock;

    SessionPages(
            Timetable timetable,
            SessionLines lines,
            PersonClashes people,
            Choosing choosing,
            Interpreters interpreters,
            Rights rights,
            Clock clock) {
        this.timetable = timetable;
        this.lines = lines;
        this.people = people;
        this.choosing = choosing;
        this.interpreters = interpreters;
        this.rights = rights;
        this.clock = clock;
    }

    static String path(UUID session) {
        return "/programmes/sessions/" + session;
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID sessionId, @RequestParam(defaultValue = "") String done, Model model) {
        Session session = timetable.find(sessionId);
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return show(session, form(session), "", model);
    }

    private static Form form(Session session) {
        UUID room = session.what().room();
        return Form.empty()
                .with("version", String.valueOf(session.version()))
                .with("kind", session.what().kind().code())
                .with("room", room == null ? null : room.toString())
                .with(
                        "leaders",
                        session.what().leaders().stream().map(UUID::toString).toList())
                .with("employer", session.what().employer())
                .with("day", session.when().day().toString())
                .with("at", session.when().at().toString())
                .with("length", HoursText.of(session.when().minutes()));
    }

    /** @param doing which of the forms was sent: "change", "move", "cancel", or empty */
    private String show(Session session, Form form, String doing, Model model) {
        model.addAttribute(
                "line",
                lines.of(
                                List.of(session),
                                timetable.between(
                                        session.when().day(), session.when().day()))
                        .getFirst());
        model.addAttribute("form", form);
        model.addAttribute("doing", doing);
        model.addAttribute("mayPlan", rights.may(Action.PLAN_SESSIONS, Subject.MUNICIPALITY));
        if (!model.containsAttribute("done")) {
            model.addAttribute("done", null);
        }
        model.addAttribute("future", session.when().begins(clock.getZone()).isAfter(clock.instant()));
        model.addAttribute(
                "agencies",
                interpreters.agencies(session).stream()
                        .collect(Collectors.toMap(one -> one.agency().id(), Function.identity())));
        choosing.show(session.what(), model);
        return "programmes/session";
    }

    @PostMapping(PAGE)
    String change(@PathVariable UUID sessionId, Form form, Model model) {
        Session session = timetable.find(sessionId);
        Session.What what = SessionInput.what(form, choosing.choices(session.what()));
        if (what == null || clashes(session, session.when(), what, form)) {
            return show(session, with(form, session), "change", model);
        }
        return timetable.change(sessionId, version(form), what)
                ? done(sessionId, "changed")
                : overtaken(sessionId, form, "change", model);
    }

    @PostMapping(PAGE + "/move")
    String move(@PathVariable UUID sessionId, Form form, Model model) {
        Session session = timetable.find(sessionId);
        Session.When to = SessionInput.when(form);
        if (to == null || clashes(session, to, session.what(), form) || clashes(session, to, form, model)) {
            return show(session, with(form, session), "move", model);
        }
        return timetable.move(sessionId, version(form), to, SessionInput.reason(form))
                ? done(sessionId, "moved")
                : overtaken(sessionId, form, "move", model);
    }

    @PostMapping(PAGE + "/cancel")
    String cancel(@PathVariable UUID sessionId, Form form, Model model) {
        Session session = timetable.find(sessionId);
        String reason = SessionInput.reason(form);
        if (form.rejected()) {
            return show(session, with(form, session), "cancel", model);
        }
        return timetable.cancel(sessionId, version(form), true, reason)
                ? done(sessionId, "cancelled")
                : overtaken(sessionId, form, "cancel", model);
    }

    /** Held after all, as it was. */
    @PostMapping(PAGE + "/restore")
    String restore(@PathVariable UUID sessionId) {
        Session session = timetable.find(sessionId);
        if (session.cancelled()) {
            timetable.cancel(sessionId, session.version(), false, "");
        }
        return done(sessionId, "restored");
    }

    /** Whether it would clash and nobody has said that it may; then the form says with what. */
    private boolean clashes(Session session, Session.When when, Session.What what, Form form) {
        List<Clash> clashes = timetable.clashes(session.id(), when, what);
        if (clashes.isEmpty() || form.has("anyway", "yes")) {
            return false;
        }
        Clash first = clashes.getFirst();
        form.reject(
                "anyway",
                first.room() ? "programmes.clash.room" : "programmes.clash.leader",
                first.other().group(),
                first.other().when().at(),
                first.other().when().until());
        return true;
    }

    /** The same of those on the group's list, who may have something else planned at the new time. */
    private boolean clashes(Session session, Session.When to, Form form, Model model) {
        List<PersonClash> clashing = form.has("anyway", "yes")
                ? List.of()
                : people.meeting(session.groupId(), List.of(to), Set.of(session.id()));
        if (clashing.isEmpty()) {
            return false;
        }
        form.reject("anyway", "programmes.session.personClash");
        model.addAttribute("personClashes", clashing);
        return true;
    }

    private String overtaken(UUID session, Form form, String doing, Model model) {
        Session now = timetable.find(session);
        form.rejectAll("programmes.session.overtaken");
        return show(now, with(form, now).with("version", String.valueOf(now.version())), doing, model);
    }

    /** What was typed, and the stored for what was not among it: three forms stand on one page. */
    private static Form with(Form typed, Session session) {
        Form stored = form(session);
        stored.names().stream().filter(name -> !typed.names().contains(name)).forEach(name -> {
            if (!name.equals("leaders") || !typed.names().contains("kind")) {
                typed.with(name, stored.all(name));
            }
        });
        return typed;
    }

    private static int version(Form form) {
        String version = form.text("version");
        return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : -1;
    }

    private static String done(UUID session, String done) {
        return "redirect:" + path(session) + "?done=" + done;
    }
}
