package se.insteg.programmes.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands of all that was said about one person at one session.
 *
 * <p>A mark takes the place of those its author had seen, of their own earlier ones and of what the participant told in
 * advance. What somebody else said meanwhile, unseen, stands beside it: if the two differ nobody has won, nothing counts,
 * and both are shown until somebody who sees both says what it was.
 *
 * @param words that stand, in the order they came in: none, one, or several
 * @param seen how many marks there are: what a page that shows this has seen
 */
public record Standing(List<Mark> words, int seen) {
    public static final Standing NOTHING = new Standing(List.of(), 0);

    public Standing {
        words = List.copyOf(words);
    }

    /** @param marks all about one person at one session, in any order */
    public static Standing of(List<Mark> marks) {
        List<Mark> standing = new ArrayList<>();
        marks.stream().sorted(Comparator.comparingInt(Mark::number)).forEach(mark -> add(standing, mark));
        int seen = marks.stream().mapToInt(Mark::number).max().orElse(0);
        return new Standing(standing, seen);
    }

    private static void add(List<Mark> standing, Mark mark) {
        if (mark.own() && standing.stream().anyMatch(one -> !one.own())) {
            return; // who was there has been said already
        }
        standing.removeIf(one -> one.own() || one.number() <= mark.seen() || Objects.equals(one.by(), mark.by()));
        if (!(mark.said() instanceof Said.Nothing)) {
            standing.add(mark);
        }
    }

    /** Whether two have said different things without knowing of each other. */
    public boolean unclear() {
        return words.stream().map(Mark::said).distinct().count() > 1;
    }

    /** What counts; null while nobody has said anything, or it is {@link #unclear()}. */
    public @Nullable Said said() {
        return words.isEmpty() || unclear() ? null : words.getLast().said();
    }

    /** Whether all that stands is what the participant told in advance. */
    public boolean inAdvance() {
        return !words.isEmpty() && words.stream().allMatch(Mark::own);
    }

    /** Of a session so long, how many minutes count. */
    public int minutes(int length) {
        Said said = said();
        return said == null ? 0 : said.minutes(length);
    }
}
