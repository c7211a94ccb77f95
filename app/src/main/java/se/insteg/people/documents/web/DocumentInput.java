package se.insteg.people.documents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Role;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.Document;
import se.insteg.people.Participant;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.Fields;
import se.insteg.taxonomy.typed.Terms;

/** Reads and fills the fields of a document; what cannot be understood is rejected there, with what to do instead. */
@Component
class DocumentInput {
    private static final int FIRST_YEAR = 1900;

    private final Colleagues colleagues;
    private final CurrentStaff current;
    private final Clock clock;

    DocumentInput(Colleagues colleagues, CurrentStaff current, Clock clock) {
        this.colleagues = colleagues;
        this.current = current;
        this.clock = clock;
    }

    /** An id for the first that a form hands in. */
    UUID next() {
        return Ids.next(clock);
    }

    Form empty() {
        return Form.empty().with("id", next().toString()).with("secrecy", Document.Secrecy.ORDINARY.code());
    }

    Form of(Document document) {
        Document.About about = document.about();
        return Form.empty()
                .with("version", String.valueOf(document.version()))
                .with("kind", about.kind().code())
                .with("title", about.title())
                .with("on", about.on() == null ? "" : about.on().toString())
                .with("language", about.language() == null ? "" : StoredTerms.said(about.language()))
                .with("secrecy", about.secrecy().code())
                .with("named", about.named().stream().map(UUID::toString).toList());
    }

    /** Null when the form is rejected. @param was who could read it until now */
    Document.@Nullable About about(Form form, Participant person, Set<UUID> was) {
        Fields fields = new Fields(form);
        Document.Kind kind = fields.constant("kind", Document.Kind.values(), Document.Kind::code);
        if (kind == null && !fields.rejected("kind")) {
            fields.reject("kind", "people.document.kind.missing");
        }
        Document.Secrecy secrecy = fields.constant("secrecy", Document.Secrecy.values(), Document.Secrecy::code);
        String title = fields.line("title", Document.LONGEST_TITLE);
        LocalDate on = fields.date("on", FIRST_YEAR, LocalDate.now(clock));
        var language = Terms.language(fields, "language");
        Set<UUID> named = named(form, fields, person, was);
        return form.rejected() || kind == null
                ? null
                : new Document.About(
                        kind, title, on, language, secrecy == null ? Document.Secrecy.NAMED : secrecy, named);
    }

    private Set<UUID> named(Form form, Fields fields, Participant person, Set<UUID> was) {
        Set<UUID> allowed =
                coordinators(person).stream().map(Colleagues.Named::id).collect(Collectors.toSet());
        allowed.addAll(was);
        Set<UUID> named = new HashSet<>();
        for (String typed : form.all("named")) {
            UUID one = fields.id("named", typed, allowed);
            if (one != null) {
                named.add(one);
            }
        }
        return named;
    }

    static List<Form.Option> kinds() {
        return Arrays.stream(Document.Kind.values())
                .map(kind -> Form.Option.key(kind.code(), "people.document.kind." + kind.code()))
                .toList();
    }

    /**
     * Who can be chosen to read a document that only some read: coordinators who may read about the person at all. The
     * caseworker does anyway, and of a protected person the handlers, and nobody else can.
     */
    List<Form.Option> readers(Participant person, Set<UUID> was) {
        Set<UUID> there =
                coordinators(person).stream().map(Colleagues.Named::id).collect(Collectors.toSet());
        Set<UUID> gone = was.stream().filter(id -> !there.contains(id)).collect(Collectors.toSet());
        List<Form.Option> readers = coordinators(person).stream()
                .map(one -> Form.Option.text(one.id().toString(), one.name()))
                .collect(Collectors.toList());
        colleagues.names(gone).forEach((id, name) -> readers.add(Form.Option.text(id.toString(), name)));
        return List.copyOf(readers);
    }

    private List<Colleagues.Named> coordinators(Participant person) {
        UUID unit = person.details().care().unitId();
        if (person.details().protection().hides()) {
            return List.of();
        }
        UUID me = current.require().staffId();
        List<Colleagues.Named> all =
                unit == null ? colleagues.holding(Role.COORDINATOR) : colleagues.holding(Role.COORDINATOR, unit);
        return all.stream().filter(one -> !one.id().equals(me)).toList();
    }
}
