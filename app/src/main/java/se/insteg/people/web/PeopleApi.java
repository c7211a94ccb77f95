package se.insteg.people.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.people.ChangeResult;
import se.insteg.people.LegalStatus;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonTexts;
import se.insteg.people.identity.BroughtNumbers;
import se.insteg.people.identity.TypedNumber;
import se.insteg.people.typed.PersonChoices;
import se.insteg.people.typed.PersonInput;
import se.insteg.ui.JsonForm;
import se.insteg.ui.Overtaken;
import se.insteg.ui.Parameters;
import se.insteg.ui.Rejected;
import se.insteg.ui.Version;
import tools.jackson.databind.JsonNode;

/**
 * People for programs. The same door, the same rights, the same reading of what is sent as on the pages; described in
 * api/people.yaml. Protected people are never here: no program can be their handler.
 */
@RestController
class PeopleApi {
    private static final String PATH = "/api/v1/people";
    private static final Set<String> PARAMETERS = Set.of("q", "status", "unit", "caseworker", "cursor");

    private static final String WHY = "program";

    /** What can be sent: what is read, and numbers, which never are (decision 1701). */
    private static final List<String> FIELDS = Stream.concat(
                    PersonTexts.FIELDS.stream(), BroughtNumbers.FIELDS.stream())
            .toList();

    private final People people;
    private final PersonInput input;
    private final PersonChoices choices;
    private final BroughtNumbers numbers;
    private final Rights rights;

    PeopleApi(People people, PersonInput input, PersonChoices choices, BroughtNumbers numbers, Rights rights) {
        this.people = people;
        this.input = input;
        this.choices = choices;
        this.numbers = numbers;
        this.rights = rights;
    }

    /** By name; or with q those found, best first and without further pages. */
    @GetMapping(PATH)
    PersonJson.Page list(Form asked) {
        Parameters parameters = new Parameters(asked, PARAMETERS);
        String sought = parameters.sought();
        ListQuery query = query(parameters);
        parameters.check();
        if (!sought.isEmpty()) {
            return new PersonJson.Page(
                    people.search(sought).stream().map(PersonJson::of).toList(), null);
        }
        People.Part part = people.list(query);
        String next = part.next() ? part.lines().getLast().id().toString() : null;
        return new PersonJson.Page(part.lines().stream().map(PersonJson::of).toList(), next);
    }

    private ListQuery query(Parameters asked) {
        LegalStatus status = asked.constant("status", LegalStatus.values(), LegalStatus::code);
        UUID after = asked.cursor();
        if (after != null && !people.goesOnFrom(after)) {
            asked.cannotGoOn();
        }
        return new ListQuery(status, asked.id("unit"), asked.id("caseworker"), after, null);
    }

