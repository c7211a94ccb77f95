package se.insteg.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.insteg.matching.Effect;
import se.insteg.planner.wording.Message;

/**
 * What a supposition would come to, found by solving again. Names nobody: people and offers are given by id, and who may see
 * whom is the caller's to decide.
 *
 * @param placed how many people the plan would place
 * @param more how many more people the best plan would place, negative for fewer; empty where that is not proven
 * @param points how many more points the best plan would have; empty where that is not proven
 * @param moves who would have another offer than now, in the order in which one move follows from another
 * @param words the same in sentences about numbers, without ids
 */
public record Outcome(int placed, OptionalInt more, OptionalLong points, List<Move> moves, List<Message> words) {

    /** Somebody who would have another offer; null is none. */
    public record Move(
            String personId,
            @Nullable String fromOfferId,
            @Nullable String toOfferId) {}

    static Outcome of(Effect effect, List<Move> moves, int taken) {
        return new Outcome(
                effect.after().placedPersons() - taken,
                effect.persons(),
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
