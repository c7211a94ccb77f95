package se.insteg.people.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.insteg.people.ListQuery;

/** Addresses of other parts of the same list. Ids only: a name in an address ends up in logs and histories. */
public final class ListAddress {
    private ListAddress() {}

    public static String to(ListQuery query, @Nullable UUID after, @Nullable UUID before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/people");
        if (query.status() != null) {
            address.queryParam("status", query.status().code());
        }
        add(address, "unit", query.unitId());
        add(address, "caseworker", query.caseworkerId());
        add(address, "after", after);
        add(address, "before", before);
        return address.toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable UUID id) {
        if (id != null) {
            address.queryParam(name, id);
        }
    }
}
