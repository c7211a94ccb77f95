package se.insteg.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Who stands in the log without being staff or the participant it is about, such as a contact person of a host. The room
 * that keeps them declares it as a bean.
 */
@FunctionalInterface
public interface OutsideNames {
    /** Those of these that are known here, by id: a name and where they belong. Asks no rights: who reads the log may. */
    Map<UUID, String> names(Collection<UUID> ids);
}
