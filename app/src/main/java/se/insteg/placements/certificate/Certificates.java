package se.insteg.placements.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Refusal;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Party;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.agreement.Agreement;
import se.insteg.placements.agreement.Ledger;
import se.insteg.placements.agreement.Terms;
import se.insteg.placements.agreement.Whole;
import se.insteg.placements.certificate.Certificate.Stated;
import se.insteg.placements.followup.Noting;
import se.insteg.placements.followup.Question;
import se.insteg.placements.followup.Reply;
import se.insteg.planner.model.LanguageNames;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.Profile;
import se.insteg.taxonomy.StoredTerms;

/**
 * Issues certificates of placements that are over, also early (LEK-11). Each goes among the participant's documents, so that
 * it is in the portfolio they take along, and the first confirms the experience in their profile.
 */
@Component
public class Certificates {
    private static final String GROUND = "praktikintyg";

    private final People people;
    private final Ledger ledger;
    private final Hosts hosts;
    private final CertificateTable table;
    private final CertificateWords words;
    private final CertificatePaper paper;
    private final Noting followUps;
    private final Documents documents;
    private final Profile profile;
    private final Rights rights;
    private final CurrentStaff current;
    private final CurrentParticipant participant;
    private final Audit audit;
    private final Clock clock;

    Certificates(
            People people,
            Ledger ledger,
            Hosts hosts,
            CertificateTable table,
            CertificateWords words,
            CertificatePaper paper,
            Noting followUps,
            Documents documents,
            Profile profile,
            Rights rights,
            CurrentStaff current,
            CurrentParticipant participant,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.ledger = ledger;
        this.hosts = hosts;
        this.table = table;
        this.words = words;
        this.paper = paper;
        this.followUps = followUps;
        this.documents = documents;
        this.profile = profile;
        this.rights = rights;
        this.current = current;
        this.participant = participant;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A placement and what was certified of it.
     *
     * @param issued the newest first
     * @param draft to begin with: of the newest certificate, else of the agreement and what the host said at the end
     * @param language of the other side of the paper, BCP 47; "sv" when there is none
     * @param profiled whether the caller may have the experience confirmed in the profile
     */
    public record OfPlacement(Whole whole, List<Certificate> issued, Stated draft, String language, boolean profiled) {
        /** Whether it is over, and so can be certified. */
        public boolean possible() {
            return over(whole.placement());
        }

        public int latest() {
            return issued.isEmpty() ? 0 : issued.getFirst().number();
        }
    }

    /** KEEP_PLACEMENTS. @throws Refusal (404) when it is not this person's */
    public OfPlacement of(UUID personId, UUID placementId) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        return of(ledger.whole(person, ledger.find(person, placementId)));
    }

    private OfPlacement of(Whole whole) {
        List<Certificate> issued = table.of(whole.placement().id());
        return new OfPlacement(
                whole,
                issued,
                issued.isEmpty() ? draft(whole) : issued.getFirst().stated(),
                words.own(whole),
                rights.may(Action.KEEP_PROFILE, whole.person().subject())
                        && rights.may(Action.KEEP_DOCUMENTS, whole.person().subject()));
    }

    private Stated draft(Whole whole) {
        Agreement inForce = whole.inForce();
        Terms terms = inForce == null ? whole.latest().terms() : inForce.terms();
        Reply said = followUps.of(whole.placement()).stream()
                .map(one -> one.now(Party.HOST))
                .filter(reply -> reply != null && reply.answered())
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Stated(
                terms.work().tasks(),
                terms.work().tasksOwn(),
                said == null ? "" : said.answer(Question.SWEDISH),
                said == null ? "" : said.said().words(),
                "",
                terms.who().supervisor());
    }

    private static boolean over(Placement placement) {
        return placement.state() == PlacementState.FINISHED || placement.state() == PlacementState.ENDED_EARLY;
    }

