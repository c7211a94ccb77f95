package se.insteg.hosts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.HostDoor.Shown;
import se.insteg.access.HostVisit;
import se.insteg.kernel.Form;

/** A purpose of tests alone: counts what the database shows whoever came by its link. */
@Component
class LookingAround implements HostPurpose {
    static final String NAME = "looking_around";

    private final JdbcClient jdbc;
    private final Audit audit;

    LookingAround(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(HostVisit visit) {
        Map<String, Object> seen = new HashMap<>();
        for (String table : List.of(
                "people.person",
                "people.person_history",
                "placements.proposal",
                "placements.decision",
                "funding.evidence",
                "funding.unsettled",
                "hosts.organisation",
                "hosts.contact",
                "hosts.offer",
                "hosts.history",
                "hosts.link")) {
            seen.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        seen.put("visit", visit);
        return new Shown("access/host/over", seen);
    }

    @Override
    public @Nullable Shown act(HostVisit visit, Form form) {
        audit.write(new Audit.Entry("HOST_LINK_OPENED", "unit", visit.objectId(), "prov"));
        return show(visit);
    }
}
