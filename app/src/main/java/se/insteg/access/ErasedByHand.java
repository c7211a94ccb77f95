package se.insteg.access;

/**
 * A table whose rows nobody but people erase, once its time has come. Declared as a bean by the room whose table it is, for
 * the page about what is kept how long.
 *
 * @param table with its schema
 * @param kept after which it may be erased
 * @param who a message: who erases it, and how
 */
public record ErasedByHand(String table, Kept kept, String who) {}
