package se.insteg.placements;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.Colleagues;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OrganisationKind;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.ParticipantAccess;
import se.insteg.placements.answers.Saying;
import se.insteg.placements.answers.Sending;
import se.insteg.placements.store.AskTable;
import se.insteg.placements.store.ProposalTable;
import se.insteg.placements.store.QuestionTable;
import se.insteg.skills.cv.Consent;
import se.insteg.skills.cv.Consents;
import se.insteg.skills.cv.HandedOut;
import se.insteg.skills.cv.Sheet;
import se.insteg.skills.cv.Sheets;
import se.insteg.taxonomy.StoredTerms;

/**
 * Asks the host and the participant about a proposal, in the order the staff choose: neither is shown anything before
 * somebody sends it. PROPOSE_PLACEMENT for the person. Of somebody protected nothing is shown by link: their handler speaks
 * with the host, and with them.
 */
@Component
public class Asking {
    /** From then on whoever is asked and has not answered is reminded, once. */
    public static final Duration REMIND = Duration.ofDays(4);

    /** From then on it is somebody's work to find out; the link is over too. */
    public static final Duration LATE = Duration.ofDays(7);

    private static final String WHY = "svar på förslag";

    private final Matching matching;
    private final Hosts hosts;
    private final ProposalTable proposals;
    private final AskTable asks;
    private final QuestionTable questions;
    private final Saying saying;
    private final Sending sending;
    private final Sheets sheets;
    private final Consents consents;
    private final ParticipantAccess cards;
    private final Colleagues colleagues;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Asking(
            Matching matching,
            Hosts hosts,
            ProposalTable proposals,
            AskTable asks,
            QuestionTable questions,
            Saying saying,
            Sending sending,
            Sheets sheets,
            Consents consents,
            ParticipantAccess cards,
            Colleagues colleagues,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.matching = matching;
        this.hosts = hosts;
        this.proposals = proposals;
        this.asks = asks;
        this.questions = questions;
        this.saying = saying;
        this.sending = sending;
        this.sheets = sheets;
        this.consents = consents;
        this.cards = cards;
        this.colleagues = colleagues;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a host is asked by.
     *
     * @param id made when the form was shown, so that the same form sent twice asks once
     * @param contactId one of the offer's organisation
     * @param way EMAIL, LINK or SPOKEN
     * @param sheetId a CV or card of the person's to show; null for none
     * @param words typed: who it is about in general terms; or empty
     */
    public record ToHost(
            UUID id,
            UUID contactId,
            Ask.Way way,
            String language,
            @Nullable UUID sheetId,
            String words) {}

    /**
     * What a participant is asked by.
     *
     * @param way CARD, SMS, EMAIL, LINK, PAPER or SPOKEN
     * @param words typed: how one gets there
     * @param meet whom they meet there, or empty
     */
    public record ToParticipant(UUID id, Ask.Way way, String language, String words, String meet) {}

    /** That somebody was asked. @param address of the link for the staff to hand over, told this once; else null */
    public record Sent(UUID id, @Nullable String address) {}

    public Sent askHost(UUID personId, UUID proposalId, ToHost wish) {
        Participant person = matching.person(personId);
        Proposal proposal = standing(personId, proposalId);
        HostOffer offer = hosts.offer(proposal.offerId());
        Contact contact = contacts(offer).stream()
                .filter(one -> one.id().equals(wish.contactId()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "hosts.refused.notHere"));
        Optional<Sent> already = already(proposalId, Party.HOST, wish.id());
        if (already.isPresent()) {
            return already.get();
        }
        mayBeWritten(person, wish.way());
        Ask.Shared shared = null;
        UUID sheet = wish.sheetId();
        if (sheet != null) {
            sheets.handOut(
                    personId,
                    sheet,
                    new Sheets.Wish(wish.id(), use(offer), offer.organisationName(), HandedOut.Format.HTML));
            shared = Ask.Shared.of(sheets.find(personId, sheet).content());
        }
        Ask ask = ask(
                wish.id(),
                proposal,
                person,
                Party.HOST,
                contact.id(),
                wish.way(),
                wish.language(),
                content(offer, person, shared, wish.words(), ""));
        return sent(ask, person);
    }

    public Sent askParticipant(UUID personId, UUID proposalId, ToParticipant wish) {
        Participant person = matching.person(personId);
        Proposal proposal = standing(personId, proposalId);
        Optional<Sent> already = already(proposalId, Party.PARTICIPANT, wish.id());
        if (already.isPresent()) {
            return already.get();
        }
        mayBeWritten(person, wish.way());
        Ask ask = ask(
                wish.id(),
                proposal,
                person,
                Party.PARTICIPANT,
                null,
                wish.way(),
                wish.language(),
                content(hosts.offer(proposal.offerId()), person, null, wish.words(), wish.meet()));
        return sent(ask, person);
    }

    private Optional<Sent> already(UUID proposal, Party party, UUID id) {
        return asks.find(proposal, party).map(ask -> {
            if (!ask.id().equals(id)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "placements.ask.already");
            }
            return new Sent(id, null);
        });
    }

