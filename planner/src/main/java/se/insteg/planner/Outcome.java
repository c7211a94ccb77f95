package se.insteg.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.insteg.matching.Effect;
import se.insteg.matching.Tally;
import se.insteg.planner.wording.Message;

/**
 * What a supposition would come to, found by solving again. Names nobody: people and offers are given by id, and who may see
 * whom is the caller's to decide.
 *
 * @param before the plan as it is
 * @param after the plan as it would be
 * @param more how many more people the best plan would place, negative for fewer; empty where that is not proven
 * @param moreAtLeast the least it can be; the same as {@code more} where that is proven
 * @param moreAtMost the most it can be
 * @param points how many more points the best plan would have; empty where that is not proven
 * @param moves who would have another offer than now, in the order in which one move follows from another
 * @param words the same in sentences about numbers, without ids
 */
public record Outcome(
        Sum before,
        Sum after,
        OptionalInt more,
        int moreAtLeast,
        int moreAtMost,
        OptionalLong points,
        List<Move> moves,
        List<Message> words) {

    /**
     * What a plan comes to, without those who have seats already.
     *
     * @param placedAtMost no plan places more
     * @param pointsAtMost no plan that places as many has more points
     * @param proven whether both are reached: no plan is better
     */
    public record Sum(int placed, int placedAtMost, long points, long pointsAtMost, boolean proven) {
        static Sum of(Tally tally, int taken) {
            return new Sum(
                    tally.placedPersons() - taken,
                    tally.placedUpperBound() - taken,
                    tally.points(),
                    tally.upperBound(),
                    tally.proven());
        }
    }

    /** Somebody who would have another offer; null is none. */
    public record Move(
            String personId,
            @Nullable String fromOfferId,
            @Nullable String toOfferId) {
        /** Has none now, and would. */
        public boolean gets() {
            return fromOfferId == null && toOfferId != null;
        }

        /** Has one now, and would have none. */
        public boolean loses() {
            return fromOfferId != null && toOfferId == null;
        }
    }

    /** How many people the plan would place. */
    public int placed() {
        return after.placed();
    }

    /** Whether both plans are the best there are, so that the differences are exact. */
    public boolean exact() {
        return before.proven() && after.proven();
    }

    /** Where this person would go; empty when they would stay as they are. */
    public List<Move> movesOf(String personId) {
        return moves.stream().filter(move -> move.personId().equals(personId)).toList();
    }

    static Outcome of(Effect effect, List<Move> moves, int taken) {
        return new Outcome(
                Sum.of(effect.before(), taken),
                Sum.of(effect.after(), taken),
                effect.persons(),
                effect.personsAtLeast(),
                effect.personsAtMost(),
                effect.points(),
                List.copyOf(moves),
                words(effect, moves.size()));
    }

    private static List<Message> words(Effect effect, int moves) {
        List<Message> words = new ArrayList<>();
        if (effect.persons().isEmpty()) {
            words.add(Message.of("outcome.notKnown", effect.personsAtLeast(), effect.personsAtMost()));
        } else {
            int more = effect.persons().getAsInt();
            words.add(
                    more > 0
                            ? Message.of("outcome.more", more)
                            : more < 0 ? Message.of("outcome.fewer", -more) : Message.of("outcome.asMany"));
        }
        if (effect.points().isPresent() && effect.points().getAsLong() != 0) {
            long points = effect.points().getAsLong();
            words.add(points > 0 ? Message.of("outcome.points", points) : Message.of("outcome.lessPoints", -points));
        }
        words.add(moves == 0 ? Message.of("outcome.nobodyMoves") : Message.of("outcome.moves", moves));
        return List.copyOf(words);
    }
}
