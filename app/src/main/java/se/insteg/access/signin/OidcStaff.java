package se.insteg.access.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.Tenancy;
import se.insteg.access.staff.Typed;
import se.insteg.database.CannotStart;

/**
 * Which member of staff somebody is whom the identity provider vouches for: known by the provider's subject; the first
 * time by a verified e-mail address of somebody invited or active. Nobody is created, and roles come from Insteg alone.
 */
@Component
class OidcStaff {
    private final OidcSettings settings;
    private final SignIn signIn;
    private final Tenancy tenancy;
    private final Audit audit;
    private final JdbcClient jdbc;

    OidcStaff(OidcSettings settings, SignIn signIn, Tenancy tenancy, Audit audit, JdbcClient jdbc) {
        this.settings = settings;
        this.signIn = signIn;
        this.tenancy = tenancy;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** @throws CannotStart naming the setting that is missing */
    void refuseUnknownMunicipality(List<Providers.Provider> configured) {
        for (Providers.Provider provider : configured) {
            OidcSettings.Provider known = settings.providers().get(provider.id());
            if (known == null
                    || known.municipality() == null
                    || !known.municipality().matches("[0-9]{4}")) {
                throw new CannotStart("The identity provider " + provider.id() + " is whose? Set insteg.oidc.providers."
                        + provider.id() + ".municipality to the municipality's kommunkod, such as 2029.");
            }
        }
    }

    @Nullable
    PendingSignIn recognise(String registration, OidcUser user) {
        OidcSettings.Provider provider = settings.providers().get(registration);
        UUID tenant =
                provider == null ? null : signIn.tenant(provider.municipality()).orElse(null);
        if (provider == null || tenant == null) {
            return null;
        }
        String subject = user.getIssuer() + "|" + user.getSubject();
        return tenancy.inTenant(
                        tenant, () -> known(tenant, subject).or(() -> firstTime(tenant, provider, user, subject)))
                .map(staff -> new PendingSignIn(tenant, staff, "/"))
                .orElse(null);
    }

    private Optional<UUID> known(UUID tenant, String subject) {
        return jdbc.sql("select id from access.staff where tenant_id = ? and oidc_subject = ? and state = 'active'")
                .params(tenant, subject)
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> firstTime(UUID tenant, OidcSettings.Provider provider, OidcUser user, String subject) {
        boolean verified = provider.emailsAreVerified() || Boolean.TRUE.equals(user.getEmailVerified());
        if (!verified || user.getEmail() == null) {
            return Optional.empty();
        }
        Optional<UUID> staff = jdbc.sql("""
                        update access.staff set oidc_subject = ?, state = 'active', version = version + 1
                        where tenant_id = ? and lower(email) = ? and oidc_subject is null
                            and state in ('invited', 'active')
                        returning id
                        """)
                .params(subject, tenant, Typed.email(user.getEmail()))
                .query(UUID.class)
                .optional();
        staff.ifPresent(id -> audit.writeAs(id, new Audit.Entry("PROVIDER_LINKED", "staff", id, "inloggning")));
        return staff;
    }
}