    /**
     * KEEP_PLACEMENTS. Issues the next version; the same once more changes nothing.
     *
     * @param from the version that it corrects; 0 for the first
     * @param why it is issued anew, as typed; empty for the first
     * @param profiled whether to keep it among the documents and confirm the experience, which asks for KEEP_DOCUMENTS and
     *     KEEP_PROFILE
     * @throws Refusal (409) when somebody else was first; (422) while the placement is not over, or without a reason
     */
    public void issue(UUID personId, UUID placementId, int from, Stated stated, String why, boolean profiled) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.lock(person, placementId);
        if (!over(placement)) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.certificate.notOver");
        }
        if (from > 0 == why.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.certificate.why.missing");
        }
        Whole whole = ledger.whole(person, placement);
        OfPlacement before = of(whole);
        if (before.latest() > 0 && before.issued().getFirst().stated().equals(stated)) {
            return;
        }
        Certificate made = new Certificate(
                placementId,
                before.latest() + 1,
                stated,
                words.content(whole, stated, current.require().municipality()),
                why,
                current.require().staffId(),
                clock.instant());
        if (before.latest() != from
                || !table.insert(placement, person.details().protection().hides(), made)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.certificate.overtaken");
        }
        audit.write(new Audit.Entry(
                "CERTIFICATE_ISSUED",
                "person",
                personId,
                GROUND,
                "placement=" + placementId + ",number=" + made.number()));
        if (profiled && before.profiled()) {
            takeAlong(person, placement, made);
        }
    }

    /** Among their documents, and as experience that a document shows. */
    private void takeAlong(Participant person, Placement placement, Certificate made) {
        String name = "certificate:" + placement.id() + ":" + made.number();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        String title =
                cut(made.content().swedish().title() + ", " + placement.where().host(), Document.LONGEST_TITLE);
        Document.About about = new Document.About(
                Document.Kind.WORK,
                title,
                LocalDate.now(clock),
                LanguageNames.find("sv"),
                Document.Secrecy.ORDINARY,
                Set.of());
        Documents.Added added =
                documents.add(person, List.of(new Document.New(id, about, "praktikintyg.pdf", paper.of(made))));
        if (made.number() == 1) {
            NewClaim claim = NewClaim.of(ClaimKind.WORK, occupation(placement))
                    .during(year(placement.begunOn()), year(placement.endedOn()))
                    .at(cut(placement.where().host(), NewClaim.LONGEST_TERM), "SE");
            List<UUID> claims =
                    profile.record(person.id(), List.of(claim), new Origin(ClaimSource.DOCUMENT, LocalDate.now(clock)));
            if (added instanceof Documents.Added.Kept(List<Document> kept, boolean waiting)) {
                profile.showBy(person.id(), claims.getFirst(), kept.getFirst().id());
            }
        }
    }

    /** The offer's occupation; where it has none, or is gone, what it was called. */
    private String occupation(Placement placement) {
        UUID offer = placement.where().offerId();
        String title = cut(placement.where().title(), NewClaim.LONGEST_TERM);
        return offer == null
                ? title
                : hosts.offer(offer).details().work().occupations().stream()
                        .findFirst()
                        .map(StoredTerms::text)
                        .orElse(title);
    }

    private static @Nullable Integer year(@Nullable LocalDate day) {
        return day == null ? null : day.getYear();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }

    /** KEEP_PLACEMENTS. A version on paper; null when there is none such. That it was made is in the log. */
    public byte @Nullable [] paper(UUID personId, UUID placementId, int number) {
        OfPlacement of = of(personId, placementId);
        Certificate found = of.issued().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElse(null);
        if (found == null) {
            return null;
        }
        audit.write(new Audit.Entry(
                "CERTIFICATE_PAPER_MADE",
                "person",
                personId,
                GROUND,
                "placement=" + placementId + ",number=" + number));
        return paper.of(found);
    }

    /** The participant's own, the newest version. @throws Refusal (404) when there is none */
    public byte[] ofOwn(UUID placementId) {
        UUID me = participant.require().personId();
        Placement placement = ledger.lockOf(me, placementId);
        Certificate newest = table.of(placement.id()).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.certificate.none"));
        audit.write(new Audit.Entry("CERTIFICATE_PAPER_MADE", "person", me, GROUND, "placement=" + placementId));
        return paper.of(newest);
    }

    /** For which of the participant's own placements there is one. */
    public Set<UUID> own() {
        return table.placementsOf(participant.require().personId(), Instant.EPOCH);
    }
}
