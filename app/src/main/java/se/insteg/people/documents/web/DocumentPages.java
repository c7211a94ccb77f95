package se.insteg.people.documents.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonHeads;

/** A person's documents: the list, and handing in one or several. */
@Controller
class DocumentPages {
    /** At once; all together are limited by the server. */
    private static final int MOST_AT_ONCE = 20;

    private static final int LONGEST_NAME = 100;
    private static final Set<String> DONE = Set.of("added", "waiting", "changed", "clean", "infected", "restored");

    private final People people;
    private final Documents documents;
    private final DocumentInput input;
    private final PersonHeads heads;
    private final Colleagues colleagues;
    private final Rights rights;

    DocumentPages(
            People people,
            Documents documents,
            DocumentInput input,
            PersonHeads heads,
            Colleagues colleagues,
            Rights rights) {
        this.people = people;
        this.documents = documents;
        this.input = input;
        this.heads = heads;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    @GetMapping("/people/{personId}/documents")
    String list(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String removed,
            Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return show(person(personId), input.empty(), Ids.read(removed), model);
    }

    @PostMapping("/people/{personId}/documents")
    String add(
            @PathVariable UUID personId,
            Form form,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Model model) {
        Participant person = person(personId);
        List<MultipartFile> given = files == null
                ? List.of()
                : files.stream().filter(file -> !name(file).isEmpty()).toList();
        if (given.isEmpty()) {
            form.reject("file", "people.document.file.missing");
        } else if (given.size() > MOST_AT_ONCE) {
            form.reject("file", "people.document.file.tooMany", MOST_AT_ONCE);
        }
        Document.About about = input.about(form, person, Set.of());
        UUID id = Ids.read(form.text("id"));
        if (about == null || form.rejected()) {
            return show(person, form, null, model);
        }
        List<Document.New> handedIn = handedIn(id == null ? input.next() : id, about, given);
        return switch (documents.add(person, handedIn)) {
            case Documents.Added.Kept kept ->
                "redirect:/people/" + personId + "/documents?done=" + (kept.waiting() ? "waiting" : "added");
            case Documents.Added.Refused refused -> {
                refused.slips()
                        .forEach(slip -> form.reject(
                                "file",
                                slip.words().key(),
                                slip.words().arguments().toArray()));
                yield show(person, form, null, model);
            }
        };
    }

    /** Ids one after another, so that the same form sent twice gives the same; of several, each has its number. */
    private static List<Document.New> handedIn(UUID first, Document.About about, List<MultipartFile> files) {
        List<Document.New> handedIn = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            MultipartFile file = files.get(i);
            boolean numbered = files.size() > 1 && !about.title().isEmpty();
            String title = numbered ? about.title() + " (" + (i + 1) + "/" + files.size() + ")" : about.title();
            handedIn.add(new Document.New(
                    new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() + i),
                    new Document.About(
                            about.kind(), title, about.on(), about.language(), about.secrecy(), about.named()),
                    name(file),
                    content(file)));
        }
        return handedIn;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getSize() > Documents.LARGEST ? new byte[Documents.LARGEST + 1] : file.getBytes();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** As its owner calls it, without folders. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) + "…" : last;
    }

    private Participant person(UUID id) {
        Participant person = people.find(id);
        rights.require(Action.KEEP_DOCUMENTS, person.subject());
        return person;
    }

    private String show(Participant person, Form form, @Nullable UUID removed, Model model) {
        List<Document> all = documents.of(person);
        Set<UUID> staff = new HashSet<>();
        all.forEach(document -> {
            staff.add(document.addedBy());
            if (document.removal() != null) {
                staff.add(document.removal().by());
            }
        });
        model.addAttribute("head", heads.of(person, DocumentsTab.NAME));
        model.addAttribute(
                "documents", all.stream().filter(one -> one.removal() == null).toList());
        model.addAttribute(
                "removed", all.stream().filter(one -> one.removal() != null).toList());
        model.addAttribute(
                "undo",
                all.stream()
                        .filter(one -> one.removal() != null && one.id().equals(removed))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("names", colleagues.names(staff));
        model.addAttribute("kinds", DocumentInput.kinds());
        model.addAttribute("readers", input.readers(person, Set.of()));
        model.addAttribute("scans", documents.scans());
        model.addAttribute("form", form);
        if (!model.containsAttribute("done")) {
            model.addAttribute("done", null);
        }
        return "people/documents/list";
    }
}
