package se.insteg.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.insteg.testing.Visitor.location;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.insteg.access.Role;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;
import se.insteg.testing.Visitor;

/** Sign-in through a real Keycloak, found by its issuer address alone. */
@Tag("long")
@InstegTest
class KeycloakTest {
    private static final String CODE = "9997";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Keycloak KEYCLOAK = new Keycloak("olga@prov.example").ready();

    @DynamicPropertySource
    static void configuredAsAMunicipalityDoes(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "registration.leksand.client-id", () -> Keycloak.CLIENT);
        settings.add(client + "registration.leksand.client-secret", () -> Keycloak.SECRET);
        settings.add(client + "registration.leksand.client-name", () -> "Leksands inloggning");
        settings.add(client + "registration.leksand.scope", () -> "openid,email");
        settings.add(client + "provider.leksand.issuer-uri", KEYCLOAK::issuer);
        settings.add("insteg.oidc.providers.leksand.municipality", () -> CODE);
        settings.add("insteg.public-url", () -> "http://insteg.prov.example");
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.close();
    }

    @Autowired
    ApplicationContext app;

    @Test
    void somebody_with_an_account_at_keycloak_and_here_signs_in_and_gets_the_roles_they_have_here() {
        TestTown town = TestTown.withCode(app, CODE);
        town.withPassword(Role.LOG_REVIEWER, "olga@prov.example");
        Visitor olga = Visitor.at(app);
        assertThat(olga.get("/login").body()).contains("Leksands inloggning");
        URI asked = URI.create(location(olga.get("/oauth2/authorization/leksand")));
        assertThat(asked.toString()).startsWith(KEYCLOAK.issuer());
        Visitor atKeycloak = Visitor.at(app);
        Matcher form = FORM.matcher(atKeycloak.get(asked.toString()).body());
        assertThat(form.find()).as("Keycloak shows its sign-in form").isTrue();
        String action = form.group(1).replace("&amp;", "&");
        HttpResponse<String> wrong = atKeycloak.post(action, "username", "olga", "password", "fel");
        assertThat(wrong.statusCode()).as("Keycloak checks the password").isEqualTo(200);
        Matcher again = FORM.matcher(wrong.body());
        assertThat(again.find()).isTrue();
        HttpResponse<String> right = atKeycloak.post(
                again.group(1).replace("&amp;", "&"), "username", "olga", "password", Keycloak.PASSWORD);
        URI back = URI.create(location(right));
        assertThat(back.getHost()).isEqualTo("insteg.prov.example");
        assertThat(location(olga.get(back.getPath() + "?" + back.getRawQuery())))
                .isEqualTo("/");
        assertThat(olga.get("/audit").statusCode()).isEqualTo(200);
        assertThat(olga.get("/account").body()).contains("olga@prov.example", "Loggranskare");
        assertThat(olga.get("/staff").statusCode())
                .as("no more than the roles held here")
                .isEqualTo(403);
    }
}
