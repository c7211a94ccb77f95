package se.insteg.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.access.Staffing;
import se.insteg.access.Tenancy;
import se.insteg.access.signin.StaffAtTheDoor;
import se.insteg.access.signin.StaffSession;
import se.insteg.access.staff.Founding;
import se.insteg.access.tokens.Program;
import se.insteg.access.tokens.Programs;
import se.insteg.kernel.Ids;

/** A municipality of a test's own, with units and staff, and browsers in which they are already signed in. */
public final class TestTown {
    private static final AtomicInteger NEXT_CODE = new AtomicInteger(3000);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CSRF = "c".repeat(36);

    /** The password of everybody who has one. */
    public static final String PASSWORD = "kaffe tunnbröd fiol dimma";

    private static @Nullable String hashed;

    private final ApplicationContext app;
    private final Tenancy tenancy;
    private final Founding founding;
    private final UUID id;
    private final String code;

    private TestTown(ApplicationContext app, UUID id, String code) {
        this.app = app;
        this.tenancy = app.getBean(Tenancy.class);
        this.founding = app.getBean(Founding.class);
        this.id = id;
        this.code = code;
    }

    public static TestTown in(ApplicationContext app) {
        return withCode(app, String.valueOf(NEXT_CODE.getAndIncrement()));
    }

    /** For a test whose configuration names the municipality. */
    public static TestTown withCode(ApplicationContext app, String code) {
        TestTown town = new TestTown(app, Ids.next(app.getBean(Clock.class)), code);
        town.tenancy.inTenant(town.id, () -> town.founding.municipality(code, "Provköping " + code, false));
        return town;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return "Provköping " + code;
    }

    public UUID unit(String name) {
        return tenancy.inTenant(id, () -> founding.unit(name));
    }

    /** An active member of staff without a password, since {@link #browser} needs none. */
    public UUID staff(Role role, @Nullable UUID unit) {
        return tenancy.inTenant(id, () -> {
            String address = role.name().toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@prov.example";
            UUID staff = founding.staff("Prov " + role, address, null, unit, null);
            founding.role(staff, role, role.wholeMunicipality() ? null : unit);
            return staff;
        });
    }

    /** One more role for somebody. */
    public void role(UUID staff, Role role, @Nullable UUID unit) {
        tenancy.inTenant(id, () -> founding.role(staff, role, role.wholeMunicipality() ? null : unit));
    }

    public UUID withoutRole() {
        return tenancy.inTenant(
                id, () -> founding.staff("Prov utan roll", UUID.randomUUID() + "@prov.example", null, null, null));
    }

    /** An active member of staff who can sign in with this address and {@link #PASSWORD}; no one-time code yet. */
    public UUID withPassword(Role role, String email) {
        return tenancy.inTenant(id, () -> {
            UUID staff = founding.staff("Prov " + role, email, null, null, hash());
            founding.role(staff, role, null);
            return staff;
        });
    }

    private static synchronized String hash() {
        if (hashed == null) {
            hashed = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
        }
        return "{argon2id}" + hashed;
    }

    /** Does something as this member of staff would in a request: their transaction, their roles, their name in the log. */
    public <T> T as(UUID staff, Supplier<T> work) {
        SignedIn who = tenancy.inTenant(
                        id,
                        () -> Optional.ofNullable(app.getBean(StaffAtTheDoor.class)
                                .read(new StaffSession(
                                        id, staff, app.getBean(Clock.class).instant()))))
                .orElseThrow();
        return app.getBean(StaffJobs.class).inNameOf(who, work);
    }

    public void as(UUID staff, Runnable work) {
        as(staff, () -> {
            work.run();
            return true;
        });
    }

    /** A token in force until the end of next month, made by one administrator and approved by another. */
    public String token(Role role, @Nullable UUID unit) {
        return token(role, unit, LocalDate.now(app.getBean(Clock.class)).plusMonths(1));
    }

    public String token(Role role, @Nullable UUID unit, LocalDate endsOn) {
        return made(role, unit, endsOn).token();
    }

    /** As {@link #token}, with the program's id. */
    public Program.Made made(Role role, @Nullable UUID unit) {
        return made(role, unit, LocalDate.now(app.getBean(Clock.class)).plusMonths(1));
    }

    private Program.Made made(Role role, @Nullable UUID unit, LocalDate endsOn) {
        Program.Made made = waitingToken(role, unit, endsOn);
        approve(made.id());
        return made;
    }

    /** A token that nobody else has approved. */
    public Program.Made waitingToken(Role role) {
        return waitingToken(role, null, LocalDate.now(app.getBean(Clock.class)).plusMonths(1));
    }

