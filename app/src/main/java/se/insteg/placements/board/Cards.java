package se.insteg.placements.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.placements.Answers;
import se.insteg.placements.Ask;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.Proposal;
import se.insteg.placements.agreement.Attention;
import se.insteg.placements.agreement.Attentions;
import se.insteg.placements.agreement.web.PlacementWays;
import se.insteg.placements.board.PlaceCard.Move;
import se.insteg.placements.board.PlaceCard.Next;
import se.insteg.placements.followup.FollowUp;

/** Names those who are shown on the board, and says what is next for each. Writes the audit log for them. */
@Component
class Cards {
    private static final String WORDS = "placements.board.";

    private final People people;
    private final Answers answers;
    private final Attentions attentions;
    private final Clock clock;

    Cards(People people, Answers answers, Attentions attentions, Clock clock) {
        this.people = people;
        this.answers = answers;
        this.attentions = attentions;
        this.clock = clock;
    }

    /** @param filter goes with every way to a move, so that the board is narrowed as before when it is done */
    List<PlaceCard> of(List<Slot> slots, BoardFilter filter) {
        Map<UUID, Participant> named =
                people.findAll(slots.stream().map(slot -> slot.person().id()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Participant::id, Function.identity()));
        Map<UUID, Answers.Both> asked = answers.of(
                slots.stream().map(Slot::proposal).filter(Objects::nonNull).toList());
        Map<UUID, Attention> attention = attention(slots, named);
        List<PlaceCard> cards = new ArrayList<>();
        for (Slot slot : slots) {
            Participant person = named.get(slot.person().id());
            if (person == null) {
                continue;
            }
            Placement placement = slot.placement();
            Proposal proposal = slot.proposal();
            if (placement != null) {
                cards.add(placed(slot, person, placement, attention.get(placement.id()), filter));
            } else if (proposal != null) {
                cards.add(proposed(slot, person, Objects.requireNonNull(asked.get(proposal.id()))));
            } else {
                cards.add(toMatch(slot, person));
            }
        }
        return cards;
    }

    private Map<UUID, Attention> attention(List<Slot> slots, Map<UUID, Participant> named) {
        Map<Placement, Participant> alive = new HashMap<>();
        for (Slot slot : slots) {
            Participant person = named.get(slot.person().id());
            Placement placement = slot.placement();
            if (person != null && placement != null && !placement.state().isOver()) {
                alive.put(placement, person);
            }
        }
        return attentions.of(alive).stream().collect(Collectors.toMap(Attention::placementId, Function.identity()));
    }

    private static PlaceCard toMatch(Slot slot, Participant person) {
        String find = "/matching/people/" + person.id();
        return card(
                slot,
                person,
                "/people/" + person.id(),
                since("match", slot.order()),
                new Next(Words.of(WORDS + "next.match"), find, false),
                null,
                List.of(new Move(Column.PROPOSED, Words.of(WORDS + "move.propose"), find)));
    }

    private PlaceCard proposed(Slot slot, Participant person, Answers.Both both) {
        Proposal proposal = both.proposal();
        String self = "/matching/people/" + person.id() + "/proposals/" + proposal.id();
        String agree = PlacementWays.of(person.id()) + "/new?proposal=" + proposal.id();
        Answers.Standing standing = both.standing();
        Instant latest = Stream.of(both.host(), both.participant())
                .filter(Objects::nonNull)
                .map(Cards::latest)
                .max(Instant::compareTo)
                .orElse(proposal.at());
        return card(
                slot,
                person,
                self,
                since("proposed", LocalDate.ofInstant(latest, clock.getZone())),
                new Next(
                        Words.of(WORDS + "next." + standing.name()),
                        standing == Answers.Standing.ACCEPTED ? agree : self,
                        standing == Answers.Standing.ASKED_BACK),
                null,
                List.of(
                        new Move(Column.AGREEMENT, Words.of(WORDS + "move.agree"), agree),
                        new Move(Column.MATCH, Words.of(WORDS + "move.withdraw"), self + "#withdraw")));
    }

