package se.insteg.placements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.people.Participant;
import se.insteg.placements.store.DecisionTable;
import se.insteg.placements.store.ProposalTable;

/**
 * Gives out a round's plan, the proposals and the log of decisions for a file, of those people whom EXPORT_PEOPLE reaches.
 * Nobody with protected identity ever, whoever asks. Each person is in the audit log with the purpose.
 */
@Component
public class PlacementExports {
    private static final int AT_A_TIME = 500;

    private final Rounds rounds;
    private final ProposalTable proposals;
    private final DecisionTable decisions;
    private final Matching matching;
    private final Hosts hosts;
    private final Rights rights;
    private final Audit audit;
    private final CurrentStaff current;

    PlacementExports(
            Rounds rounds,
            ProposalTable proposals,
            DecisionTable decisions,
            Matching matching,
            Hosts hosts,
            Rights rights,
            Audit audit,
            CurrentStaff current) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.decisions = decisions;
        this.matching = matching;
        this.hosts = hosts;
        this.rights = rights;
        this.audit = audit;
        this.current = current;
    }

    /** Whether the one who is signed in may take anything along. */
    public boolean may() {
        return rights.inSomeRelation(current.require().mandates()).contains(Action.EXPORT_PEOPLE);
    }

    /** Rows that leave together. @param offers what offers are called, by id */
    public record Some<T>(List<T> rows, Map<UUID, Participant> people, Map<UUID, HostOffer> offers) {}

    /** A done round, of those who may be given out. @throws se.insteg.kernel.Refusal (404) when there is none */
    public void plan(UUID roundId, String purpose, Consumer<Some<Round.Line>> taker) {
        List<Round.Line> lines = rounds.view(roundId).seen().lines();
        int given = 0;
        for (int from = 0; from < lines.size(); from += AT_A_TIME) {
            given += give(
                    lines.subList(from, Math.min(lines.size(), from + AT_A_TIME)),
                    Round.Line::personId,
                    Round.Line::offerId,
                    purpose,
                    taker);
        }
        done("ROUND_EXPORTED", roundId, purpose, given);
    }

    /** Proposals that stand, newest first. */
    public void proposals(String purpose, Consumer<Some<Proposal>> taker) {
        int given = 0;
        UUID before = null;
        List<Proposal> part;
        do {
            part = proposals.list(true, before, AT_A_TIME);
            given += give(part, Proposal::personId, Proposal::offerId, purpose, taker);
            before = part.isEmpty() ? null : part.getLast().id();
        } while (part.size() == AT_A_TIME);
        done("PROPOSALS_EXPORTED", null, purpose, given);
    }

    /** The log of decisions about people, newest first. */
    public void decisions(String purpose, Consumer<Some<Decision>> taker) {
        int given = 0;
        UUID before = null;
        List<Decision> part;
        do {
            part = decisions.list(before, AT_A_TIME);
            List<Decision> aboutPeople =
                    part.stream().filter(one -> one.personId() != null).toList();
            given +=
                    give(aboutPeople, one -> Objects.requireNonNull(one.personId()), Decision::offerId, purpose, taker);
            before = part.isEmpty() ? null : part.getLast().id();
        } while (part.size() == AT_A_TIME);
        done("DECISIONS_EXPORTED", null, purpose, given);
    }

    private <T> int give(
            List<T> rows,
            Function<T, UUID> person,
            Function<T, @Nullable UUID> offer,
            String purpose,
            Consumer<Some<T>> taker) {
        Map<UUID, Participant> people = new HashMap<>();
        matching.named(rows.stream().map(person).toList()).values().stream()
                .filter(one -> !one.details().protection().hides())
                .filter(one -> rights.may(Action.EXPORT_PEOPLE, one.subject()))
                .forEach(one -> people.put(one.id(), one));
        List<T> given = rows.stream()
                .filter(row -> people.containsKey(person.apply(row)))
                .toList();
        List<UUID> offers = new ArrayList<>();
        for (T row : given) {
            UUID id = offer.apply(row);
            if (id != null) {
                offers.add(id);
            }
        }
        audit.shown("PERSON_EXPORTED", "person", people.keySet(), purpose);
        taker.accept(new Some<>(
                given,
                people,
                hosts.offers(new HashSet<>(offers)).stream()
                        .collect(Collectors.toMap(HostOffer::id, Function.identity()))));
        return given.size();
    }

    private void done(String deed, @Nullable UUID subject, String purpose, int rows) {
        audit.write(
                new Audit.Entry(deed, subject == null ? "municipality" : "round", subject, purpose, "rows=" + rows));
    }
}
