package se.insteg.placements.agreement;

import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Words;

/**
 * Something that a start waits for, or that is worth knowing before it.
 *
 * @param weight whether it keeps the placement from starting
 * @param words what, in plain words
 * @param path where it is seen to; null when nothing is to be done
 * @param remedy the words of the way there; null when there is none
 * @param source where it is laid down, as cited in Swedish; empty for what Insteg or the municipality asks by itself
 * @param open what about the source has not been checked, in Swedish; empty when it was
 */
public record Point(
        Weight weight,
        Words words,
        @Nullable String path,
        @Nullable Words remedy,
        String source,
        String open) {
    /** What follows from it. */
    public enum Weight {
        /** The placement does not start. */
        MUST,
        /** To think about; somebody decides. */
        WARNING,
        /** Good to know. */
        NOTE
    }

    static Point must(Words words, String path, String remedy) {
        return new Point(Weight.MUST, words, path, Words.of("placements.remedy." + remedy), "", "");
    }

    static Point warning(Words words, String path, String remedy) {
        return new Point(Weight.WARNING, words, path, Words.of("placements.remedy." + remedy), "", "");
    }

    static Point note(Words words) {
        return new Point(Weight.NOTE, words, null, null, "", "");
    }

    Point by(String where, String unchecked) {
        return new Point(weight, words, path, remedy, where, unchecked);
    }

    public boolean blocks() {
        return weight == Weight.MUST;
    }
}
