package se.insteg.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.RightsMatrixTest.Thing;
import se.insteg.testing.TestTown;

/**
 * What a route's variable points at, made anew for every call so that no call meets what another left. A route with a
 * new variable needs a line here.
 */
final class RouteTargets {
    private final JdbcClient jdbc;
    private final TestTown town;
    private final TestTown elsewhere;
    private final UUID unit;
    private final UUID otherUnit;
    private final UUID unitElsewhere;

    RouteTargets(JdbcClient jdbc, TestTown town, UUID unit, UUID otherUnit, TestTown elsewhere) {
        this.jdbc = jdbc;
        this.town = town;
        this.unit = unit;
        this.otherUnit = otherUnit;
        this.elsewhere = elsewhere;
        this.unitElsewhere = elsewhere.unit("Grannens");
    }

    String target(String variable, Thing thing, UUID caller) {
        return switch (variable) {
            case "staffId" -> staff(thing, caller).toString();
            case "unitId" -> unit(thing).toString();
            case "roleId" -> role(thing, caller).toString();
            case "proposalId" -> proposal(thing, caller).toString();
            case "fingerprint" -> "x";
            case "name" -> "insteg.css";
            case "code" -> town.code();
            case "token" -> "0123456789abcdef0123456789abcdef0123456789a";
            default ->
                throw new IllegalArgumentException("RouteTargets does not know what {" + variable + "} points at");
        };
    }

    /** What any form asks for, rightly filled in, so that a POST gets as far as its last guard. */
    Map<String, String> fields(Thing thing) {
        return Map.of(
                "name",
                "Prov " + UUID.randomUUID(),
                "email",
                UUID.randomUUID() + "@prov.example",
                "unit",
                unit(thing).toString(),
                "role",
                Role.CASEWORKER.name(),
                "from",
                "2026-01-01",
                "reason",
                "prov",
                "version",
                "0");
    }

    private TestTown townOf(Thing thing) {
        return thing == Thing.IN_ANOTHER_MUNICIPALITY ? elsewhere : town;
    }

    private UUID unit(Thing thing) {
        return switch (thing) {
            case OWN_PERSON, IN_OWN_UNIT -> unit;
            case IN_ANOTHER_UNIT -> otherUnit;
            case IN_ANOTHER_MUNICIPALITY -> unitElsewhere;
        };
    }

    private UUID staff(Thing thing, UUID caller) {
        return thing == Thing.OWN_PERSON ? caller : townOf(thing).staff(Role.COURSE_LEADER, unit(thing));
    }

    private UUID role(Thing thing, UUID caller) {
        UUID staff = staff(thing, caller);
        return townOf(thing).inTenant(() -> jdbc.sql(
                        "select id from access.role_assignment where tenant_id = ? and staff_id = ? and revoked_at is null")
                .params(townOf(thing).id(), staff)
                .query(UUID.class)
                .single());
    }

    private UUID proposal(Thing thing, UUID caller) {
        UUID staff = staff(thing, caller);
        UUID proposer = townOf(thing).staff(Role.COORDINATOR, unit(thing));
        UUID id = UUID.randomUUID();
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into access.role_proposal (tenant_id, id, staff_id, role, unit_id, valid_from,
                                    reason, proposed_by, proposed_at, state)
                                values (?, ?, ?, 'CASEWORKER', ?, ?, 'prov', ?, now(), 'open')
                                """)
                .params(townOf(thing).id(), id, staff, unit(thing), LocalDate.of(2026, 1, 1), proposer)
                .update());
        return id;
    }
}
