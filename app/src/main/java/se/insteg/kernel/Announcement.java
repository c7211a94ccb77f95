package se.insteg.kernel;

import java.util.List;

/**
 * What a room tells the person who started Insteg, on their terminal and nowhere else (not in the log): demonstration
 * logins, the link that makes the first administrator. Rooms declare theirs as beans.
 */
@FunctionalInterface
public interface Announcement {
    /**
     * @param address where Insteg answers, such as {@code http://localhost:8080}, without a slash at the end
     * @return lines of text, none if there is nothing to say this time
     */
    List<String> lines(String address);
}
