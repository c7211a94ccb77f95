package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Sign-in through the municipality's own OpenID Connect provider, which has done both steps; so no one-time code is asked
 * for here. Who the person is to us, {@link OidcStaff} decides.
 */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class OidcSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String START = "/oauth2/authorization";

    private final OidcStaff staff;
    private final Providers providers;
    private final SignIn signIn;
    private final PublicAddress address;

    OidcSignIn(OidcStaff staff, Providers providers, SignIn signIn, PublicAddress address) {
        this.staff = staff;
        this.providers = providers;
        this.signIn = signIn;
        this.address = address;
    }

    void configure(HttpSecurity http, ClientRegistrationRepository registrations) {
        staff.refuseUnknownMunicipality(providers.all());
        http.oauth2Login(login -> login.loginPage("/login")
                .authorizationEndpoint(start -> start.authorizationRequestResolver(resolver(registrations)))
                .authorizedClientRepository(new ForgetTokens())
                .successHandler(this::recognise)
                .failureHandler(this::failed));
    }

    /** The way back is where the configuration says we are, not where the request says. */
    private OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository registrations) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        resolver.setAuthorizationRequestCustomizer(request -> request.attributes(attributes -> {
            String registration = (String) attributes.get(OAuth2ParameterNames.REGISTRATION_ID);
            request.redirectUri(address.link("/login/oauth2/code/" + registration));
        }));
        return resolver;
    }

    private void recognise(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        PendingSignIn person = authentication instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof OidcUser user
                ? staff.recognise(token.getAuthorizedClientRegistrationId(), user)
                : null;
        if (person == null) {
            StaffSession.end(request);
            response.sendRedirect("/login?refused");
        } else {
            signIn.finish(request, response, person, "kommunens inloggning");
            response.sendRedirect("/");
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.warn("Sign-in through the identity provider failed: {}", why.getMessage());
        response.sendRedirect("/login?refused");
    }

    /** We ask the provider who it is, once; its tokens are kept nowhere. */
    private static final class ForgetTokens implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as declared by Spring Security
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // on purpose
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing was kept
        }
    }
}
