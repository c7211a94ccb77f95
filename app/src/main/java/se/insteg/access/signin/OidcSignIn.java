package se.insteg.access.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

@Component
class OidcSignIn {
    void configure(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/login"));
    }
}
