package se.insteg.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.casework.Appointment;
import se.insteg.casework.Appointments;
import se.insteg.casework.Cases;
import se.insteg.casework.Note;
import se.insteg.casework.Notes;
import se.insteg.casework.Task;
import se.insteg.casework.Tasks;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.JourneySource;
import se.insteg.people.Participant;
import se.insteg.people.PersonHeads;

/**
 * Everything about a case on one page, in order of time, for paper. Each part is asked for through its own door, so the
 * page shows what its reader may see and nothing else; that it was shown is a row of its own in the log.
 */
@Controller
class CaseFilePages {
    private final Cases cases;
    private final Tasks tasks;
    private final Appointments appointments;
    private final Notes notes;
    private final Documents documents;
    private final Colleagues colleagues;
    private final PersonHeads heads;
    private final Audit audit;
    private final ObjectProvider<JourneySource> sources;

    CaseFilePages(
            Cases cases,
            Tasks tasks,
            Appointments appointments,
            Notes notes,
            Documents documents,
            Colleagues colleagues,
            PersonHeads heads,
            Audit audit,
            ObjectProvider<JourneySource> sources) {
        this.cases = cases;
        this.tasks = tasks;
        this.appointments = appointments;
        this.notes = notes;
        this.documents = documents;
        this.colleagues = colleagues;
        this.heads = heads;
        this.audit = audit;
        this.sources = sources;
    }

    /** @param support "yes" takes along notes of personal circumstances, and documents that only some may read */
    @GetMapping("/people/{personId}/file")
    String show(@PathVariable UUID personId, @RequestParam(defaultValue = "") String support, Model model) {
        Participant person = cases.require(personId, Action.PRINT_CASE_FILE);
        boolean all = support.equals("yes");
        audit.write(
                new Audit.Entry("CASE_FILE_SHOWN", "person", personId, "ärende", all ? "support=yes" : "support=no"));
        List<JourneySource.Entry> events = new ArrayList<>();
        sources.orderedStream().forEach(source -> events.addAll(source.entries(personId)));
        events.sort(Comparator.comparing(JourneySource.Entry::day));
        List<Task> found = tasks.of(person);
        List<Appointment> times = appointments.of(person);
        List<Note> written = notes.of(person).reversed().stream()
                .filter(note -> note.about().secrecy() != Note.Secrecy.NAMED)
                .toList();
        List<Note> shown = written.stream()
                .filter(note -> all || note.about().secrecy() == Note.Secrecy.ORDINARY)
                .toList();
        model.addAttribute("head", heads.of(person, "file"));
        model.addAttribute("all", all);
        model.addAttribute("events", events);
        model.addAttribute("tasks", found);
        model.addAttribute("appointments", times);
        model.addAttribute("notes", shown);
        model.addAttribute(
                "documents",
                documents.of(person).reversed().stream()
                        .filter(document -> document.removal() == null)
                        .filter(document -> all || document.about().secrecy() == Document.Secrecy.ORDINARY)
                        .toList());
        model.addAttribute("left", written.size() - shown.size());
        model.addAttribute("names", colleagues.names(named(person, events, found, times, shown)));
        return "casework/file";
    }

    private static Set<UUID> named(
            Participant person,
            List<JourneySource.Entry> events,
            List<Task> tasks,
            List<Appointment> appointments,
            List<Note> notes) {
        Set<UUID> named = new HashSet<>(TaskGroups.named(tasks.stream()));
        UUID unit = person.details().care().unitId();
        UUID caseworker = person.details().care().caseworkerId();
        if (unit != null) {
            named.add(unit);
        }
        if (caseworker != null) {
            named.add(caseworker);
        }
        for (JourneySource.Entry event : events) {
            UUID by = event.by();
            if (by != null) {
                named.add(by);
            }
        }
        appointments.forEach(one -> named.add(one.details().staffId()));
        notes.forEach(note -> {
            named.add(note.author());
            note.versions().forEach(version -> named.add(version.by()));
        });
        return named;
    }
}
