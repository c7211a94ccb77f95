package se.insteg.access.signin;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The municipalities' own identity providers, as configured. */
@Component
public class Providers {
    private final ObjectProvider<ClientRegistrationRepository> configured;

    Providers(ObjectProvider<ClientRegistrationRepository> configured) {
        this.configured = configured;
    }

    /** @param name as the municipality calls it, such as "Leksands inloggning" */
    public record Provider(String id, String name) {
        public String href() {
            return "/oauth2/authorization/" + id;
        }
    }

    List<Provider> all() {
        if (configured.getIfAvailable() instanceof Iterable<?> registrations) {
            return StreamSupport.stream(registrations.spliterator(), false)
                    .map(ClientRegistration.class::cast)
                    .map(registration -> new Provider(registration.getRegistrationId(), registration.getClientName()))
                    .toList();
        }
        return List.of();
    }
}
