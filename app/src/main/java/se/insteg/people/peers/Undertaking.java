package se.insteg.people.peers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.TextFile;
import se.insteg.people.information.Information;

/**
 * The undertaking of secrecy that is signed before anybody helps others (OSL 2009:400, 2 ch. § 1: who takes part in an
 * authority's work keeps its secrets as its staff do). In versions that stay: who signed one signed those words.
 *
 * <p>The one that comes with Insteg is in force until the municipality has written its own, and becomes version 1 with the
 * first signature.
 */
@Component
public class Undertaking {
    private static final List<String> SHIPPED = List.of("sv", "en", "ar", "fa-AF");
    private static final String WHY = "sekretessförbindelse";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Undertaking(JdbcClient jdbc, Tenancy tenancy, Rights rights, CurrentStaff current, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The text in force; version 0 is the one that comes with Insteg. Holds nothing about anybody; no right is asked. */
    public Information text() {
        return latest().orElseGet(Undertaking::shipped);
    }

    /** What somebody signed. */
    public Optional<Information> version(int version) {
        return read(version);
    }

    /** The municipality's name, which stands in the text. */
    public String municipality() {
        return jdbc.sql("select name from access.municipality where id = ?")
                .param(tenancy.current())
                .query(String.class)
                .single();
    }

    /**
     * WRITE_INFORMATION. A new version, which is signed from now on; who has signed an earlier one has promised that.
     *
     * @param after the version it was written from: 409 when another has come since
     * @param texts by language; Swedish is there
     */
    public void publish(int after, Map<String, String> texts) {
        rights.require(Action.WRITE_INFORMATION, Subject.MUNICIPALITY);
        Map<String, String> written = new HashMap<>(texts);
        written.values().removeIf(String::isBlank);
        if (text().version() != after
                || !store(after + 1, written, current.require().staffId())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "people.information.conflict");
        }
        audit.write(new Audit.Entry("UNDERTAKING_PUBLISHED", "municipality", null, WHY, "version=" + (after + 1)));
    }

    /** The text in force, kept as a version that a signature can point at. */
    Information toSign() {
        Information text = text();
        if (text.published()) {
            return text;
        }
        store(1, text.texts(), null);
        return latest().orElseThrow();
    }

    private Optional<Information> latest() {
        Integer version = jdbc.sql("select max(version) from people.undertaking where tenant_id = ?")
                .param(tenancy.current())
                .query((row, number) -> row.getObject(1, Integer.class))
                .list()
                .getFirst();
        return version == null ? Optional.empty() : read(version);
    }

    private Optional<Information> read(int version) {
        Map<String, String> texts = new HashMap<>();
        @Nullable UUID[] by = new UUID[1];
        @Nullable Instant[] at = new Instant[1];
        jdbc.sql("""
                        select language, body, published_by, published_at from people.undertaking
                        where tenant_id = ? and version = ?
                        """).params(tenancy.current(), version).query(row -> {
            texts.put(row.getString("language"), row.getString("body"));
            by[0] = row.getObject("published_by", UUID.class);
            at[0] = row.getTimestamp("published_at").toInstant();
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Information(version, texts, by[0], at[0]));
    }

    /** @return false when somebody else has written that version; theirs stays */
    private boolean store(int version, Map<String, String> texts, @Nullable UUID by) {
        int stored = 0;
        for (Map.Entry<String, String> one : texts.entrySet()) {
            stored += jdbc.sql("""
                            insert into people.undertaking (tenant_id, version, language, body, published_by, published_at)
                            values (:tenant, :version, :language, :body, :by, :now)
                            on conflict (tenant_id, version, language) do nothing
                            """)
                    .param("tenant", tenancy.current())
                    .param("version", version)
                    .param("language", one.getKey())
                    .param("body", one.getValue())
                    .param("by", by)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        return stored == texts.size();
    }

    private static Information shipped() {
        Map<String, String> texts = new HashMap<>();
        SHIPPED.forEach(language -> texts.put(language, TextFile.read("people/undertaking", language)));
        return new Information(0, texts, null, null);
    }
}
