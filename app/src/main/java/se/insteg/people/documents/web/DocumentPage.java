package se.insteg.people.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.kernel.Form;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.taxonomy.typed.Fields;

/** One document: looked at, fetched, described otherwise, removed and brought back. */
@Controller
class DocumentPage {
    private static final String ONE = "/people/{personId}/documents/{documentId}";
    private static final int LONGEST_REASON = 1000;

    /** A file of somebody else's runs nothing, fetches nothing and is framed by nobody, whatever it says it is. */
    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final People people;
    private final Documents documents;
    private final DocumentInput input;
    private final Colleagues colleagues;
    private final Rights rights;
    private final Clock clock;

    DocumentPage(
            People people,
            Documents documents,
            DocumentInput input,
            Colleagues colleagues,
            Rights rights,
            Clock clock) {
        this.people = people;
        this.documents = documents;
        this.input = input;
        this.colleagues = colleagues;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID personId, @PathVariable UUID documentId, Model model) {
        Participant person = person(personId);
        Document document = documents.find(person, documentId);
        return show(person, document, input.of(document), model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable UUID personId,
            @PathVariable UUID documentId,
            Form form,
            HttpServletResponse response,
            Model model) {
        Participant person = person(personId);
        Document document = documents.find(person, documentId);
        Document.About about = input.about(form, person, document.about().named());
        if (about == null) {
            return show(person, document, form, model);
        }
        String version = form.text("version");
        if (!version.matches("[0-9]{1,9}") || !documents.change(person, documentId, Integer.parseInt(version), about)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            form.with("version", String.valueOf(document.version()));
            return show(person, document, form.rejectAll("people.document.overtaken"), model);
        }
        return back(personId) + "?done=changed";
    }

    /** @param show "yes" for a picture on the document's own page */
    @GetMapping(ONE + "/file")
    void file(
            @PathVariable UUID personId,
            @PathVariable UUID documentId,
            @RequestParam(defaultValue = "") String show,
            HttpServletResponse response)
            throws IOException {
        Participant person = person(personId);
        Document document = documents.find(person, documentId);
        byte[] content = documents.open(person, documentId);
        boolean inline = show.equals("yes") && document.type().isPicture();
        response.setContentType(document.type().mediaType());
        response.setHeader(
                "Content-Disposition", inline ? "inline" : "attachment; filename=\"" + name(document) + "\"");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.getOutputStream().write(content);
    }

    /** Made by us: says nothing about anybody, and cannot lead a browser astray. */
    private String name(Document document) {
        LocalDate day = document.about().on();
        LocalDate named = day == null ? LocalDate.ofInstant(document.addedAt(), clock.getZone()) : day;
        String id = document.id().toString();
        return "dokument-" + named + "-" + id.substring(id.length() - 6).toLowerCase(Locale.ROOT) + "."
                + document.type().ending();
    }

    @PostMapping(ONE + "/scan")
    String scan(@PathVariable UUID personId, @PathVariable UUID documentId) {
        return back(personId) + "?done="
                + switch (documents.scanAgain(person(personId), documentId)) {
                    case CLEAN -> "clean";
                    case INFECTED -> "infected";
                    case STILL_WAITING -> "waiting";
                };
    }

    @PostMapping(ONE + "/remove")
    String remove(@PathVariable UUID personId, @PathVariable UUID documentId, Form form, Model model) {
        Participant person = person(personId);
        String reason = new Fields(form).required("reason", LONGEST_REASON, "people.document.remove.reason");
        if (form.rejected()) {
            Document document = documents.find(person, documentId);
            model.addAttribute("removing", form);
            return show(person, document, input.of(document), model);
        }
        documents.remove(person, documentId, reason);
        return back(personId) + "?removed=" + documentId;
    }

    @PostMapping(ONE + "/restore")
    String restore(@PathVariable UUID personId, @PathVariable UUID documentId) {
        documents.restore(person(personId), documentId);
        return back(personId) + "?done=restored";
    }

    private Participant person(UUID id) {
        Participant person = people.find(id);
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        return person;
    }

    private static String back(UUID person) {
        return "redirect:/people/" + person + "/" + DocumentsTab.NAME;
    }

    private String show(Participant person, Document document, Form form, Model model) {
        Set<UUID> staff = new HashSet<>(document.about().named());
        staff.add(document.addedBy());
        if (document.removal() != null) {
            staff.add(document.removal().by());
        }
        model.addAttribute("person", person);
        model.addAttribute("document", document);
        model.addAttribute("names", colleagues.names(staff));
        model.addAttribute("kinds", DocumentInput.kinds());
        model.addAttribute("readers", input.readers(person, document.about().named()));
        model.addAttribute("form", form);
        if (!model.containsAttribute("removing")) {
            model.addAttribute("removing", Form.empty());
        }
        return "people/documents/show";
    }
}
