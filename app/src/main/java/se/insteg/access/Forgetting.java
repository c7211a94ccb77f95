package se.insteg.access;

import java.time.Duration;
import java.util.Map;

/**
 * A rule that erases what has been kept long enough. Declared as a bean by the room whose tables they are; carried out by
 * {@code access.keeping} for every municipality, and told of on the page about what is kept how long. Every table whose
 * comment promises a time is in one of these, with that time.
 */
public interface Forgetting {
    /** Room and thing, such as "hosts.contacts": stored with its runs. */
    String name();

    /** The tables it erases from, by name with schema, and how long each is kept. */
    Map<String, Kept> tables();

    /** How often. */
    default Duration every() {
        return Duration.ofDays(1);
    }

    /** Whether its tables belong to the installation: then it runs without a municipality. */
    default boolean ofInstallation() {
        return false;
    }

    /**
     * Erases, in the running transaction, what has been kept long enough in its municipality. Called once for everybody,
     * and once behind the wall of each handler of protected people.
     *
     * @return how many rows were erased
     */
    int forget();
}
