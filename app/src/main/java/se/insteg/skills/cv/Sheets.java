package se.insteg.skills.cv;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.skills.Profile;
import se.insteg.skills.cv.HandedOut.Format;
import se.insteg.skills.cv.store.SheetTable;

/** CVs and cards: made from the profile, frozen, handed out by consent. */
@Component
public class Sheets {
    private static final String GROUND = "cv";
    private static final Locale SWEDISH = Locale.of("sv");

    private final People people;
    private final Profile profile;
    private final SheetTable table;
    private final Consents consents;
    private final SheetMaking making;
    private final SheetFiles files;
    private final CurrentStaff staff;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Sheets(
            People people,
            Profile profile,
            SheetTable table,
            Consents consents,
            SheetMaking making,
            SheetFiles files,
            CurrentStaff staff,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.profile = profile;
        this.table = table;
        this.consents = consents;
        this.making = making;
        this.files = files;
        this.staff = staff;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** MAKE_CV. The last made first. */
    public List<Sheet> of(Participant person) {
        rights.require(Action.MAKE_CV, person.subject());
        return table.of(person.id());
    }

    /** MAKE_CV. The last first. */
    public List<HandedOut> handedOut(Participant person) {
        rights.require(Action.MAKE_CV, person.subject());
        return table.handedOut(person.id());
    }

    /** MAKE_CV. What could stand on one. */
    public Draft draft(Participant person) {
        rights.require(Action.MAKE_CV, person.subject());
        return Draft.of(profile.of(person));
    }

    /** MAKE_CV. One that was saved. */
    public Sheet find(UUID personId, UUID id) {
        people.findFor(Action.MAKE_CV, personId);
        audit.write(new Audit.Entry("SHEET_SHOWN", "person", personId, GROUND, "sheet=" + id));
        return sheet(personId, id);
    }

    private Sheet sheet(UUID personId, UUID id) {
        return table.of(personId).stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.refused.notHere"));
    }

    /**
     * MAKE_CV. Saves one, in Swedish, for good.
     *
     * @param id made when the form was shown, so that the same form sent twice has one effect
     */
    public void save(UUID personId, UUID id, Sheet.Kind kind, Choice choice) {
        Participant person = people.findFor(Action.MAKE_CV, personId);
        Sheet.Content content =
                making.content(person, people.latinName(person), draft(person), kind, choice, making.in(SWEDISH));
        Sheet sheet = new Sheet(id, personId, kind, content, staff.require().staffId(), clock.instant());
        if (table.insert(sheet, person.details().protection().hides())) {
            audit.write(
                    new Audit.Entry("SHEET_SAVED", "person", personId, GROUND, "sheet=" + id + " kind=" + kind.code()));
        }
    }

    /** @param id as for {@link #save}; @param to whom, 1–200 characters */
    public record Wish(UUID id, Consent.Use use, String to, Format format) {}

    /**
     * MAKE_CV. Lets one leave the house, and notes to whom.
     *
     * @throws Refusal (422) without a consent in force to this use
     */
    public byte[] handOut(UUID personId, UUID sheetId, Wish wish) {
        Participant person = people.findFor(Action.MAKE_CV, personId);
        Sheet sheet = sheet(personId, sheetId);
        Consent consent = consents.inForce(personId, wish.use())
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "skills.cv.noConsent"));
        HandedOut handed = new HandedOut(
                wish.id(),
                sheetId,
                consent.id(),
                wish.use(),
                wish.to(),
                wish.format(),
                staff.require().staffId(),
                clock.instant());
        byte[] file = files.write(sheet.kind(), sheet.content(), making.in(SWEDISH), wish.format());
        if (table.insert(handed, personId, person.details().protection().hides())) {
            audit.write(new Audit.Entry(
                    "SHEET_HANDED_OUT",
                    "person",
                    personId,
                    GROUND,
                    "sheet=" + sheetId + " use=" + wish.use().code() + " consent=" + consent.id()));
        }
        return file;
    }

    /** An id for {@link #save} and {@link #handOut}. */
    public UUID next() {
        return Ids.next(clock);
    }
}
