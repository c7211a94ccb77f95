package se.insteg.access.signin;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.insteg.database.CannotStart;

/**
 * Where people reach this installation, such as {@code https://insteg.leksand.se}, from the configuration. Links and the
 * cookie's rules follow it; what a request says of its own host is never believed.
 */
@Component
public class PublicAddress {
    private final URI address;

    PublicAddress(@Value("${insteg.public-url:http://localhost:${server.port:8080}}") URI address) {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new CannotStart(
                    "INSTEG_PUBLIC_URL should be like https://insteg.example.se, but is " + address + ".");
        }
        this.address = address;
    }

    /** Whether browsers reach it over TLS; then the cookie is a {@code __Host-} one and HSTS is sent. */
    public boolean secure() {
        return "https".equals(address.getScheme());
    }

    /** @param path begins with a slash */
    public String link(String path) {
        String base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
