package se.insteg.placements.answers;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.hosts.Hosts;
import se.insteg.kernel.Ids;
import se.insteg.placements.Ask;
import se.insteg.placements.Decision;
import se.insteg.placements.Party;
import se.insteg.placements.Proposal;
import se.insteg.placements.store.AskTable;
import se.insteg.placements.store.DecisionTable;
import se.insteg.placements.store.ProposalTable;

/**
 * A party's answer takes effect: once, in one transaction with what follows from it. A no ends the proposal and frees its
 * seat. Locks are taken in the order proposal, seat, as when a proposal is taken back. Asks no rights: whoever calls knows
 * whose answer it is.
 */
@Component
public class Saying {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final String WHY = "svar på förslag";

    private final ProposalTable proposals;
    private final AskTable asks;
    private final DecisionTable decisions;
    private final Hosts hosts;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    Saying(
            ProposalTable proposals,
            AskTable asks,
            DecisionTable decisions,
            Hosts hosts,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.proposals = proposals;
        this.asks = asks;
        this.decisions = decisions;
        this.hosts = hosts;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** False when the proposal stood no longer, or the party had answered; then nothing happens. */
    public boolean say(Ask ask, Ask.Reply reply) {
        if (!proposals.say(ask.proposalId(), ask.party(), reply.yes())) {
            return false;
        }
        asks.reply(ask.id(), reply);
        Proposal proposal = proposals.find(ask.proposalId()).orElseThrow();
        if (!reply.yes()) {
            hosts.seatComesBack(proposal.offerId());
        }
        log(ask, reply, proposal.offerId());
        return true;
    }

    private void log(Ask ask, Ask.Reply reply, UUID offer) {
        Decision.Deed deed = reply.yes() ? Decision.Deed.SAID_YES : Decision.Deed.SAID_NO;
        decisions.write(
                new Decision(
                        Ids.next(clock),
                        reply.at(),
                        reply.recordedBy(),
                        ask.party(),
                        deed,
                        ask.personId(),
                        offer,
                        null,
                        told(ask, reply),
                        null),
                ask.hidden(),
                ask.proposalId());
        Audit.Entry entry = new Audit.Entry(
                "PLACEMENT_" + deed.name(),
                "person",
                ask.personId(),
                WHY,
                "part=" + ask.party().code());
        if (reply.how() == Ask.How.LINK && ask.party() == Party.PARTICIPANT) {
            audit.writeAs(ask.personId(), entry); // by their own link, which signs nobody in
        } else {
            audit.write(entry);
        }
    }

    /** In Swedish, as the log is read. */
    private String told(Ask ask, Ask.Reply reply) {
        String reason = reply.reason().isEmpty()
                ? ""
                : messages.getMessage(
                        "placements.ask.reason." + ask.party().code() + "." + reply.reason(), null, SWEDISH);
        return reason.isEmpty() ? reply.words() : reply.words().isEmpty() ? reason : reason + ": " + reply.words();
    }
}
