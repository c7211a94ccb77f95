package se.insteg.hosts.gatherings;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.OrganisationKind;

/** Who may be invited to a gathering, and how they are reached. Knows nothing of rights. */
@Component
public class Invitees {
    private static final String SELECT = """
            select o.id, o.name, o.kind, c.id as contact_id, c.name as contact, c.email, c.language from hosts.organisation o
            left join lateral (
                select c.id, c.name, c.email, c.language from hosts.contact c
                where c.tenant_id = o.tenant_id and c.organisation_id = o.id and c.active
                order by (c.email is null), c.name, c.id limit 1) c on true
            where o.tenant_id = :tenant
                and not exists (select 1 from hosts.invitation i where i.tenant_id = o.tenant_id
                    and i.organisation_id = o.id and i.gathering_id = :gathering)
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    Invitees(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /**
     * An organisation, and who is written to there: the first by name who has an e-mail address, else the first.
     *
     * @param language that the contact person wants to be written to in
     * @param email empty when nobody there has one: then the invitation is printed
     */
    public record Invitee(
            UUID organisationId,
            String organisationName,
            OrganisationKind kind,
            @Nullable UUID contactId,
            String contactName,
            String email,
            String language) {
        Invitation.How how() {
            return email.isEmpty() ? Invitation.How.PAPER : Invitation.How.EMAIL;
        }
    }

    /** Those not invited yet, by name. @param kind null for all */
    List<Invitee> to(UUID gathering, @Nullable OrganisationKind kind, int most) {
        return jdbc.sql(SELECT
                        + " and (cast(:kind as text) is null or o.kind = :kind) order by o.name, o.id limit :most")
                .param("tenant", tenancy.current())
                .param("gathering", gathering)
                .param("kind", kind == null ? null : kind.code())
                .param("most", most)
                .query((row, number) -> invitee(row))
                .list();
    }

    /** Those of these not invited yet. */
    List<Invitee> among(UUID gathering, Collection<UUID> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and o.id in (:ids) order by o.name, o.id")
                        .param("tenant", tenancy.current())
                        .param("gathering", gathering)
                        .param("ids", Set.copyOf(organisations))
                        .query((row, number) -> invitee(row))
                        .list();
    }

    private static Invitee invitee(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Invitee(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getString("name")),
                OrganisationKind.of(Objects.requireNonNull(row.getString("kind"))),
                row.getObject("contact_id", UUID.class),
                Objects.requireNonNullElse(row.getString("contact"), ""),
                Objects.requireNonNullElse(row.getString("email"), ""),
                Objects.requireNonNullElse(row.getString("language"), "sv"));
    }
}
