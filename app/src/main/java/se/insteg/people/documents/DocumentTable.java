package se.insteg.people.documents;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;
import se.insteg.people.Document;
import se.insteg.people.DocumentType;
import se.insteg.taxonomy.StoredTerms;

/** Reads and writes people.document and people.document_file; seals both on the way in. Knows nothing of rights. */
@Component
public class DocumentTable {
    private static final String TITLE = "people.document.title";
    private static final String FILE = "people.document_file";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Vault vault;
    private final Clock clock;

    DocumentTable(JdbcClient jdbc, Tenancy tenancy, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.vault = vault;
        this.clock = clock;
    }

    /** How much is kept about somebody. */
    public record Kept(int files, long bytes) {}

    /** What was added last first; also those that were removed. */
    public List<Document> of(UUID person) {
        return jdbc.sql("""
                        select * from people.document where tenant_id = ? and person_id = ? order by added_at desc, id desc
                        """)
                .params(tenancy.current(), person)
                .query(this::document)
                .list();
    }

    public Optional<Document> find(UUID person, UUID id) {
        return jdbc.sql("select * from people.document where tenant_id = ? and person_id = ? and id = ?")
                .params(tenancy.current(), person, id)
                .query(this::document)
                .optional();
    }

    public Kept kept(UUID person) {
        return jdbc.sql("""
                        select count(*)::int as files, coalesce(sum(bytes), 0) as bytes
                        from people.document where tenant_id = ? and person_id = ?
                        """).params(tenancy.current(), person).query(Kept.class).single();
    }

    /** False, and nothing is written, when the same form was sent before. */
    public boolean insert(
            UUID person, boolean hidden, Document.New added, ReceivedFile.Fit file, Document.Scan scan, UUID by) {
        Document.About about = added.about();
        int inserted = jdbc.sql("""
                        insert into people.document (tenant_id, id, person_id, hidden, kind, title, dated_on, language,
                            secrecy, named, file_type, bytes, scan, added_by, added_at)
                        values (:tenant, :id, :person, :hidden, :kind, :title, :on, :language, :secrecy, :named, :type,
                            :bytes, :scan, :by, :now)
                        on conflict (tenant_id, id) do nothing
                        """)
                .param("tenant", tenancy.current())
                .param("id", added.id())
                .param("person", person)
                .param("hidden", hidden)
                .param("kind", about.kind().code())
                .param("title", title(added.id(), about))
                .param("on", about.on())
                .param("language", language(about))
                .param("secrecy", about.secrecy().code())
                .param("named", about.named().toArray(UUID[]::new))
                .param("type", file.type().code())
                .param("bytes", file.content().length)
                .param("scan", scan.code())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (inserted == 1) {
            Vault.Envelope sealed = vault.sealApart(tenancy.current(), FILE, added.id(), file.content());
            jdbc.sql("""
                            insert into people.document_file (tenant_id, document_id, sealed_key, sealed) values (?, ?, ?, ?)
                            """)
                    .params(tenancy.current(), added.id(), sealed.key(), sealed.content())
                    .update();
        }
        return inserted == 1;
    }

    public byte[] file(UUID id) {
        Vault.Envelope sealed = jdbc.sql(
                        "select sealed_key, sealed from people.document_file where tenant_id = ? and document_id = ?")
                .params(tenancy.current(), id)
                .query((row, number) -> new Vault.Envelope(row.getBytes(1), row.getBytes(2)))
                .single();
        return vault.openApart(tenancy.current(), FILE, id, sealed);
    }

    /** @return false if somebody was first */
    public boolean update(UUID id, int version, Document.About about) {
        return jdbc.sql("""
                        update people.document set kind = :kind, title = :title, dated_on = :on, language = :language,
                            secrecy = :secrecy, named = :named, version = version + 1
                        where tenant_id = :tenant and id = :id and version = :version and removed_at is null
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", id)
                        .param("version", version)
                        .param("kind", about.kind().code())
                        .param("title", title(id, about))
                        .param("on", about.on())
                        .param("language", language(about))
                        .param("secrecy", about.secrecy().code())
                        .param("named", about.named().toArray(UUID[]::new))
                        .update()
                == 1;
    }

    public void scanned(UUID id) {
        jdbc.sql("update people.document set scan = 'clean', version = version + 1 where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .update();
    }

    /** @return false if it was removed already */
    public boolean remove(UUID id, UUID by, String why) {
        return jdbc.sql("""
                        update people.document set removed_by = ?, removed_at = ?, removed_why = ?, version = version + 1
                        where tenant_id = ? and id = ? and removed_at is null
                        """)
                        .params(by, Timestamp.from(clock.instant()), why, tenancy.current(), id)
                        .update()
                == 1;
    }

    /** @return false if it was not removed */
    public boolean restore(UUID id) {
        return jdbc.sql("""
                        update people.document
                        set removed_by = null, removed_at = null, removed_why = null, version = version + 1
                        where tenant_id = ? and id = ? and removed_at is not null
                        """).params(tenancy.current(), id).update() == 1;
    }

    public void erase(UUID id) {
        jdbc.sql("delete from people.document where tenant_id = ? and id = ?")
                .params(tenancy.current(), id)
                .update();
    }

    /** Of this person, or of everybody the transaction may know of when null: what was removed long enough ago. */
    public int eraseRemoved(@Nullable UUID person) {
        Instant before = clock.instant().minus(Duration.ofDays(Document.DAYS_REMOVED));
        return jdbc.sql("""
                        delete from people.document where tenant_id = :tenant and removed_at < :before
                            and (:person::uuid is null or person_id = :person)
                        """)
                .param("tenant", tenancy.current())
                .param("before", Timestamp.from(before))
                .param("person", person)
                .update();
    }

    private byte[] title(UUID id, Document.About about) {
        return vault.seal(tenancy.current(), TITLE, id, about.title().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String language(Document.About about) {
        return about.language() == null ? null : StoredTerms.text(about.language());
    }

    private Document document(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String language = row.getString("language");
        Timestamp removed = row.getTimestamp("removed_at");
        Set<UUID> named =
                new LinkedHashSet<>(Arrays.asList((UUID[]) row.getArray("named").getArray()));
        return new Document(
                id,
                row.getObject("person_id", UUID.class),
                new Document.About(
                        Document.Kind.valueOf(upper(row, "kind")),
                        new String(
                                vault.open(tenancy.current(), TITLE, id, row.getBytes("title")),
                                StandardCharsets.UTF_8),
                        row.getObject("dated_on", LocalDate.class),
                        language == null ? null : StoredTerms.language(language),
                        Document.Secrecy.valueOf(upper(row, "secrecy")),
                        named),
                DocumentType.valueOf(upper(row, "file_type")),
                row.getInt("bytes"),
                Document.Scan.valueOf(upper(row, "scan")),
                row.getObject("added_by", UUID.class),
                row.getTimestamp("added_at").toInstant(),
                removed == null
                        ? null
                        : new Document.Removal(
                                row.getObject("removed_by", UUID.class),
                                removed.toInstant(),
                                Objects.requireNonNull(row.getString("removed_why"))),
                row.getInt("version"));
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column)).toUpperCase(Locale.ROOT);
    }
}
