package se.insteg.casework.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;
import se.insteg.casework.Note;

/** Reads and writes casework.note and its versions; the words are sealed on the way in and opened on the way out. */
@Component
public class NoteTable {
    private static final String WORDS = "casework.note_version.words";
    private static final String PRESENT = "casework.note_version.present";

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Vault vault;
    private final Clock clock;

    NoteTable(JdbcClient jdbc, Tenancy tenancy, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.vault = vault;
        this.clock = clock;
    }

    /** False, and nothing is written, when the same form was sent before. */
    public boolean insert(UUID id, UUID person, boolean hidden, Note.About about, Note.Content content, UUID author) {
        int inserted = jdbc.sql("""
                        insert into casework.note (tenant_id, id, person_id, hidden, kind, secrecy, named,
                            happened_on, happened_at, author_id, written_at)
                        values (:tenant, :id, :person, :hidden, :kind, :secrecy, :named, :on, :at, :author, :now)
                        on conflict (tenant_id, id) do nothing
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("person", person)
                .param("hidden", hidden)
                .param("kind", about.kind().code())
                .param("secrecy", about.secrecy().code())
                .param("named", about.named().toArray(UUID[]::new))
                .param("on", about.on())
                .param("at", about.at())
                .param("author", author)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (inserted == 1) {
            version(id, person, hidden, 1, content, "", author);
        }
        return inserted == 1;
    }

    /** False, and nothing is written, when somebody else has corrected it since that version. */
    public boolean correct(Note note, boolean hidden, int from, Note.Content content, String why, UUID by) {
        int updated = jdbc.sql("""
                        update casework.note set version = version + 1
                        where tenant_id = ? and id = ? and version = ?
                        """).params(tenancy.current(), note.id(), from).update();
        if (updated == 1) {
            version(note.id(), note.personId(), hidden, from + 1, content, why, by);
        }
        return updated == 1;
    }

    private void version(
            UUID note, UUID person, boolean hidden, int version, Note.Content content, String why, UUID by) {
        UUID id = se.insteg.kernel.Ids.next(clock);
        jdbc.sql("""
                        insert into casework.note_version (tenant_id, id, note_id, person_id, hidden, version, words,
                            present, why, staff_id, at)
                        values (:tenant, :id, :note, :person, :hidden, :version, :words, :present, :why, :by, :now)
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("note", note)
                .param("person", person)
                .param("hidden", hidden)
                .param("version", version)
                .param("words", seal(WORDS, id, content.words()))
                .param("present", seal(PRESENT, id, content.present()))
                .param("why", why.isEmpty() ? null : why)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Those for named readers among whom this one is not. */
    public int countForOthers(UUID person, UUID reader) {
        return jdbc.sql("""
                        select count(*) from casework.note
                        where tenant_id = :tenant and person_id = :person and secrecy = 'named' and author_id <> :reader
                            and not :reader = any (named)
                        """)
                .param("tenant", tenancy.current())
                .param("person", person)
                .param("reader", reader)
                .query(Integer.class)
                .single();
    }

    public Optional<Note> find(UUID person, UUID id) {
        return of(person).stream().filter(note -> note.id().equals(id)).findFirst();
    }

    /** Of a person, what happened last first. */
    public List<Note> of(UUID person) {
        Map<UUID, List<Note.Version>> versions = versions(person);
        return jdbc.sql("""
                        select * from casework.note where tenant_id = ? and person_id = ?
                        order by happened_on desc, happened_at desc nulls last, written_at desc
                        """)
                .params(tenancy.current(), person)
                .query((row, number) -> note(row, versions))
                .list();
    }

    private record Sealed(UUID noteId, Note.Version version) {}

    private Map<UUID, List<Note.Version>> versions(UUID person) {
        Map<UUID, List<Note.Version>> all = new HashMap<>();
        jdbc.sql("select * from casework.note_version where tenant_id = ? and person_id = ? order by version desc")
                .params(tenancy.current(), person)
                .query(this::version)
                .list()
                .forEach(one -> all.computeIfAbsent(one.noteId(), key -> new ArrayList<>())
                        .add(one.version()));
        return all;
    }

    private Sealed version(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Sealed(
                row.getObject("note_id", UUID.class),
                new Note.Version(
                        row.getInt("version"),
                        new Note.Content(
                                open(WORDS, id, row.getBytes("words")), open(PRESENT, id, row.getBytes("present"))),
                        Objects.requireNonNullElse(row.getString("why"), ""),
                        row.getObject("staff_id", UUID.class),
                        row.getTimestamp("at").toInstant()));
    }

    /** Sealed with a byte before it, since nothing is sealed of nothing. */
    private byte[] seal(String place, UUID row, String text) {
        return vault.seal(tenancy.current(), place, row, (" " + text).getBytes(StandardCharsets.UTF_8));
    }

    private String open(String place, UUID row, byte[] sealed) {
        return new String(vault.open(tenancy.current(), place, row, sealed), StandardCharsets.UTF_8).substring(1);
    }

    private static Note note(ResultSet row, Map<UUID, List<Note.Version>> versions) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Note(
                id,
                row.getObject("person_id", UUID.class),
                new Note.About(
                        Note.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        Note.Secrecy.valueOf(row.getString("secrecy").toUpperCase(Locale.ROOT)),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("happened_at", LocalTime.class),
                        Set.of((UUID[]) row.getArray("named").getArray())),
                row.getObject("author_id", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                versions.getOrDefault(id, List.of()));
    }
}
