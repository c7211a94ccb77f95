package se.insteg.access;

import java.util.Optional;

/**
 * The demonstration's staff, so that a room above can do in their names what there is to show. A bean only while Insteg
 * demonstrates.
 */
public interface DemoStaff {
    /**
     * @param account what stands before the @ of their address, such as "maria"
     * @param town "leksand", "rattvik" or "sala"
     * @return empty when the municipality or the person is not there, as in a demonstration begun by an older version
     */
    Optional<SignedIn> find(String account, String town);
}
