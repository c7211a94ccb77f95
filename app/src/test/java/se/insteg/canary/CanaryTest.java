package se.insteg.canary;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.access.rights.Matrix;
import se.insteg.canary.Crawl.Answer;
import se.insteg.canary.Crawl.Caller;
import se.insteg.canary.Surfaces.Surface;
import se.insteg.cooperation.TestCooperation;
import se.insteg.testing.InstegTest;

/**
 * Two municipalities with one of everything. Whoever belongs to the one asks every address there is, with every id of the
 * other, and meets nothing of it: in no page, list, export, answer, error or line of the log. And those it belongs to do
 * meet it, on every one of those surfaces, or an empty page would pass.
 */
@InstegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {
    @Autowired
    ApplicationContext app;

    @Autowired
    Matrix matrix;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Canary ours;
    private Canary theirs;
    private Guest guest;
    private Set<String> planted;

    @BeforeAll
    void plantOneInEach() {
        log.start();
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(log);
        logger("se.insteg").addAppender(log);
        logger("se.insteg").setLevel(Level.INFO);
        logger("se.insteg").setAdditive(false); // thousands of lines; they are read here
        ours = Canary.in(app, "ourzq");
        theirs = Canary.in(app, "theirxv");
        guest = guestOfTheirs();
        planted = ours.ids().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    /** A participant of ours who has a seat in their group, told of by an alias (TRE-09). */
    private record Guest(UUID agreement, UUID offer) {}

    private Guest guestOfTheirs() {
        TestCooperation between = TestCooperation.between(app, theirs.town(), ours.town());
        UUID agreement = between.agreed(TestCooperation.TERMS);
        UUID offer = between.offered(agreement, UUID.fromString(theirs.filled("{groupId}")), 1);
        UUID person = UUID.fromString(ours.filled("{personId}"));
        UUID card = CanaryNeighbour.share(app, between, person, offer, ours.name(Canary.SHARED));
        between.accepted(card, LocalDate.now(app.getBean(Clock.class)));
        return new Guest(agreement, offer);
    }

    /** What else there is of them is looked for by the crawls of this class, on every address. */
    @Test
    void whoever_has_our_participant_as_a_guest_meets_the_card_and_nothing_of_the_record() {
        List<String> wrong = new ArrayList<>();
        String agreement = "/cooperation/agreements/" + guest.agreement();
        List<String> withCard = List.of(
                "/cooperation/seats/" + guest.offer(),
                theirs.filled("/programmes/sessions/{sessionId}/attendance"),
                theirs.filled("/programmes/sessions/{sessionId}/attendance/paper"),
                theirs.filled("/programmes/groups/{groupId}/participants"));
        List<String> all = new ArrayList<>(withCard);
        all.addAll(List.of("/", "/cooperation", agreement, agreement + "/edit", agreement + "/invoices/2026-01"));
        for (Caller caller : Crawl.callers(theirs)) {
            all.forEach(path -> check(wrong, caller, "GET", path));
        }
        Caller coordinator = Crawl.staff(theirs, Role.COORDINATOR);
        for (String path : withCard) {
            if (!coordinator.ask("GET", path).text().contains("Linden")) {
                wrong.add("The host does not meet the card on " + path);
            }
        }
        Answer home = Crawl.staff(ours, Role.COORDINATOR).ask("GET", ours.filled("/people/{personId}/neighbours"));
        assertThat(home.text()).contains("Linden", ours.told(Canary.PERSON), ours.told(Canary.SHARED));
        assertThat(wrong).isEmpty();
    }

    @AfterAll
    void stopListening() {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(log);
        logger("se.insteg").detachAppender(log);
        logger("se.insteg").setLevel(null);
        logger("se.insteg").setAdditive(true);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private List<String> routes(String... methods) {
        return matrix.routes().keySet().stream()
                .filter(route -> Set.of(methods).contains(route.substring(0, route.indexOf(' '))))
                .filter(route -> !route.contains("/actuator/"))
                .toList();
    }

    private static String pattern(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    @Test
    void every_address_that_shows_something_says_here_what_it_shows_and_to_whom() {
        assertThat(new TreeSet<>(Surfaces.ALL.keySet()))
                .as("routes of rights.yaml; a new GET route needs a line in Surfaces")
                .isEqualTo(new TreeSet<>(routes("GET")));
    }

    @Test
    void those_it_belongs_to_meet_it_on_every_surface() {
        List<String> missing = new ArrayList<>();
        int met = 0;
        for (Map.Entry<String, Surface> one : Surfaces.ALL.entrySet()) {
            Role who = one.getValue().who();
            String pattern = pattern(one.getKey());
            if (who == null) {
                continue;
            }
            Answer answer = asked(who, ours, pattern, ours.filled(pattern));
            for (String word : one.getValue().words()) {
                met++;
                if (answer.status() != 200 || !answer.text().contains(ours.told(word))) {
                    missing.add(one.getKey() + " as " + who + ": " + answer.status() + ", no " + word);
                }
            }
        }
        System.out.printf("The canary was met %d times on %d addresses%n", met, Surfaces.ALL.size());
        assertThat(missing).isEmpty();
        assertLogNamesNobody();
    }

    private static Answer asked(Role who, Canary canary, String pattern, String path) {
        Caller caller = pattern.startsWith("/api/v1/") ? Crawl.program(canary, who) : Crawl.staff(canary, who);
        return caller.ask("GET", path);
    }

    @Test
    void nobody_of_another_municipality_meets_it_anywhere() {
        List<String> leaks = new ArrayList<>();
        int asked = 0;
        for (Caller caller : Crawl.callers(theirs)) {
            for (String route : routes("GET")) {
                String own = theirs.filled(pattern(route));
                asked += 2;
                check(leaks, caller, "GET", ours.filled(pattern(route)));
                if (check(leaks, caller, "GET", own).status() != 200) {
                    continue; // whom a page is closed to, it is closed to whatever is asked of it: RightsMatrixTest
                }
                for (String more : List.of("?q=" + Canary.ALIKE, "?cursor=" + ours.filled("{personId}"), everyId())) {
                    asked++;
                    check(leaks, caller, "GET", own + more);
                }
            }
        }
        System.out.printf("%d questions over the border%n", asked);
        assertThat(leaks).isEmpty();
        assertThat(log.list).as("what was refused has left its line").isNotEmpty();
        assertLogNamesNobody();
    }

    private String everyId() {
        return "?after=" + ours.filled("{personId}") + "&before=" + ours.filled("{offerId}") + "&unit="
                + ours.filled("{unitId}") + "&caseworker=" + ours.of(Role.CASEWORKER) + "&who="
                + ours.of(Role.COORDINATOR) + "&about=" + ours.filled("{personId}") + "&show=all";
    }

    @Test
    void nor_does_whoever_tries_to_change_it() {
        List<String> leaks = new ArrayList<>();
        for (Caller caller : Crawl.callers(theirs)) {
            for (String route : routes("POST", "PATCH")) {
                String pattern = pattern(route)
                        .replace("{proposalId}", "{staffId}") // whatever it is, it is not theirs
                        .replace("{roleId}", "{staffId}")
                        .replace("{setAsideId}", "{placementId}")
                        .replace("{linkId}", "{guardianshipId}")
                        .replace("{requestId}", "{personId}");
                check(leaks, caller, route.substring(0, route.indexOf(' ')), ours.filled(pattern));
            }
        }
        assertThat(leaks).isEmpty();
        assertLogNamesNobody();
    }

    private Answer check(List<String> leaks, Caller caller, String method, String path) {
        Answer answer = caller.ask(method, path);
        boolean named = answer.text().contains(ours.mark());
        boolean told = ID.matcher(answer.text())
                .results()
                .map(MatchResult::group)
                .anyMatch(id -> planted.contains(id) && !path.contains(id)); // what was asked with may be echoed
        if (named || told) {
            leaks.add(caller.who() + " " + method + " " + path + ": " + answer.status());
        }
        if (answer.status() >= 500) {
            leaks.add(caller.who() + " " + method + " " + path + " failed: " + answer.status());
        }
        return answer;
    }

    @Test
    void a_protected_person_is_met_by_their_own_handler_on_every_surface_and_by_nobody_else() {
        List<String> wrong = new ArrayList<>();
        int met = 0;
        for (Caller caller : Crawl.callers(ours)) {
            boolean handler = caller.who().equals(Role.PROTECTED_IDENTITY_HANDLER.name());
            for (Map.Entry<String, Surface> one : Surfaces.ALL.entrySet()) {
                String pattern = pattern(one.getKey());
                for (String path : List.of(
                        ours.filledWithHidden(pattern),
                        ours.filledWithHidden(pattern) + "?q=" + Canary.ALIKE,
                        ours.filledWithHidden(pattern) + "?show=unplaced")) {
                    boolean seen = caller.ask("GET", path).text().contains(ours.mark() + Canary.HIDDEN);
                    boolean should = handler && one.getValue().handlerSees() && !path.contains("?");
                    met += seen ? 1 : 0;
                    if (seen && !handler || should && !seen) {
                        wrong.add(caller.who() + " " + path + (seen ? " meets it" : " does not meet it"));
                    }
                }
            }
        }
        System.out.printf("The protected canary was met %d times, by its handler%n", met);
        assertThat(met).isPositive();
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_kind_of_protected_person_is_met_by_their_handler_on_every_page_about_them() {
        List<String> missing = new ArrayList<>();
        Caller handler = Crawl.staff(ours, Role.PROTECTED_IDENTITY_HANDLER);
        ours.hiddenOfKind()
                .forEach((kind, id) -> Surfaces.ALL.forEach((route, surface) -> {
                    String pattern = pattern(route);
                    boolean aboutThem = pattern.replace("{personId}", "").indexOf('{') < 0
                            && pattern.startsWith("/people/{personId}")
                            && surface.handlerSees();
                    if (aboutThem) {
                        Answer answer = handler.ask("GET", pattern.replace("{personId}", id.toString()));
                        if (answer.status() != 200 || !answer.text().contains(ours.mark() + Canary.HIDDEN)) {
                            missing.add(kind + " " + pattern + ": " + answer.status());
                        }
                        if (!kind.keepsWhereabouts() && answer.text().contains(ours.mark() + Canary.HIDDEN + "ort")) {
                            missing.add(kind + " " + pattern + " tells where they live");
                        }
                    }
                }));
        assertThat(missing).isEmpty();
    }

    /** Whatever was asked above has left its lines by now. */
    private void assertLogNamesNobody() {
        List<ILoggingEvent> lines = List.copyOf(log.list);
        assertThat(lines.stream()
                        .map(line -> line.getFormattedMessage()
                                + (line.getThrowableProxy() == null
                                        ? ""
                                        : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                        .filter(line -> line.contains(ours.mark()) || line.contains(theirs.mark()))
                        .toList())
                .as("lines of the log that name somebody")
                .isEmpty();
    }
}
