package se.insteg.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.testing.Visitor.location;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** Sign-in through a municipality's own provider, as configured; against a small provider made for the test. */
@InstegTest
class OidcSignInTest {
    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final String CODE = "9998";
    private static @Nullable TestTown town;

    @DynamicPropertySource
    static void configuredAsAMunicipalityDoes(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "registration.prov.client-id", () -> FakeProvider.CLIENT);
        settings.add(client + "registration.prov.client-secret", () -> "hemligt");
        settings.add(client + "registration.prov.client-name", () -> "Provköpings inloggning");
        settings.add(client + "registration.prov.scope", () -> "openid,email");
        settings.add(client + "registration.prov.authorization-grant-type", () -> "authorization_code");
        settings.add(client + "registration.prov.redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        settings.add(client + "provider.prov.authorization-uri", () -> PROVIDER.address() + "/authorize");
        settings.add(client + "provider.prov.token-uri", () -> PROVIDER.address() + "/token");
        settings.add(client + "provider.prov.jwk-set-uri", () -> PROVIDER.address() + "/keys");
        settings.add("insteg.oidc.providers.prov.municipality", () -> CODE);
        settings.add("insteg.public-url", () -> "https://insteg.prov.example");
    }

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    private TestTown town() {
        if (town == null) {
            town = TestTown.withCode(app, CODE);
        }
        return town;
    }

    private HttpResponse<String> through(Visitor visitor, String subject, String email, boolean verified) {
        HttpResponse<String> sent = visitor.get("/oauth2/authorization/prov", "Host-Claimed", "evil.example");
        URI provider = URI.create(location(sent));
        assertThat(FakeProvider.query(provider.getRawQuery()).get("redirect_uri"))
                .isEqualTo("https://insteg.prov.example/login/oauth2/code/prov");
        return visitor.get(PROVIDER.comesBack(provider, subject, email, verified));
    }

    @Test
    void the_sign_in_page_offers_the_provider_and_lets_forms_lead_there() {
        town();
        HttpResponse<String> page = Visitor.at(app).get("/login");
        assertThat(page.body()).contains("Provköpings inloggning", "/oauth2/authorization/prov");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' " + PROVIDER.address() + ";");
    }

    @Test
    void a_member_of_staff_is_recognised_by_verified_address_and_then_by_subject_with_roles_from_here() {
        UUID staff = town().withPassword(Role.LOG_REVIEWER, "olga@prov.example");
        Visitor olga = Visitor.at(app);
        String before = olga.cookie("__Host-insteg");
        assertThat(location(through(olga, "sub-olga", "Olga@prov.example", true)))
                .isEqualTo("/");
        assertThat(olga.cookie("__Host-insteg")).isNotEqualTo(before);
        assertThat(olga.get("/audit").statusCode()).isEqualTo(200);
        Visitor later = Visitor.at(app);
        assertThat(location(through(later, "sub-olga", "nytt.efternamn@prov.example", true)))
                .isEqualTo("/");
        assertThat(later.get("/audit").statusCode()).isEqualTo(200);
        town().inTenant(() -> jdbc.sql("update access.staff set state = 'disabled', disabled_at = now() where id = ?")
                .param(staff)
                .update());
        assertThat(location(through(Visitor.at(app), "sub-olga", "olga@prov.example", true)))
                .isEqualTo("/login?refused");
        assertThat(location(olga.get("/audit"))).startsWith("/login");
    }

    @Test
    void behind_tls_the_cookie_is_bound_to_the_host_and_browsers_are_told_to_keep_to_tls() {
        HttpResponse<String> page = Visitor.at(app).get("/login");
        assertThat(page.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-insteg=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain"));
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .startsWith("max-age=31536000");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void nobody_is_created_and_an_unverified_address_is_nobodys() {
        town().withPassword(Role.CASEWORKER, "per@prov.example");
        Visitor unverified = Visitor.at(app);
        assertThat(location(through(unverified, "sub-x", "per@prov.example", false)))
                .isEqualTo("/login?refused");
        assertThat(location(unverified.get("/account"))).startsWith("/login");
        Visitor unknown = Visitor.at(app);
        assertThat(location(through(unknown, "sub-y", "okand@prov.example", true)))
                .isEqualTo("/login?refused");
        assertThat(unknown.get("/login?refused").body()).contains("inget konto för dig här");
        assertThat(town().inTenant(
                                () -> jdbc.sql("select count(*) from access.staff where email = 'okand@prov.example'")
                                        .query(Integer.class)
                                        .single()))
                .isZero();
    }

    @Test
    void somebody_in_another_municipality_with_the_same_address_is_not_reached() {
        town();
        TestTown neighbour = TestTown.in(app);
        neighbour.withPassword(Role.CASEWORKER, "lisa@prov.example");
        assertThat(location(through(Visitor.at(app), "sub-lisa", "lisa@prov.example", true)))
                .isEqualTo("/login?refused");
    }

    @Test
    void a_second_person_at_the_provider_does_not_take_over_a_linked_account() {
        town().withPassword(Role.CASEWORKER, "kim@prov.example");
        assertThat(location(through(Visitor.at(app), "sub-kim", "kim@prov.example", true)))
                .isEqualTo("/");
        assertThat(location(through(Visitor.at(app), "sub-other", "kim@prov.example", true)))
                .isEqualTo("/login?refused");
    }

    @Test
    void an_answer_nobody_asked_for_is_refused() {
        town().withPassword(Role.CASEWORKER, "bo@prov.example");
        Visitor asked = Visitor.at(app);
        URI provider = URI.create(location(asked.get("/oauth2/authorization/prov")));
        String comesBack = PROVIDER.comesBack(provider, "sub-bo", "bo@prov.example", true);
        Visitor stranger = Visitor.at(app);
        assertThat(location(stranger.get(comesBack))).isEqualTo("/login?refused");
        assertThat(location(stranger.get("/account"))).startsWith("/login");
    }
}