    @GetMapping(PATH + "/{personId}")
    ResponseEntity<Map<String, @Nullable Object>> find(@PathVariable UUID personId) {
        return told(people.find(personId));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> told(Participant person) {
        return ResponseEntity.ok().eTag(Version.tag(person.version())).body(PersonJson.of(person));
    }

    /** @param version of what was registered, 0 */
    record Registered(UUID id, int version) {}

    /** The answer holds no more than the id: it is kept for a day, and is no copy of the register. */
    @PostMapping(PATH)
    ResponseEntity<?> register(@RequestBody JsonNode sent) {
        Form form = JsonForm.read(sent, FIELDS);
        BroughtNumbers.Read brought = numbers(form);
        PersonDetails details = input.read(form, choices.forSomebodyNew());
        if (details != null && !people.mayRegister(details)) {
            form.reject("unit", "people.unit.notYours");
        }
        if (details == null || form.rejected()) {
            throw Rejected.of(form);
        }
        UUID id = people.register(details)
                .orElseThrow(() -> Rejected.of(form.reject("reference", "people.reference.taken")));
        numbers.note(
                noted(
                        id,
                        details,
                        brought.numbers().stream().map(PeopleApi::added).toList()),
                WHY);
        if (!rights.may(Action.SEE_PERSON, Participant.subject(details))) {
            return ResponseEntity.status(HttpStatus.CREATED)
                    .build(); // protected, or another's case: never heard of again
        }
        return ResponseEntity.created(URI.create(PATH + "/" + id))
                .eTag(Version.tag(0))
                .body(new Registered(id, 0));
    }

    /** Changes the fields that are sent. */
    @PatchMapping(
            path = PATH + "/{personId}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<?> change(
            @PathVariable UUID personId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode sent) {
        Participant person = people.findToChange(personId);
        int version = Version.required(ifMatch);
        SequencedMap<String, List<String>> base = version == person.version()
                ? PersonTexts.of(person.details())
                : people.version(person, version).orElseGet(() -> PersonTexts.of(person.details()));
        Form form = JsonForm.patch(base, sent, FIELDS);
        for (String field : BroughtNumbers.FIELDS) {
            if (sent.has(field) && form.text(field).isEmpty()) {
                form.reject(field, "people.number.brought.notEmptied");
            }
        }
        BroughtNumbers.Read brought = numbers(form);
        PersonDetails details = input.read(form, choices.keeping(person.details()));
        if (details == null || form.rejected()) {
            throw Rejected.of(form);
        }
        List<BroughtNumbers.Step> steps =
                numbers.steps(Map.of(personId, brought.numbers())).getOrDefault(personId, List.of());
        numbers.note(noted(personId, person.details(), steps), WHY); // a refusal below takes it back
        return switch (people.change(personId, version, details)) {
            case ChangeResult.Done done -> after(personId, details);
            case ChangeResult.ReferenceTaken taken ->
                throw Rejected.of(form.reject("reference", "people.reference.taken"));
            case ChangeResult.Conflict conflict -> throw overtaken(conflict, details);
        };
    }

    /** What is wrong with a number is told without the number. */
    private BroughtNumbers.Read numbers(Form form) {
        Map<String, List<String>> texts = new HashMap<>();
        BroughtNumbers.FIELDS.forEach(field -> texts.put(
                field, form.all(field).stream().filter(text -> !text.isBlank()).toList()));
        BroughtNumbers.Read read = numbers.read(texts);
        read.slips().forEach(slip -> form.reject(slip.field(), slip.messageKey()));
        return read;
    }

    private static BroughtNumbers.Step added(TypedNumber.Number number) {
        return new BroughtNumbers.Step(number, null);
    }

    private static List<BroughtNumbers.Noted> noted(
            UUID person, PersonDetails details, List<BroughtNumbers.Step> steps) {
        UUID unit = details.care().unitId();
        Subject subject = unit == null ? Subject.MUNICIPALITY : Subject.unit(unit);
        boolean hidden = details.protection().hides();
        return steps.stream()
                .map(step -> new BroughtNumbers.Noted(person, hidden, subject, step))
                .toList();
    }

    /** As it stands now, unless the change took the person out of the program's sight. */
    private ResponseEntity<?> after(UUID personId, PersonDetails details) {
        return rights.may(Action.SEE_PERSON, Participant.subject(details))
                ? told(people.find(personId))
                : ResponseEntity.noContent().build();
    }

    private Overtaken overtaken(ChangeResult.Conflict conflict, PersonDetails details) {
        Participant theirs = conflict.theirs();
        return new Overtaken(
                PersonTexts.FIELDS,
                base(conflict.base(), theirs),
                PersonJson.of(details),
                PersonJson.of(theirs.details()),
                theirs.version());
    }

    private @Nullable Map<String, @Nullable Object> base(
            @Nullable SequencedMap<String, List<String>> texts, Participant theirs) {
        PersonDetails details =
                texts == null ? null : input.read(JsonForm.of(texts), choices.keeping(theirs.details()));
        return details == null ? null : PersonJson.of(details);
    }
}
