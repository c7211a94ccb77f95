package se.insteg.access.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;
import se.insteg.kernel.Ids;

/**
 * The second factor: a key in the person's phone, sealed here, and recovery codes on paper, hashed here. Every method
 * belongs inside {@link Tenancy#inTenant}.
 */
@Component
class OneTimeCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Vault vault;
    private final Clock clock;

    OneTimeCodes(JdbcClient jdbc, Tenancy tenancy, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key to set up, the same until it is confirmed; null if one is already confirmed. */
    byte @Nullable [] keyToConfirm(UUID staff) {
        Row row = row(staff, true);
        if (row.confirmed()) {
            return null;
        }
        if (row.secret() != null) {
            return vault.open(tenancy.current(), "staff", staff, row.secret());
        }
        byte[] key = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(key);
        jdbc.sql("update access.staff set totp_secret = ?, totp_last_step = 0 where tenant_id = ? and id = ?")
                .params(vault.seal(tenancy.current(), "staff", staff, key), tenancy.current(), staff)
                .update();
        return key;
    }

    boolean isSetUp(UUID staff) {
        return row(staff, false).confirmed();
    }

    /** Confirms the new key with its first code. */
    boolean confirm(UUID staff, String typed) {
        if (!accept(staff, typed, false)) {
            return false;
        }
        jdbc.sql("""
                        update access.staff set totp_confirmed_at = ?, totp_reset_by = null
                        where tenant_id = ? and id = ? and totp_confirmed_at is null
                        """)
                .params(Timestamp.from(clock.instant()), tenancy.current(), staff)
                .update();
        return true;
    }

    /** Whether it is the phone's code or an unused recovery code; it works once. */
    boolean accept(UUID staff, String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.matches("[0-9]{6}") ? accept(staff, plain, true) : acceptRecovery(staff, plain);
    }

    private boolean accept(UUID staff, String typed, boolean confirmed) {
        Row row = row(staff, true);
        if (row.secret() == null || row.confirmed() != confirmed) {
            return false;
        }
        byte[] key = vault.open(tenancy.current(), "staff", staff, row.secret());
        OptionalLong step = Totp.accepted(key, typed.replaceAll("\\s", ""), clock.instant(), row.lastStep());
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql("update access.staff set totp_last_step = ? where tenant_id = ? and id = ?")
                .params(step.getAsLong(), tenancy.current(), staff)
                .update();
        return true;
    }

    private boolean acceptRecovery(UUID staff, String plain) {
        return jdbc.sql("""
                        update access.recovery_code set used_at = ?
                        where tenant_id = ? and staff_id = ? and code_hash = ? and used_at is null
                        """)
                        .params(Timestamp.from(clock.instant()), tenancy.current(), staff, Token.hash(plain))
                        .update()
                == 1;
    }

    /** Ten new recovery codes of 80 bits, to be shown once; earlier ones stop working. */
    List<String> newRecoveryCodes(UUID staff) {
        jdbc.sql("delete from access.recovery_code where tenant_id = ? and staff_id = ?")
                .params(tenancy.current(), staff)
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] random = new byte[RECOVERY_BYTES];
            RANDOM.nextBytes(random);
            String plain = Base32.encode(random);
            jdbc.sql("insert into access.recovery_code (tenant_id, id, staff_id, code_hash) values (?, ?, ?, ?)")
                    .params(tenancy.current(), Ids.next(clock), staff, Token.hash(plain))
                    .update();
            codes.add(plain.replaceAll("(.{4})(?!$)", "$1-"));
        }
        return codes;
    }

    /** How many recovery codes are left. */
    int recoveryCodesLeft(UUID staff) {
        return jdbc.sql("""
                        select count(*) from access.recovery_code
                        where tenant_id = ? and staff_id = ? and used_at is null
                        """)
                .params(tenancy.current(), staff)
                .query(Integer.class)
                .single();
    }

    /** The person's own wish to set it up anew, on another phone. */
    void remove(UUID staff) {
        jdbc.sql("update access.staff set totp_secret = null, totp_confirmed_at = null where tenant_id = ? and id = ?")
                .params(tenancy.current(), staff)
                .update();
        jdbc.sql("delete from access.recovery_code where tenant_id = ? and staff_id = ?")
                .params(tenancy.current(), staff)
                .update();
    }

    private record Row(byte @Nullable [] secret, boolean confirmed, long lastStep) {}

    /** @param lock keeps a code from being accepted twice at the same moment */
    private Row row(UUID staff, boolean lock) {
        return jdbc.sql("""
                        select totp_secret, totp_confirmed_at is not null as confirmed, totp_last_step
                        from access.staff where tenant_id = ? and id = ?
                        """ + (lock ? " for update" : ""))
                .params(tenancy.current(), staff)
                .query((row, number) -> new Row(
                        row.getBytes("totp_secret"), row.getBoolean("confirmed"), row.getLong("totp_last_step")))
                .single();
    }
}
