package se.insteg.programmes.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Codes;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.Session;
import se.insteg.programmes.Timetable;
import se.insteg.programmes.interpreter.Interpreters;
import se.insteg.programmes.interpreter.SessionInterpreter.State;
import se.insteg.programmes.typed.InterpreterInput;
import se.insteg.taxonomy.StoredTerms;

/** Orders an interpreter for a session, and says how far it has come. */
@Controller
class InterpreterPages {
    private static final String PAGE = "/programmes/sessions/{sessionId}/interpreter";

    private final Interpreters interpreters;
    private final Timetable timetable;
    private final Groups groups;

    InterpreterPages(Interpreters interpreters, Timetable timetable, Groups groups) {
        this.interpreters = interpreters;
        this.timetable = timetable;
        this.groups = groups;
    }

    @GetMapping(PAGE)
    String ask(@PathVariable UUID sessionId, @RequestParam(defaultValue = "") String language, Model model) {
        Session session = timetable.find(sessionId);
        Form form = Form.empty()
                .with("id", interpreters.next().toString())
                .with("language", language)
                .with("kind", "phone");
        return asking(session, form, model);
    }

    private String asking(Session session, Form form, Model model) {
        Group group = groups.find(session.groupId());
        Locale locale = LocaleContextHolder.getLocale();
        List<Interpreters.Moments> agencies = inUse(session);
        model.addAttribute("session", session);
        model.addAttribute("form", form);
        model.addAttribute("agencies", agencies);
        model.addAttribute(
                "languages",
                group.details().languages().stream()
                        .map(one -> Form.Option.text(StoredTerms.text(one), one.in(locale)))
                        .toList());
        return "programmes/interpreter";
    }

    private List<Interpreters.Moments> inUse(Session session) {
        return interpreters.agencies(session).stream()
                .filter(one -> one.agency().active())
                .toList();
    }

    @PostMapping(PAGE)
    String order(@PathVariable UUID sessionId, Form form, Model model) {
        Session session = timetable.find(sessionId);
        Group group = groups.find(session.groupId());
        Interpreters.Order order = InterpreterInput.read(
                form,
                group.details().languages(),
                inUse(session).stream().map(one -> one.agency().id()).collect(Collectors.toSet()));
        if (order == null) {
            return asking(session, form, model);
        }
        UUID id = Objects.requireNonNullElseGet(Ids.read(form.text("id")), interpreters::next);
        interpreters.order(sessionId, id, order);
        if (form.has("all", "yes")) {
            later(session, group, order.language())
                    .forEach(one -> interpreters.order(one.id(), derived(id, one.id()), order));
        }
        return "redirect:" + SessionPages.path(sessionId) + "?done=interpreter#interpreter";
    }

    /** Sessions of the group after this one whose leaders do not speak the language either. */
    private List<Session> later(Session session, Group group, Language language) {
        Map<UUID, Leader> leaders =
                groups.leaders().stream().collect(Collectors.toMap(Leader::id, Function.identity()));
        return timetable.of(group.id()).stream()
                .filter(one -> !one.cancelled()
                        && one.when().day().isAfter(session.when().day())
                        && Timetable.lacking(one, group, leaders).contains(language))
                .toList();
    }

    /** The same form sent twice orders once for each session. */
    private static UUID derived(UUID id, UUID session) {
        return UUID.nameUUIDFromBytes((id + "/" + session).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PAGE + "/state")
    String change(@PathVariable UUID sessionId, Form form) {
        timetable.find(sessionId);
        UUID id = Ids.read(form.text("interpreter"));
        State state = Codes.find(State.class, form.text("state"));
        String version = form.text("version");
        boolean changed = id == null
                || state == null
                || interpreters.change(
                        sessionId, id, version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : -1, state);
        return "redirect:" + SessionPages.path(sessionId) + "?done="
                + (changed ? "interpreter" : "interpreterOvertaken") + "#interpreter";
    }
}
