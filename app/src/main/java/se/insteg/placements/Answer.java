package se.insteg.placements;

/** What a question came to. */
public sealed interface Answer<T> {
    record Ready<T>(T value) implements Answer<T> {}

    /** It is being worked on; ask again. @param percent how far it has come, 0–99 */
    record Working<T>(int percent) implements Answer<T> {}

    /** It is about somebody or something that is not in the plan: proposed already, closed, or not to be seen. */
    record NotInPlan<T>() implements Answer<T> {}

    /** Something was wrong, and is logged; asking again begins anew. */
    record Failed<T>() implements Answer<T> {}
}
