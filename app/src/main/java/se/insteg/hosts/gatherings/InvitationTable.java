package se.insteg.hosts.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.hosts.gatherings.Invitation.Reply;

/** Reads and writes hosts.invitation. Knows nothing of rights. */
@Component
class InvitationTable {
    private static final String SELECT = """
            select i.*, o.name as organisation_name, c.name as contact_name from hosts.invitation i
            join hosts.organisation o on o.tenant_id = i.tenant_id and o.id = i.organisation_id
            left join hosts.contact c on c.tenant_id = i.tenant_id and c.id = i.contact_id
            where i.tenant_id = ?
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    InvitationTable(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql(SELECT + " and i.id = ?")
                .params(tenancy.current(), id)
                .query(InvitationTable::invitation)
                .optional();
    }

    /** By the organisations' names. */
    List<Invitation> to(UUID gathering) {
        return jdbc.sql(SELECT + " and i.gathering_id = ? order by o.name, i.id")
                .params(tenancy.current(), gathering)
                .query(InvitationTable::invitation)
                .list();
    }

    List<Invitation> of(UUID organisation) {
        return jdbc.sql(SELECT + " and i.organisation_id = ? order by i.id desc")
                .params(tenancy.current(), organisation)
                .query(InvitationTable::invitation)
                .list();
    }

    /** False when the organisation is invited already. */
    boolean add(UUID id, UUID gathering, Invitees.Invitee invitee, UUID staff) {
        return jdbc.sql("""
                        insert into hosts.invitation (tenant_id, id, gathering_id, organisation_id, contact_id, language,
                            how, invited_at, invited_by)
                        values (:tenant, :id, :gathering, :organisation, :contact, :language, :how, :now, :staff)
                        on conflict (tenant_id, gathering_id, organisation_id) do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("gathering", gathering)
                        .param("organisation", invitee.organisationId())
                        .param("contact", invitee.contactId())
                        .param("language", invitee.language())
                        .param("how", invitee.how().code())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("staff", staff)
                        .update()
                == 1;
    }

    /** The last answer counts. @param reply null: there is none after all */
    void answer(UUID id, @Nullable Reply reply) {
        jdbc.sql("""
                        update hosts.invitation set answer = :answer, people = :people, words = :words,
                            answered_at = :now, answered_by = :staff
                        where tenant_id = :tenant and id = :id
                        """)
                .param("answer", reply == null ? null : reply.yes() ? "yes" : "no")
                .param("people", reply == null ? null : reply.people())
                .param("words", reply == null || reply.words().isEmpty() ? null : reply.words())
                .param("now", reply == null ? null : Timestamp.from(clock.instant()))
                .param("staff", reply == null ? null : reply.byStaff())
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    void came(UUID id, @Nullable Boolean came) {
        jdbc.sql("update hosts.invitation set came = :came where tenant_id = :tenant and id = :id")
                .param("came", came)
                .param("tenant", tenancy.current())
                .param("id", id)
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        Timestamp at = row.getTimestamp("answered_at");
        Reply reply = answer == null || at == null
                ? null
                : new Reply(
                        answer.equals("yes"),
                        row.getObject("people", Integer.class),
                        Objects.requireNonNullElse(row.getString("words"), ""),
                        at.toInstant(),
                        row.getObject("answered_by", UUID.class));
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("gathering_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                Objects.requireNonNull(row.getString("organisation_name")),
                row.getObject("contact_id", UUID.class),
                Objects.requireNonNullElse(row.getString("contact_name"), ""),
                Objects.requireNonNull(row.getString("language")),
                Invitation.How.of(Objects.requireNonNull(row.getString("how"))),
                row.getTimestamp("invited_at").toInstant(),
                reply,
                row.getObject("came", Boolean.class));
    }
}