    /** A token that nobody else has approved. */
    public Program.Made waitingToken(Role role, @Nullable UUID unit, LocalDate endsOn) {
        UUID maker = staff(Role.ADMINISTRATOR, null);
        return as(maker, () -> app.getBean(Programs.class)
                .make(new Programs.Wish("Prov " + role, role, unit, endsOn, "prov")));
    }

    /** By an administrator of its own. */
    public void approve(UUID program) {
        as(staff(Role.ADMINISTRATOR, null), () -> {
            Staffing staffing = app.getBean(Staffing.class);
            staffing.proposals().stream()
                    .filter(waiting -> waiting.staffId().equals(program))
                    .forEach(waiting -> staffing.approve(waiting.id(), waiting.version()));
        });
    }

    /** A program with this token, or without when null. */
    public TestProgram program(@Nullable String token) {
        return new TestProgram(address(), token);
    }

    public <T> T inTenant(Supplier<T> work) {
        return tenancy.inTenant(id, work);
    }

    /** A browser where this person has just signed in. */
    public Browser browser(UUID staff) {
        return new Browser(address(), cookie(session -> signIn(session, staff)));
    }

    /** A browser where the participant with this card has just come in. */
    public Browser browserWithCard(UUID card) {
        return new Browser(address(), cookie(session -> {
            session.setAttribute("participant.tenant", id.toString());
            session.setAttribute("participant.card", card.toString());
            session.setAttribute(
                    "participant.since", app.getBean(Clock.class).instant().toString());
        }));
    }

    /** A browser where nobody has signed in; its forms carry no token. */
    public Browser stranger() {
        return new Browser(address(), null);
    }

    /** A browser where nobody has signed in, whose forms carry a valid token: past CSRF, not past the rights. */
    public Browser guest() {
        return new Browser(address(), cookie(session -> {}));
    }

    private String address() {
        return "http://localhost:" + app.getEnvironment().getRequiredProperty("local.server.port");
    }

    private String cookie(Consumer<Session> signIn) {
        return "insteg=" + Base64.getEncoder().encodeToString(session(signIn).getBytes(StandardCharsets.UTF_8));
    }

    private void signIn(Session session, UUID staff) {
        session.setAttribute("staff.tenant", id.toString());
        session.setAttribute("staff.id", staff.toString());
        session.setAttribute("staff.since", app.getBean(Clock.class).instant().toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, staff.toString());
    }

    @SuppressWarnings("unchecked")
    private String session(Consumer<Session> signIn) {
        SessionRepository<Session> sessions = app.getBean(SessionRepository.class);
        Session session = sessions.createSession();
        signIn.accept(session);
        session.setAttribute(
                HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN",
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", CSRF));
        sessions.save(session);
        return session.getId();
    }

    /** Sends single requests and follows no redirect. */
    public record Browser(String address, @Nullable String cookie) {
        public HttpResponse<String> get(String path, String... headers) {
            return send(request(path, headers).GET());
        }

        /** A form with its CSRF token. */
        public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
            return send(request(path, headers)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(fields) + "&_csrf=" + maskedToken())));
        }

        /** A file. @param fields sent with a POST; null for a GET */
        public HttpResponse<byte[]> fetch(String path, @Nullable Map<String, String> fields) {
            HttpRequest.Builder request = request(path);
            if (fields != null) {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields) + "&_csrf=" + maskedToken()));
            }
            return send(request, HttpResponse.BodyHandlers.ofByteArray());
        }

        /** @param fields sent with a POST */
        public HttpResponse<String> call(String method, String path, Map<String, String> fields) {
            return "POST".equals(method)
                    ? post(path, fields)
                    : send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        }

        private HttpRequest.Builder request(String path, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
            if (cookie != null) {
                request.header("Cookie", cookie);
            }
            return headers.length == 0 ? request : request.headers(headers);
        }

        private static HttpResponse<String> send(HttpRequest.Builder request) {
            return send(request, HttpResponse.BodyHandlers.ofString());
        }

        private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
            try {
                return HTTP.send(request.build(), body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static String encoded(Map<String, String> fields) {
            return fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        /** Masked with zeros, which a server must accept as any other mask. */
        static String maskedToken() {
            byte[] token = CSRF.getBytes(StandardCharsets.UTF_8);
            byte[] masked = new byte[token.length * 2];
            System.arraycopy(token, 0, masked, token.length, token.length);
            return Base64.getUrlEncoder().encodeToString(masked);
        }
    }
}
