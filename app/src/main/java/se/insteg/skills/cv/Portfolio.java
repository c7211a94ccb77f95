package se.insteg.skills.cv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.card.CardLanguages;
import se.insteg.people.card.OwnRecord;
import se.insteg.skills.ClaimTexts;
import se.insteg.skills.CompetenceProfile;
import se.insteg.skills.Profile;
import se.insteg.skills.cv.HandedOut.Format;
import se.insteg.skills.cv.store.SheetTable;

/**
 * What a person takes along of their own, to another municipality or another country (MAR-18): the profile in their own
 * language, English and Swedish, the same for programs, and the CVs and cards that were saved, and certificates. It is theirs, so it asks
 * for no consent and says nothing of where they may stay.
 */
@Component
public class Portfolio {
    private static final String GROUND = "portfölj";

    private final People people;
    private final OwnRecord own;
    private final Profile profile;
    private final SheetTable sheets;
    private final SheetMaking making;
    private final SheetFiles files;
    private final CardLanguages languages;
    private final Documents documents;
    private final Audit audit;

    Portfolio(
            People people,
            OwnRecord own,
            Profile profile,
            SheetTable sheets,
            SheetMaking making,
            SheetFiles files,
            CardLanguages languages,
            Documents documents,
            Audit audit) {
        this.people = people;
        this.own = own;
        this.profile = profile;
        this.sheets = sheets;
        this.making = making;
        this.files = files;
        this.languages = languages;
        this.documents = documents;
        this.audit = audit;
    }

    /** MAKE_CV. A ZIP for staff to hand to the person themself. */
    public byte[] of(UUID personId) {
        Participant person = people.findFor(Action.MAKE_CV, personId);
        audit.write(new Audit.Entry("PORTFOLIO_GIVEN", "person", personId, GROUND));
        return zip(person, people.latinName(person));
    }

    /** The participant's own, for themself. */
    public byte[] ofOwn() {
        Participant me = own.read();
        audit.write(new Audit.Entry("PORTFOLIO_GIVEN", "person", me.id(), GROUND));
        return zip(me, me.details().identity().name());
    }

    private byte[] zip(Participant person, String latin) {
        CompetenceProfile found = profile.of(person);
        Draft draft = Draft.of(found);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Locale language : spoken(person)) {
                ClaimTexts texts = making.in(language);
                Sheet.Content content = making.content(person, latin, draft, Sheet.Kind.CV, null, texts);
                String name = texts.say("skills.portfolio.file") + "-" + language.getLanguage();
                add(zip, name + ".pdf", files.write(Sheet.Kind.CV, content, texts, Format.PDF));
                add(zip, name + ".html", files.write(Sheet.Kind.CV, content, texts, Format.HTML));
                if (language.getLanguage().equals("en")) {
                    add(zip, "europass.json", files.write(Sheet.Kind.CV, content, texts, Format.JSON));
                }
            }
            ClaimTexts swedish = making.in(Locale.of("sv"));
            int number = 0;
            for (Sheet sheet : sheets.of(person.id()).reversed()) {
                number++;
                LocalDate on = sheet.content().on();
                add(
                        zip,
                        sheet.kind().code() + "-" + on + "-" + number + ".pdf",
                        files.write(sheet.kind(), sheet.content(), swedish, Format.PDF));
            }
            for (Documents.TakenAlong file : documents.toTakeAlong(person)) {
                add(zip, file.name(), file.content());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The person's own where there are words in it, then English and Swedish. */
    private List<Locale> spoken(Participant person) {
        List<Locale> spoken = new ArrayList<>();
        for (String tag : List.of(languages.suggested(person), "en", "sv")) {
            Locale locale = Locale.forLanguageTag(tag);
            if (!spoken.contains(locale)) {
                spoken.add(locale);
            }
        }
        return spoken;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
