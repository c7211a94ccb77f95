package se.insteg.surveys.store;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;

/** Slips: each opens the survey once. */
@Component
public class SlipTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    SlipTable(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** How a slip stands. */
    public enum Standing {
        UNKNOWN,
        UNUSED,
        USED
    }

    /** In the order of their hashes, which is none. */
    public void add(UUID survey, Collection<byte[]> hashes) {
        jdbc.sql("""
                        insert into surveys.slip (tenant_id, survey_id, code_hash)
                        select :tenant, :survey, h from unnest(:hashes::bytea[]) h order by h
                        """)
                .param("tenant", tenancy.current())
                .param("survey", survey)
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    public Standing standing(UUID survey, byte[] hash) {
        return jdbc.sql("select used from surveys.slip where tenant_id = ? and survey_id = ? and code_hash = ?")
                .params(tenancy.current(), survey, hash)
                .query(Boolean.class)
                .optional()
                .map(used -> used ? Standing.USED : Standing.UNUSED)
                .orElse(Standing.UNKNOWN);
    }

    /** @param sheet null for a phone @return false when it is used already, or none of the survey's */
    public boolean use(UUID survey, byte[] hash, @Nullable UUID sheet) {
        return jdbc.sql("""
                                update surveys.slip set used = true, sheet = :sheet
                                where tenant_id = :tenant and survey_id = :survey and code_hash = :hash and not used
                                """)
                        .param("sheet", sheet)
                        .param("tenant", tenancy.current())
                        .param("survey", survey)
                        .param("hash", hash)
                        .update()
                > 0;
    }

    /** The sheet that was typed in with it; empty when it is not used, came by phone, or is none of the survey's. */
    public Optional<UUID> sheet(UUID survey, byte[] hash) {
        return jdbc.sql("""
                        select sheet from surveys.slip
                        where tenant_id = ? and survey_id = ? and code_hash = ? and sheet is not null
                        """)
                .params(tenancy.current(), survey, hash)
                .query(UUID.class)
                .optional();
    }

    public void giveBack(UUID survey, byte[] hash) {
        jdbc.sql("""
                        update surveys.slip set used = false, sheet = null
                        where tenant_id = ? and survey_id = ? and code_hash = ?
                        """).params(tenancy.current(), survey, hash).update();
    }

    /** @return how many there were */
    public int removeUnused(UUID survey) {
        return jdbc.sql("delete from surveys.slip where tenant_id = ? and survey_id = ? and not used")
                .params(tenancy.current(), survey)
                .update();
    }

    public void removeAll(UUID survey) {
        jdbc.sql("delete from surveys.slip where tenant_id = ? and survey_id = ?")
                .params(tenancy.current(), survey)
                .update();
    }
}
