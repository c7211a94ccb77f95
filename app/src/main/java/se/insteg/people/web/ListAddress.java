package se.insteg.people.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.insteg.people.ListQuery;

/**
 * Addresses of other parts of the same list, and of what is done with it. Filters are ids only: a name in an address ends up
 * in histories; only what somebody searched for themselves is carried on.
 */
public final class ListAddress {
    private ListAddress() {}

    /** What is filtered or was searched for, at another path about the same people. */
    public static String to(String path, String sought, ListQuery query) {
        if (sought.isEmpty()) {
            return filtered(path, query).toUriString();
        }
        return UriComponentsBuilder.fromPath(path)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(sought)
                .toUriString();
    }

    /** All of the list at once, as far as that goes. */
    public static String whole(ListQuery query) {
        return filtered("/people", query).queryParam("show", "all").toUriString();
    }

    public static String to(ListQuery query, @Nullable UUID after, @Nullable UUID before) {
        UriComponentsBuilder address = filtered("/people", query);
        add(address, "after", after);
        add(address, "before", before);
        return address.toUriString();
    }

    private static UriComponentsBuilder filtered(String path, ListQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (query.status() != null) {
            address.queryParam("status", query.status().code());
        }
        add(address, "unit", query.unitId());
        add(address, "caseworker", query.caseworkerId());
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable UUID id) {
        if (id != null) {
            address.queryParam(name, id);
        }
    }
}
