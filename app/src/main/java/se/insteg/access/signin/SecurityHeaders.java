package se.insteg.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser it may do. Scripts and styles come from us only; an inline script carries the
 * request's nonce (request attribute {@value #NONCE}). Nothing is cached unless a file says so itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {
    static final String NONCE = "cspNonce";
    private static final String POLICY = "Content-Security-Policy";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PublicAddress address;
    private final String formTargets;

    SecurityHeaders(PublicAddress address, ObjectProvider<ClientRegistrationRepository> providers) {
        this.address = address;
        this.formTargets = String.join(" ", formTargets(providers.getIfAvailable()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        request.setAttribute(NONCE, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        chain.doFilter(request, response);
    }

    void configure(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter((request, response) -> {
                    if (!response.containsHeader(POLICY)) { // a file of somebody else's says a stricter one itself
                        response.setHeader(POLICY, policy((String) request.getAttribute(NONCE)));
                    }
                })
                .addHeaderWriter((request, response) -> response.setHeader(
                        "Permissions-Policy",
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(request -> address.secure())
                        .includeSubDomains(true)
                        .maxAgeInSeconds(31_536_000));
    }

    private String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action " + formTargets
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** Ourselves, and the identity provider: a sign-in button's POST is redirected there. */
    private static List<String> formTargets(@Nullable ClientRegistrationRepository providers) {
        TreeSet<String> targets = new TreeSet<>(List.of("'self'"));
        if (providers instanceof Iterable<?> registrations) {
            StreamSupport.stream(registrations.spliterator(), false)
                    .map(registration -> URI.create(((ClientRegistration) registration)
                            .getProviderDetails()
                            .getAuthorizationUri()))
                    .forEach(uri -> targets.add(uri.getScheme() + "://" + uri.getAuthority()));
        }
        return List.copyOf(targets);
    }
}
