package se.insteg.taxonomy;

/**
 * What somebody may mean.
 *
 * @param text what stands in the field when it is chosen; understood everywhere
 * @param also what it is called in the reader's language, or the word it was found by; empty when that says no more
 */
public record Suggestion(String text, String also) {}
