package se.insteg.people.card;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.CardSecrets;
import se.insteg.access.CurrentStaff;
import se.insteg.access.ParticipantCards;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;

/** Reads and writes people.card. Knows nothing of rights. A hidden card is not there, whoever asks. */
@Component
public class CardTable implements ParticipantCards {
    /** Wrong PINs in a row before the card is locked. Of a million PINs, ten tries find one in 100,000. */
    static final int MOST_WRONG = 10;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final CardSecrets secrets;
    private final Clock clock;

    CardTable(JdbcClient jdbc, Tenancy tenancy, CurrentStaff current, CardSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Optional<se.insteg.people.card.Card> inForce(UUID person) {
        return jdbc.sql("""
                        select id, person_id, language, locked_at is not null as locked, issued_by, issued_at, last_used_on
                        from people.card
                        where tenant_id = ? and person_id = ? and revoked_at is null and not hidden
                        """)
                .params(tenancy.current(), person)
                .query((row, number) -> new se.insteg.people.card.Card(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("language"),
                        row.getBoolean("locked"),
                        row.getObject("issued_by", UUID.class),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getObject("last_used_on", LocalDate.class)))
                .optional();
    }

    /** The id of the card in force, kept by this transaction until it ends; null when there is none. */
    public @Nullable UUID lockInForce(UUID person) {
        jdbc.sql("select 1 from people.person where tenant_id = ? and id = ? for update")
                .params(tenancy.current(), person)
                .query(row -> {});
        return jdbc.sql("select id from people.card where tenant_id = ? and person_id = ? and revoked_at is null")
                .params(tenancy.current(), person)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    public UUID add(UUID person, byte[] numberHash, String pin, String language) {
        UUID id = Ids.next(clock);
        Timestamp now = now();
        jdbc.sql("""
                        insert into people.card (tenant_id, id, person_id, hidden, number_hash, pin_hash, language,
                            issued_by, issued_at, pin_at)
                        values (:tenant, :id, :person, false, :number, :pin, :language, :staff, :now, :now)
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("person", person)
                .param("number", numberHash)
                .param("pin", secrets.pinHash(id, pin))
                .param("language", language)
                .param("staff", current.require().staffId())
                .param("now", now)
                .update();
        return id;
    }

    public void newPin(UUID card, String pin) {
        jdbc.sql("""
                        update people.card set pin_hash = ?, pin_at = ?, wrong = 0, locked_at = null
                        where tenant_id = ? and id = ? and revoked_at is null
                        """)
                .params(secrets.pinHash(card, pin), now(), tenancy.current(), card)
                .update();
    }

    public void revoke(UUID card) {
        jdbc.sql("""
                        update people.card set revoked_at = ?, revoked_by = ?
                        where tenant_id = ? and id = ? and revoked_at is null
                        """)
                .params(now(), current.require().staffId(), tenancy.current(), card)
                .update();
    }

    @Override
    public @Nullable Card find(byte[] hash) {
        return jdbc.sql("""
                        select id, person_id, pin_hash, locked_at is not null as locked from people.card
                        where tenant_id = ? and number_hash = ? and revoked_at is null and not hidden
                        """)
                .params(tenancy.current(), hash)
                .query(Card.class)
                .optional()
                .orElse(null);
    }

    @Override
    public void wrong(UUID card) {
        jdbc.sql("""
                        update people.card set wrong = wrong + 1,
                            locked_at = case when wrong + 1 >= ? then ? else locked_at end
                        where tenant_id = ? and id = ? and revoked_at is null
                        """).params(MOST_WRONG, now(), tenancy.current(), card).update();
    }

    @Override
    public void right(UUID card) {
        jdbc.sql("update people.card set wrong = 0, last_used_on = ? where tenant_id = ? and id = ?")
                .params(LocalDate.now(clock), tenancy.current(), card)
                .update();
    }

    @Override
    public @Nullable UUID holder(UUID card, Instant since) {
        return jdbc.sql("""
                        select person_id from people.card
                        where tenant_id = ? and id = ? and revoked_at is null and locked_at is null and not hidden
                            and pin_at <= ?
                        """)
                .params(tenancy.current(), card, Timestamp.from(since))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
