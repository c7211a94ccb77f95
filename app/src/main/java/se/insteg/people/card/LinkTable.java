package se.insteg.people.card;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CardSecrets;
import se.insteg.access.CurrentStaff;
import se.insteg.access.OwnRows;
import se.insteg.access.ParticipantLinks;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.people.LinkPurpose;

/** Links for one purpose and one object. Knows nothing of rights; a hidden link is not there, whoever asks. */
@Component
public class LinkTable implements ParticipantLinks {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final CardSecrets secrets;
    private final OwnRows ownRows;
    private final Audit audit;
    private final ObjectProvider<LinkPurpose> purposes;
    private final Clock clock;

    LinkTable(
            JdbcClient jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            CardSecrets secrets,
            OwnRows ownRows,
            Audit audit,
            ObjectProvider<LinkPurpose> purposes,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.secrets = secrets;
        this.ownRows = ownRows;
        this.audit = audit;
        this.purposes = purposes;
        this.clock = clock;
    }

    private record Link(UUID personId, String purpose, UUID objectId, String language) {}

    /**
     * A new link; earlier ones for the same stop working. Whoever makes it has asked for the right.
     *
     * @param valid at most seven days
     * @return its address, told this once
     */
    public String make(UUID person, String purpose, UUID object, String language, Duration valid) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update people.link set revoked_at = ?
                        where tenant_id = ? and person_id = ? and purpose = ? and object_id = ?
                            and used_at is null and revoked_at is null
                        """)
                .params(Timestamp.from(now), tenancy.current(), person, purpose, object)
                .update();
        String secret = secrets.linkSecret();
        jdbc.sql("""
                        insert into people.link (tenant_id, id, person_id, hidden, purpose, object_id, language,
                            secret_hash, made_by, made_at, expires_at)
                        values (?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(List.of(
                        tenancy.current(),
                        Ids.next(clock),
                        person,
                        purpose,
                        object,
                        language,
                        secrets.linkHash(secret),
                        current.require().staffId(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(valid))))
                .update();
        audit.write(new Audit.Entry("LINK_MADE", "person", person, "länk", "till=" + purpose));
        return secrets.linkAddress(secret, language);
    }

    /** Every unused one for this, at once. */
    public void revoke(UUID person, String purpose) {
        jdbc.sql("""
                        update people.link set revoked_at = ?
                        where tenant_id = ? and person_id = ? and purpose = ? and used_at is null and revoked_at is null
                        """)
                .params(Timestamp.from(clock.instant()), tenancy.current(), person, purpose)
                .update();
    }

    @Override
    public boolean opens(byte[] hash) {
        return jdbc.sql("""
                        select exists (select 1 from people.link
                            where tenant_id = ? and secret_hash = ? and used_at is null and revoked_at is null
                                and expires_at > ? and not hidden)
                        """)
                .params(tenancy.current(), hash, Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public @Nullable Opened open(byte[] hash, Form form) {
        Timestamp now = Timestamp.from(clock.instant());
        Optional<Link> found = jdbc.sql("""
                        select person_id, purpose, object_id, language from people.link
                        where tenant_id = ? and secret_hash = ? and used_at is null and revoked_at is null
                            and expires_at > ? and not hidden
                        for update
                        """)
                .params(tenancy.current(), hash, now)
                .query(Link.class)
                .optional();
        return found.map(link -> opened(link, hash, form)).orElse(null);
    }

    private @Nullable Opened opened(Link link, byte[] hash, Form form) {
        LinkPurpose purpose = purposes.stream()
                .filter(one -> one.name().equals(link.purpose()))
                .findFirst()
                .orElse(null);
        if (purpose == null || !purpose.lasts()) {
            jdbc.sql("update people.link set used_at = ? where tenant_id = ? and secret_hash = ?")
                    .params(Timestamp.from(clock.instant()), tenancy.current(), hash)
                    .update();
        }
        ownRows.confineTo(link.personId());
        audit.writeAs(
                link.personId(),
                new Audit.Entry("LINK_OPENED", "person", link.personId(), "länk", "till=" + link.purpose()));
        if (purpose == null) {
            return null;
        }
        boolean sent = purpose.lasts()
                && form.names().stream().anyMatch(name -> !name.startsWith("_") && !name.equals("lang"));
        return sent
                ? purpose.act(link.personId(), link.objectId(), link.language(), form)
                : purpose.open(link.personId(), link.objectId(), link.language());
    }
}
