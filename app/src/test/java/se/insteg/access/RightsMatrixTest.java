package se.insteg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.rights.Matrix;
import se.insteg.access.rights.RouteCheck;
import se.insteg.access.staff.Roles;
import se.insteg.access.tokens.Program;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.TestPeople;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls every route over HTTP as nobody, as a participant with a card, as every role, and as the same role in another municipality, for something in
 * every relation to the caller, and compares what was let through with {@code access/rights.yaml}.
 */
@InstegTest
class RightsMatrixTest {
    /** While one works on some: {@code -Dinsteg.test.routes='/programmes.*'}. */
    private static final String ROUTES = System.getProperty("insteg.test.routes", ".*");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}/]+)}");

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Matrix matrix;

    @Autowired
    RouteCheck routes;

    /** How the thing a route points at stands to the caller. */
    enum Thing {
        OWN_PERSON,
        IN_OWN_UNIT,
        IN_ANOTHER_UNIT,
        IN_ANOTHER_MUNICIPALITY
    }

    /** How a participant stands to the caller. */
    enum Participant {
        OWN_CASE_IN_ANOTHER_UNIT,
        COLLEAGUES_CASE_IN_OWN_UNIT,
        NOBODYS_CASE_IN_OWN_UNIT,
        NOBODYS_CASE_IN_ANOTHER_UNIT,
        COLLEAGUES_CASE_OPENED_IN_AN_EMERGENCY,
        OWN_CASE_PROTECTED_WITH_CALLER_NAMED,
        OWN_CASE_PROTECTED_WITH_ANOTHER_NAMED,
        IN_ANOTHER_MUNICIPALITY
    }

    /** @param role null: a member of staff without any @param token of a program; null for a member of staff */
    private record Caller(
            @Nullable Role role, UUID id, @Nullable String token) {
        HttpResponse<String> call(TestTown town, String method, String path, Map<String, String> fields) {
            return token == null
                    ? town.browser(id).call(method, path, fields)
                    : town.program(token)
                            .send(
                                    method,
                                    path,
                                    json(method, fields),
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString());
        }

        private static @Nullable String json(String method, Map<String, String> fields) {
            return method.equals("GET") ? null : JsonMapper.shared().writeValueAsString(fields);
        }
    }

    @Test
    void the_file_lists_exactly_the_routes_that_exist() {
        Set<String> written = new TreeSet<>(matrix.routes().keySet());
        written.removeIf(route -> route.contains(" /actuator/")); // on a port of their own
        assertThat(routes.mapped()).isEqualTo(written);
    }

    /**
     * About whom a route is asked. Every day: somebody across the border, somebody protected by another, and of the others one
     * by turns, so that the routes of an action together meet them all. The long tests ask every route about everybody.
     */
    private static Stream<Participant> asked(int route, boolean all) {
        List<Participant> turning = Stream.of(Participant.values())
                .filter(one -> one.compareTo(Participant.OWN_CASE_PROTECTED_WITH_ANOTHER_NAMED) < 0)
                .toList();
        Stream<Participant> always =
                Stream.of(Participant.OWN_CASE_PROTECTED_WITH_ANOTHER_NAMED, Participant.IN_ANOTHER_MUNICIPALITY);
        return all
                ? Stream.of(Participant.values())
                : Stream.concat(Stream.of(turning.get(route % turning.size())), always);
    }

    /** The same about other things: every day one across the border, and one of one's own municipality by turns. */
    private static List<Thing> pointedAt(int route, boolean all) {
        List<Thing> here = List.of(Thing.OWN_PERSON, Thing.IN_OWN_UNIT, Thing.IN_ANOTHER_UNIT);
        return all ? List.of(Thing.values()) : List.of(here.get(route % here.size()), Thing.IN_ANOTHER_MUNICIPALITY);
    }

    @Test
    void every_route_lets_through_exactly_whom_the_file_says() {
        ask(false);
    }

    @Tag("long")
    @Test
    void every_route_does_so_for_every_relation() {
        ask(true);
    }

    private void ask(boolean all) {
        TestTown town = TestTown.in(app);
        TestTown elsewhere = TestTown.in(app);
        UUID unit = town.unit("Integration");
        UUID otherUnit = town.unit("Vuxenutbildning");
        List<Caller> staff = new ArrayList<>(Stream.of(Role.values())
                .map(role -> new Caller(role, town.staff(role, unit), null))
                .toList());
        staff.add(new Caller(null, town.withoutRole(), null));
        List<Caller> programs = Roles.OF_PROGRAMS.stream()
                .map(role -> program(town, role, unit))
                .toList();
        UUID card = card(town, unit);
        town.staff(Role.ADMINISTRATOR, null); // so that taking a role away is not refused for being the last
        RouteTargets targets =
                new RouteTargets(jdbc, app.getBean(Vault.class), town, unit, otherUnit, elsewhere, TestTown.in(app));
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        int number = 0;
        for (Map.Entry<String, Action> row : matrix.routes().entrySet()) {
            String method = row.getKey().substring(0, row.getKey().indexOf(' '));
            String pattern = row.getKey().substring(row.getKey().indexOf(' ') + 1);
            if (pattern.startsWith("/actuator/") || method.equals("ANY") || !pattern.matches(ROUTES)) {
                continue; // on a port of their own; the page that tells of errors
            }
            boolean pointed = VARIABLE.matcher(pattern).find();
            boolean api = pattern.startsWith("/api/v1/");
            List<Caller> callers = api ? programs : staff;
            if (pattern.contains("{personId}")) {
                List<Participant> about = asked(number++, all).toList();
                calls += callForParticipants(row, about, pattern, town, callers, card, targets, wrong);
                continue;
            }
            List<Thing> things = pointed ? pointedAt(number++, all) : List.of(Thing.OWN_PERSON);
            for (Thing thing : things) {
                for (Caller caller : callers) {
                    String path = filled(pattern, name -> targets.target(pattern, name, thing, caller.id()));
                    calls++;
                    boolean through = throughGuard(caller.call(town, method, path, targets.fields(thing)));
                    if (through != may(row.getValue(), caller.role(), thing, pointed)) {
                        wrong.add(row.getKey() + " as " + caller.role() + " for " + thing + ": "
                                + (through ? "let through" : "refused"));
                    }
                }
                calls += 2;
                String path = filled(
                        pattern,
                        name -> targets.target(
                                pattern, name, thing, callers.getFirst().id()));
                if (throughGuard(asParticipant(town, card, method, path, targets))
                        != (mayParticipant(row.getValue(), api) && !(pointed && pattern.startsWith("/me/")))) {
                    wrong.add(row.getKey() + " as a participant");
                }
                boolean through = throughGuard(
                        api
                                ? withSessionOnly(town, method, path, targets)
                                : "POST".equals(method)
                                        ? town.guest().call(method, path, targets.fields(thing))
                                        : town.stranger().call(method, path, Map.of()));
                if (through != matrix.anyone(row.getValue())) {
                    wrong.add(row.getKey() + " as nobody: " + (through ? "let through" : "refused"));
                }
            }
        }
        System.out.printf(
                "%d routes × %d roles, none, and nobody, in each relation = %d calls%n",
                matrix.routes().size(), Role.values().length, calls);
        assertThat(wrong).isEmpty();
    }

    private int callForParticipants(
            Map.Entry<String, Action> row,
            List<Participant> about,
            String pattern,
            TestTown town,
            List<Caller> callers,
            UUID card,
            RouteTargets targets,
            List<String> wrong) {
        String method = row.getKey().substring(0, row.getKey().indexOf(' '));
        int calls = 0;
        for (Participant participant : about) {
            for (Caller caller : callers) {
                String path = pathTo(participant, method, pattern, caller.id(), targets);
                calls++;
                boolean through = throughGuard(caller.call(town, method, path, targets.fields(Thing.IN_OWN_UNIT)));
                Role role = caller.role();
                boolean may =
                        role != null && may(matrix.allowed(row.getValue(), role), participant, caller.token() == null);
                if (through != may) {
                    wrong.add(row.getKey() + " as " + caller.role() + " for " + participant + ": "
                            + (through ? "let through" : "refused"));
                }
            }
            String path =
                    pathTo(participant, method, pattern, callers.getFirst().id(), targets);
            calls += 2;
            if (throughGuard(asParticipant(town, card, method, path, targets))) {
                wrong.add(row.getKey() + " as a participant: let through");
            }
            boolean through = throughGuard(
                    pattern.startsWith("/api/v1/")
                            ? withSessionOnly(town, method, path, targets)
                            : town.guest().call(method, path, Map.of()));
            if (through) {
                wrong.add(row.getKey() + " as nobody: let through");
            }
        }
        return calls;
    }

    /**
     * A participant's own pages and those for everybody; nothing of the staff's, and nothing for programs. What a page of
     * theirs points at here is somebody else's: their own are in the tests of each room.
     */
    private boolean mayParticipant(Action action, boolean api) {
        return matrix.anyone(action) || (!api && matrix.participant(action));
    }

    /** Of somebody in the municipality's care. */
    private UUID card(TestTown town, UUID unit) {
        UUID coordinator = town.staff(Role.COORDINATOR, null);
        UUID person = new TestPeople(app, town).register(coordinator, "Prov Deltagare", "unit", unit.toString());
        return town.as(coordinator, () -> app.getBean(ParticipantAccess.class)
                .issue(person, "ar", null)
                .id());
    }

    private static String pathTo(
            Participant participant, String method, String pattern, UUID caller, RouteTargets targets) {
        boolean hanging = VARIABLE.matcher(pattern.replace("{personId}", "")).find();
        UUID person = method.equals("GET") && !hanging
                ? targets.participantToRead(participant, caller)
                : targets.participant(participant, caller);
        String path = pattern.replace("{personId}", person.toString());
        return filled(path, name -> targets.hanging(pattern, name, caller));
    }

    /** Somebody signed in as much as can be, whose browser has been made to send what programs send. */
    private static HttpResponse<String> withSessionOnly(
            TestTown town, String method, String path, RouteTargets targets) {
        return with(town.browser(targets.coordinator()), town, method, path, targets);
    }

    private static HttpResponse<String> asParticipant(
            TestTown town, UUID card, String method, String path, RouteTargets targets) {
        TestTown.Browser browser = town.browserWithCard(card);
        return path.startsWith("/api/v1/")
                ? with(browser, town, method, path, targets)
                : browser.call(method, path, targets.fields(Thing.IN_OWN_UNIT));
    }

    private static HttpResponse<String> with(
            TestTown.Browser browser, TestTown town, String method, String path, RouteTargets targets) {
        return town.program(null)
                .send(
                        method,
                        path,
                        Caller.json(method, targets.fields(Thing.IN_OWN_UNIT)),
                        "Cookie",
                        String.valueOf(browser.cookie()),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static Caller program(TestTown town, Role role, UUID unit) {
        Program.Made made = town.made(role, unit);
        return new Caller(role, made.id(), made.token());
    }

    /** @param person whether it is a member of staff; a program breaks no glass */
    private static boolean may(Set<Relation> allowed, Participant participant, boolean person) {
        return switch (participant) {
            case COLLEAGUES_CASE_OPENED_IN_AN_EMERGENCY ->
                allowed.contains(Relation.MUNICIPALITY) || (person && allowed.contains(Relation.BROKEN_GLASS));
            case OWN_CASE_IN_ANOTHER_UNIT ->
                allowed.contains(Relation.OWN_CASE) || allowed.contains(Relation.MUNICIPALITY);
            case COLLEAGUES_CASE_IN_OWN_UNIT ->
                allowed.contains(Relation.OWN_UNIT) || allowed.contains(Relation.MUNICIPALITY);
            case NOBODYS_CASE_IN_OWN_UNIT ->
                allowed.contains(Relation.OWN_CASE)
                        || allowed.contains(Relation.OWN_UNIT)
                        || allowed.contains(Relation.MUNICIPALITY);
            case NOBODYS_CASE_IN_ANOTHER_UNIT -> allowed.contains(Relation.MUNICIPALITY);
            case OWN_CASE_PROTECTED_WITH_CALLER_NAMED -> allowed.contains(Relation.NAMED_HANDLER);
            case OWN_CASE_PROTECTED_WITH_ANOTHER_NAMED, IN_ANOTHER_MUNICIPALITY -> false;
        };
    }

    private boolean may(Action action, @Nullable Role role, Thing thing, boolean pointed) {
        if (matrix.anyone(action)) {
            return true;
        }
        Set<Relation> allowed = role == null ? matrix.allowedSignedIn(action) : matrix.allowed(action, role);
        if (!pointed) {
            return !allowed.isEmpty();
        }
        return switch (thing) {
            case OWN_PERSON -> !allowed.isEmpty();
            case IN_OWN_UNIT -> allowed.contains(Relation.OWN_UNIT) || allowed.contains(Relation.MUNICIPALITY);
            case IN_ANOTHER_UNIT ->
                allowed.contains(Relation.MUNICIPALITY)
                        || (allowed.contains(Relation.OWN_UNIT) && role != null && role.wholeMunicipality());
            case IN_ANOTHER_MUNICIPALITY -> false;
        };
    }

    /** Refused: sent to sign in, 401, 403 or 404. Anything else got past, whatever became of it then. */
    private static boolean throughGuard(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.request().uri().toString()).isLessThan(500);
        String location = answer.headers().firstValue("Location").orElse("");
        boolean fromStart = answer.request().uri().getPath().equals("/"); // where sign-in leads anyway
        boolean toSignIn = answer.statusCode() == 302 && location.startsWith(fromStart ? "/login" : "/login?next=");
        boolean toCard = answer.statusCode() == 302 && (location.equals("/card") || location.equals("/card?why=over"));
        boolean toOwn = answer.statusCode() == 302 && fromStart && location.equals("/me");
        return !toSignIn && !toCard && !toOwn && !Set.of(401, 403, 404).contains(answer.statusCode());
    }

    private static String filled(String pattern, Function<String, String> values) {
        Matcher matcher = VARIABLE.matcher(pattern);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
