package se.insteg.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import se.insteg.access.api.Api;

/**
 * Spring Security gives CSRF protection, headers and the OpenID Connect client. Who is signed in and what they may do is
 * decided by {@link se.insteg.access.rights.RouteGuard}, from the database, at every request; so no security context is
 * kept in the session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http,
            SecurityHeaders headers,
            ExpiredForm expiredForm,
            ObjectProvider<ClientRegistrationRepository> providers,
            OidcSignIn oidc)
            throws Exception {
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .anonymous(anonymous -> anonymous.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.disable())
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfig::needsNoCookie)
                        .csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                        .csrfTokenRequestHandler(tokens()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(expiredForm))
                .headers(headers::configure);
        ClientRegistrationRepository registrations = providers.getIfAvailable();
        if (registrations != null) {
            oidc.configure(http, registrations);
        }
        return http.build();
    }

    /**
     * Where no cookie opens anything, nobody can misuse one: programs have a token, and whoever answers a survey a slip. A
     * token against it would need a session, and a session would say that somebody was there.
     */
    private static boolean needsNoCookie(HttpServletRequest request) {
        return Api.is(request) || request.getRequestURI().startsWith("/survey/");
    }

    /** Masked per answer, so that compression does not reveal the token. */
    private static CsrfTokenRequestAttributeHandler tokens() {
        return new XorCsrfTokenRequestAttributeHandler();
    }

    /** Argon2id, 19 MiB, two rounds (OWASP's recommendation); the prefix lets a later choice stand beside it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
    }

    @Bean
    CookieSerializer sessionCookie(PublicAddress address) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(address.secure() ? "__Host-insteg" : "insteg");
        cookie.setUseSecureCookie(address.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
