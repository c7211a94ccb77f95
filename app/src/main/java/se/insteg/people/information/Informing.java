package se.insteg.people.information;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.ParticipantLinks.Opened;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Refusal;
import se.insteg.people.LinkPurpose;
import se.insteg.people.Participant;
import se.insteg.people.card.LinkTable;
import se.insteg.people.register.PersonTable;

/**
 * The municipality's text about how it uses people's data, and giving it to them. Each giving is a row that stays with the
 * person; a new version is given again.
 */
@Component
public class Informing implements LinkPurpose {
    /** A week from registration, or from a new version, until the worklist reminds of it. */
    public static final Duration GRACE = Duration.ofDays(7);

    private static final String PURPOSE = "information";
    private static final String WHY = "information";
    private static final Duration LINK_VALID = Duration.ofDays(7);

    private final InformationTable table;
    private final LinkTable links;
    private final PersonTable people;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;

    Informing(
            InformationTable table,
            LinkTable links,
            PersonTable people,
            Rights rights,
            CurrentStaff current,
            Audit audit) {
        this.table = table;
        this.links = links;
        this.people = people;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
    }

    /** The text in force, or the template while none is. Holds nothing about anybody; no right is asked. */
    public Information text() {
        return table.current();
    }

    public Optional<Information> version(int version) {
        return table.version(version);
    }

    /**
     * WRITE_INFORMATION. A new version, in force at once.
     *
     * @param after the version it was written from: 409 when another has come since
     * @param texts by language; Swedish is there
     */
    public void publish(int after, Map<String, String> texts) {
        rights.require(Action.WRITE_INFORMATION, Subject.MUNICIPALITY);
        Map<String, String> written = new LinkedHashMap<>(texts);
        written.values().removeIf(String::isBlank);
        if (table.current().version() != after
                || !table.publish(after + 1, written, current.require().staffId())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.information.conflict");
        }
        audit.write(new Audit.Entry("INFORMATION_PUBLISHED", "municipality", null, WHY, "version=" + (after + 1)));
    }

    /** GIVE_INFORMATION. 404 for whoever the caller may not give it to. */
    public Participant person(UUID id) {
        Participant person = people.find(id)
                .filter(found -> rights.may(Action.GIVE_INFORMATION, found.subject()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.refused.notHere"));
        audit.shown("PERSON_SHOWN", "person", List.of(id), WHY);
        return person;
    }

    /** Newest first. Of somebody given by {@link #person}, or the participant themself. */
    public List<Given> given(UUID person) {
        return table.given(person);
    }

    public boolean hasCurrent(UUID person) {
        int version = table.current().version();
        return version > 0 && given(person).stream().anyMatch(given -> given.version() == version);
    }

    /** GIVE_INFORMATION. The version in force, on paper or aloud. Noted once for each way and language. */
    public void give(UUID personId, String language, Given.How how) {
        Participant person = person(personId);
        Information text = published();
        boolean already = given(personId).stream()
                .anyMatch(given -> given.version() == text.version()
                        && given.language().equals(text.spoken(language))
                        && given.how() == how);
        if (!already) {
            table.give(
                    personId,
                    person.details().protection().hides(),
                    text.version(),
                    text.spoken(language),
                    how,
                    current.require().staffId());
            audit.write(new Audit.Entry("INFORMATION_GIVEN", "person", personId, WHY, "version=" + text.version()));
        }
    }

    /** GIVE_INFORMATION. A link that shows the text once, to somebody who is not protected. Told this once. */
    public String link(UUID personId, String language) {
        Participant person = person(personId);
        if (person.details().protection().hides()) {
            throw new Refusal(Refusal.Kind.INVALID, "people.card.protected");
        }
        Information text = published();
        return links.make(personId, PURPOSE, personId, text.spoken(language), LINK_VALID);
    }

    private Information published() {
        Information text = table.current();
        if (!text.published()) {
            throw new Refusal(Refusal.Kind.INVALID, "people.information.unpublished");
        }
        return text;
    }

    /** By the participant on their own page: they have read it. Once for each version. */
    public void readBy(UUID person, String language) {
        if (!hasCurrent(person)) {
            noteRead(person, published(), language, Given.How.CARD);
        }
    }

    private void noteRead(UUID person, Information text, String language, Given.How how) {
        table.give(person, false, text.version(), text.spoken(language), how, null);
        audit.writeAs(person, new Audit.Entry("INFORMATION_READ", "person", person, WHY, "version=" + text.version()));
    }

    /** GIVE_INFORMATION. Those who have waited longer than {@link #GRACE}; at most 200. */
    public List<UUID> missing() {
        return table.missing(rights.reach(Action.GIVE_INFORMATION), table.current(), GRACE);
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Opened open(UUID personId, UUID objectId, String language) {
        Information text = published();
        noteRead(personId, text, language, Given.How.LINK);
        return new Opened(
                personId,
                "people/information/opened",
                Map.of("text", text, "language", text.spoken(language), "municipality", municipality()));
    }

    /** As people call it. */
    public String municipality() {
        return table.municipality();
    }
}
