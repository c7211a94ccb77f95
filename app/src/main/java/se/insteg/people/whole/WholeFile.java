package se.insteg.people.whole;

import java.util.List;
import java.util.UUID;

/**
 * A file that is kept about a person beside the rows of tables. It goes along to whoever gets all of it.
 *
 * @param name made by us, in a–z, digits, hyphens and a dot
 * @param safe false as long as a virus scanner has not answered: then an archive gets it, sealed, and nobody else
 */
public record WholeFile(String name, byte[] content, boolean safe) {
    /** Where they are kept. */
    public interface Source {
        /** Asks no rights, as {@link PersonWhole}. */
        List<WholeFile> of(UUID person);
    }
}
