package se.insteg.access.signin;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Beside Spring's own {@code spring.security.oauth2.client.*}: whose staff an identity provider knows.
 *
 * @param providers by registration id, as in {@code insteg.oidc.providers.leksand.municipality=2029}
 */
@ConfigurationProperties("insteg.oidc")
record OidcSettings(Map<String, Provider> providers) {
    OidcSettings {
        providers = providers == null ? Map.of() : Map.copyOf(providers);
    }

    /**
     * @param municipality kommunkod of the municipality whose provider it is
     * @param emailsAreVerified true when the provider vouches for every address without saying so in the token, as Entra
     *     ID does for a municipality's own domain; otherwise the claim {@code email_verified} must be true
     */
    record Provider(String municipality, boolean emailsAreVerified) {}
}
