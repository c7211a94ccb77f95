package se.insteg.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
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
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.casework.Cases;
import se.insteg.casework.Note;
import se.insteg.casework.Notes;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;
import se.insteg.taxonomy.typed.Fields;

/** A person's notes: read from the last one on, written, and corrected openly. */
@Controller
class NotePages {
    private static final int FIRST_YEAR = 2000;

    private final Cases cases;
    private final Notes notes;
    private final Colleagues colleagues;
    private final PersonHeads heads;
    private final Clock clock;

    NotePages(Cases cases, Notes notes, Colleagues colleagues, PersonHeads heads, Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.colleagues = colleagues;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/notes")
    String list(@PathVariable UUID personId, @RequestParam(defaultValue = "") String done, Model model) {
        Participant person = cases.require(personId, Action.KEEP_NOTES);
        model.addAttribute("done", done.equals("written") || done.equals("corrected") ? done : null);
        return show(person, empty(), model);
    }

    private Form empty() {
        return Form.empty()
                .with("id", notes.next().toString())
                .with("on", LocalDate.now(clock).toString())
                .with("kind", Note.Kind.CONVERSATION.code())
                .with("secrecy", Note.Secrecy.SUPPORT.code());
    }

    private String show(Participant person, Form form, Model model) {
        List<Note> all = notes.of(person);
        Set<UUID> named = new HashSet<>();
        all.forEach(note -> {
            named.addAll(note.about().named());
            named.add(note.author());
            note.versions().forEach(version -> named.add(version.by()));
        });
        model.addAttribute("head", heads.of(person, "notes"));
        model.addAttribute("notes", all);
        model.addAttribute("forOthers", notes.forOthers(person));
        model.addAttribute(
                "readers",
                readers(person).stream()
                        .map(one -> Form.Option.text(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute("names", colleagues.names(named));
        model.addAttribute("form", form);
        model.addAttribute(
                "kinds",
                Arrays.stream(Note.Kind.values())
                        .map(kind -> Form.Option.key(kind.code(), "casework.note.kind." + kind))
                        .toList());
        if (!model.containsAttribute("done")) {
            model.addAttribute("done", null);
        }
        return "casework/notes";
    }

    @PostMapping("/people/{personId}/notes")
    String write(@PathVariable UUID personId, Form form, Model model) {
        Participant person = cases.require(personId, Action.KEEP_NOTES);
        Note.About about = about(form, readers(person));
        Note.Content content = content(form);
        if (about == null || form.rejected()) {
            return show(person, form, model);
        }
        UUID id = Ids.read(form.text("id"));
        notes.write(personId, id == null ? notes.next() : id, about, content);
        return "redirect:/people/" + personId + "/notes?done=written";
    }

    /** Who can be named: other caseworkers, who may come to cover or take over; of a protected person the handlers. */
    private List<Colleagues.Named> readers(Participant person) {
        boolean hidden = person.details().protection().hides();
        return colleagues.holding(hidden ? Role.PROTECTED_IDENTITY_HANDLER : Role.CASEWORKER).stream()
                .filter(one -> !one.id().equals(cases.me()))
                .filter(one ->
                        !hidden || person.details().protection().handlers().contains(one.id()))
                .toList();
    }

    private Note.@Nullable About about(Form form, List<Colleagues.Named> readers) {
        Fields fields = new Fields(form);
        LocalDate on = fields.date("on", FIRST_YEAR, LocalDate.now(clock));
        if (on == null && form.problem("on") == null) {
            form.reject("on", "casework.note.on.missing");
        }
        Note.Kind kind = fields.constant("kind", Note.Kind.values(), Note.Kind::code);
        Note.Secrecy secrecy = fields.constant("secrecy", Note.Secrecy.values(), Note.Secrecy::code);
        LocalTime at = time(form);
        Set<UUID> allowed = readers.stream().map(Colleagues.Named::id).collect(Collectors.toSet());
        Set<UUID> named = new HashSet<>();
        for (String typed : form.all("named")) {
            UUID one = fields.id("named", typed, allowed);
            if (one != null) {
                named.add(one);
            }
        }
        return on == null
                ? null
                : new Note.About(
                        kind == null ? Note.Kind.CONVERSATION : kind,
                        secrecy == null ? Note.Secrecy.SUPPORT : secrecy,
                        on,
                        at,
                        named);
    }

    private static @Nullable LocalTime time(Form form) {
        String typed = form.text("at").replace('.', ':');
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.matches("[0-9]:[0-9]{2}") ? "0" + typed : typed);
        } catch (DateTimeParseException unclear) {
            form.reject("at", "casework.appointment.time.unclear");
            return null;
        }
    }

    private static Note.Content content(Form form) {
        String words = form.required("words", "casework.note.words.missing");
        if (words.length() > Note.LONGEST) {
            form.reject("words", "taxonomy.text.tooLong", Note.LONGEST);
        }
        return new Note.Content(words.replace("\r\n", "\n"), new Fields(form).line("present", 300));
    }

    @GetMapping("/people/{personId}/notes/{noteId}")
    String ask(@PathVariable UUID personId, @PathVariable UUID noteId, Model model) {
        Note note = notes.find(personId, noteId);
        Form form = Form.empty()
                .with("version", String.valueOf(note.now().number()))
                .with("words", note.now().content().words())
                .with("present", note.now().content().present());
        return correcting(personId, note, form, model);
    }

    private String correcting(UUID personId, Note note, Form form, Model model) {
        model.addAttribute("person", cases.require(personId, Action.KEEP_NOTES));
        model.addAttribute("note", note);
        model.addAttribute("locked", notes.locked(note));
        model.addAttribute("form", form);
        return "casework/note";
    }

    @PostMapping("/people/{personId}/notes/{noteId}")
    String correct(@PathVariable UUID personId, @PathVariable UUID noteId, Form form, Model model) {
        Note note = notes.find(personId, noteId);
        Note.Content content = content(form);
        String why = form.text("reason");
        if (why.isEmpty() && notes.locked(note)) {
            form.reject("reason", "casework.note.why.missing");
        }
        if (why.length() > 1000) {
            form.reject("reason", "taxonomy.text.tooLong", 1000);
        }
        if (form.rejected()) {
            return correcting(personId, note, form, model);
        }
        String version = form.text("version");
        int from = version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
        if (!notes.correct(personId, noteId, from, content, why)) {
            return correcting(
                    personId,
                    note,
                    form.rejectAll("casework.note.changed", note.now().content().words())
                            .with("version", String.valueOf(note.now().number())),
                    model);
        }
        return "redirect:/people/" + personId + "/notes?done=corrected";
    }
}