    private static void mayBeWritten(Participant person, Ask.Way way) {
        if (person.details().protection().hides() && way != Ask.Way.SPOKEN && way != Ask.Way.PAPER) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.ask.protected");
        }
    }

    private Ask ask(
            UUID id,
            Proposal proposal,
            Participant person,
            Party party,
            @Nullable UUID contact,
            Ask.Way way,
            String language,
            Ask.Content shown) {
        return new Ask(
                id,
                proposal.id(),
                person.id(),
                person.details().protection().hides(),
                party,
                contact,
                way,
                language,
                shown,
                current.require().staffId(),
                clock.instant(),
                null,
                null,
                null,
                List.of());
    }

    private Ask.Content content(
            HostOffer offer, Participant person, Ask.@Nullable Shared shared, String words, String meet) {
        UUID unit = person.details().care().unitId();
        return new Ask.Content(
                offer.details().title(),
                offer.organisationName(),
                offer.details().site().place().name(),
                StoredTerms.text(offer.details().period().hours()),
                offer.details().period().starts(),
                offer.details().period().ends(),
                shared,
                words,
                meet,
                current.require().name(),
                unit == null ? "" : colleagues.phone(unit).orElse(""));
    }

    private Sent sent(Ask ask, Participant person) {
        if (!asks.insert(ask)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.ask.already");
        }
        audit.write(new Audit.Entry(
                "PROPOSAL_SENT",
                "person",
                person.id(),
                WHY,
                "part=" + ask.party().code() + " sätt=" + ask.way().code()));
        return new Sent(ask.id(), sending.send(ask, person, Sending.About.ASKED, "0"));
    }

    /**
     * Once more, with a new link. Of one who was asked on paper or by word of mouth it is only noted.
     *
     * @return the address to hand over, or null
     */
    public @Nullable String remind(UUID personId, UUID proposalId, Party party) {
        Participant person = matching.person(personId);
        Ask ask = waiting(standing(personId, proposalId), party);
        asks.reminded(ask.id());
        audit.write(new Audit.Entry("PROPOSAL_REMINDED", "person", personId, WHY, "part=" + party.code()));
        return sending.send(ask, person, Sending.About.REMINDED, clock.instant().toString());
    }

    /**
     * Writes down what a party said to the staff, asked or not: by phone, mail, meeting or on paper.
     *
     * @return false when it was answered already, or stands no longer; then nothing happens
     */
    public boolean record(UUID personId, UUID proposalId, Party party, Ask.Reply reply) {
        Participant person = matching.person(personId);
        Proposal proposal = ofPerson(personId, proposalId);
        if (!proposal.stands()) {
            return false;
        }
        Ask ask = asks.find(proposalId, party).orElseGet(() -> {
            Ask spoken = ask(
                    Ids.next(clock),
                    proposal,
                    person,
                    party,
                    null,
                    Ask.Way.SPOKEN,
                    "sv",
                    content(hosts.offer(proposal.offerId()), person, null, "", ""));
            asks.insert(spoken);
            return spoken;
        });
        return saying.say(
                ask,
                new Ask.Reply(
                        reply.yes(),
                        clock.instant(),
                        reply.how(),
                        current.require().staffId(),
                        reply.saidBy(),
                        reply.reason(),
                        reply.words()));
    }

    /** Answers what a party asked; they find it by the same link, and are written to where they were. */
    public void answer(UUID personId, UUID proposalId, UUID question, String words) {
        Participant person = matching.person(personId);
        Ask ask = asks.of(ofPerson(personId, proposalId).id()).stream()
                .filter(one ->
                        one.questions().stream().anyMatch(asked -> asked.id().equals(question)))
                .findFirst()
                .orElseThrow(Asking::notHere);
        if (!questions.answer(question, words, current.require().staffId())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.ask.question.answered");
        }
        audit.write(new Audit.Entry(
                "PROPOSAL_QUESTION_ANSWERED",
                "person",
                personId,
                WHY,
                "part=" + ask.party().code()));
        if (ask.way() == Ask.Way.EMAIL || ask.way() == Ask.Way.SMS) {
            sending.send(ask, person, Sending.About.ANSWERED, question.toString());
        }
    }

    /** What a no asks for is seen to: it leaves the worklist. */
    public void followed(UUID personId, UUID proposalId, Party party) {
        matching.person(personId);
        Ask ask = asks.find(ofPerson(personId, proposalId).id(), party).orElseThrow(Asking::notHere);
        asks.followed(ask.id(), current.require().staffId());
    }

    /** Whom one may ask at an offer: those to call there. */
    public List<Contact> contacts(HostOffer offer) {
        return hosts.contacts(offer.organisationId()).stream()
                .filter(contact -> contact.details().active())
                .toList();
    }

    /** What of the person's may be shown to this host: what they have, where they have consented to it. */
    public List<Sheet> mayShow(Participant person, HostOffer offer) {
        if (!rights.may(Action.MAKE_CV, person.subject())
                || person.details().protection().hides()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return consents.of(person).stream()
                        .anyMatch(consent ->
                                consent.inForce(today) && consent.uses().contains(use(offer)))
                ? sheets.of(person)
                : List.of();
    }

    /** The ways a participant can be asked, the best first. */
    public List<Ask.Way> waysTo(Participant person) {
        if (person.details().protection().hides()) {
            return List.of(Ask.Way.SPOKEN, Ask.Way.PAPER);
        }
        List<Ask.Way> ways = new ArrayList<>();
        if (rights.may(Action.GIVE_CARD, person.subject()) && cards.card(person).isPresent()) {
            ways.add(Ask.Way.CARD);
        }
        if (!person.details().contact().phone().isEmpty() && sending.leaves(Ask.Way.SMS)) {
            ways.add(Ask.Way.SMS);
        }
        if (!person.details().contact().email().isEmpty() && sending.leaves(Ask.Way.EMAIL)) {
            ways.add(Ask.Way.EMAIL);
        }
        ways.addAll(List.of(Ask.Way.LINK, Ask.Way.PAPER, Ask.Way.SPOKEN));
        return ways;
    }

    /** The ways a host can be asked about this person, the best first. */
    public List<Ask.Way> waysToHost(Participant person) {
        if (person.details().protection().hides()) {
            return List.of(Ask.Way.SPOKEN);
        }
        return sending.leaves(Ask.Way.EMAIL)
                ? List.of(Ask.Way.EMAIL, Ask.Way.LINK, Ask.Way.SPOKEN)
                : List.of(Ask.Way.LINK, Ask.Way.SPOKEN);
    }

    /** An id for {@link ToHost} and {@link ToParticipant}. */
    public UUID next() {
        return Ids.next(clock);
    }

    private Consent.Use use(HostOffer offer) {
        OrganisationKind kind =
                hosts.organisation(offer.organisationId()).details().kind();
        return switch (kind) {
            case ASSOCIATION -> Consent.Use.ASSOCIATION;
            case SCHOOL -> Consent.Use.SCHOOL;
            default -> Consent.Use.EMPLOYER;
        };
    }

    private Ask waiting(Proposal proposal, Party party) {
        Ask ask = asks.find(proposal.id(), party).orElseThrow(Asking::notHere);
        if (ask.isAnswered()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.ask.answered");
        }
        return ask;
    }

    private Proposal standing(UUID personId, UUID proposalId) {
        Proposal proposal = ofPerson(personId, proposalId);
        if (!proposal.stands()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.ask.over");
        }
        return proposal;
    }

    private Proposal ofPerson(UUID personId, UUID proposalId) {
        return proposals
                .find(proposalId)
                .filter(one -> Objects.equals(one.personId(), personId))
                .orElseThrow(Asking::notHere);
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "placements.refused.notHere");
    }
}
