package se.insteg.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * A command of a room, carried out as the database's owner whether Insteg runs or not. Rooms name theirs in
 * {@code META-INF/services}; so the porch, which is below them, need not know them.
 */
public interface OwnersErrand {
    /** What is typed after {@code ./insteg}. */
    String command();

    /**
     * Does it.
     *
     * @param files as named on the command line; may be none
     * @param edition what was said with {@code --edition}; empty when nothing was
     * @return lines for the terminal
     * @throws CannotStart with a sentence when it cannot be done; then nothing is changed
     */
    List<String> run(OwnerConnection owner, List<Path> files, String edition, Clock clock) throws IOException;
}