    private static Instant latest(Ask ask) {
        Ask.Reply reply = ask.reply();
        return reply == null ? ask.at() : reply.at();
    }

    private PlaceCard placed(
            Slot slot, Participant person, Placement one, @Nullable Attention attention, BoardFilter filter) {
        String self = PlacementWays.to(one);
        String move = self + "/move?to=";
        String rest = filter.query();
        LocalDate begun = one.begunOn();
        LocalDate ended = one.endedOn();
        List<Move> moves = new ArrayList<>();
        switch (slot.column()) {
            case AGREEMENT -> {
                moves.add(new Move(Column.RUNNING, Words.of(WORDS + "move.start"), move + "running" + rest));
                moves.add(new Move(Column.MATCH, Words.of(WORDS + "move.annul"), move + "match" + rest));
            }
            case RUNNING ->
                moves.add(new Move(Column.FOLLOW_UP, Words.of(WORDS + "move.followUp"), self + "/followups"));
            case FOLLOW_UP ->
                moves.add(new Move(
                        one.state().isOver() ? Column.DONE : Column.RUNNING,
                        Words.of(WORDS + "move.answers"),
                        self + "/followups"));
            default ->
                moves.add(new Move(
                        Column.PROPOSED, Words.of(WORDS + "move.again"), "/matching/people/" + one.personId()));
        }
        if (one.state() == PlacementState.RUNNING || one.state() == PlacementState.PAUSED) {
            moves.add(new Move(Column.DONE, Words.of(WORDS + "move.end"), move + "done" + rest));
        }
        return card(
                slot,
                person,
                self,
                ended != null
                        ? since("ended", ended)
                        : begun != null
                                ? since("running", begun)
                                : since("written", LocalDate.ofInstant(one.madeAt(), clock.getZone())),
                next(slot, one, attention),
                due(slot, one, attention),
                moves);
    }

    private static @Nullable LocalDate due(Slot slot, Placement one, @Nullable Attention attention) {
        FollowUp next = slot.next();
        if (slot.column() == Column.FOLLOW_UP && next != null) {
            return next.due();
        }
        if (attention != null) {
            return attention.due();
        }
        return slot.column() == Column.AGREEMENT ? one.agreed().starts() : null;
    }

    private static Next next(Slot slot, Placement one, @Nullable Attention attention) {
        String self = PlacementWays.to(one);
        FollowUp asked = slot.next();
        if (slot.column() == Column.FOLLOW_UP && asked != null) {
            return new Next(
                    Words.of(WORDS + "next.followUp." + asked.occasion().kind().name()), self + "/followups", true);
        }
        if (attention != null) {
            return new Next(
                    Words.of("placements.attention.do." + attention.kind().name()), self, true);
        }
        return switch (one.state()) {
            case DRAFT -> new Next(Words.of(WORDS + "next.sign"), self + "#sign", false);
            case AGREED -> new Next(Words.of(WORDS + "next.start"), self, false);
            case PAUSED -> new Next(Words.of(WORDS + "next.resume"), self, false);
            case RUNNING ->
                asked == null
                        ? new Next(Words.of(WORDS + "next.ends", one.agreed().ends()), self, false)
                        : new Next(Words.of(WORDS + "next.followUpOn", asked.due()), self + "/followups", false);
            default -> new Next(Words.of(WORDS + "next.certificate"), self + "/certificate", false);
        };
    }

    private static Words since(String what, LocalDate day) {
        return Words.of(WORDS + "since." + what, day);
    }

    private static PlaceCard card(
            Slot slot,
            Participant person,
            String href,
            Words since,
            Next next,
            @Nullable LocalDate due,
            List<Move> moves) {
        return new PlaceCard(
                slot.id(), slot.column(), person, slot.title(), slot.host(), href, since, next, due, moves);
    }
}
