package se.insteg.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.audit.AuditLog;
import se.insteg.access.audit.LogWords;
import se.insteg.access.rights.Matrix;
import se.insteg.kernel.Words;

/**
 * Who has read about a participant or changed something about them, as the log says: for the participant themself and for
 * those who may see the person. Says nothing about other people than staff.
 *
 * <p>Asks no rights: whoever calls has made sure that the one who is looking is the participant, or may see them.
 */
@Component
public class ReadsOf {
    /** As many as are told, the latest. */
    public static final int MOST = 500;

    /** The title of whoever is neither staff nor participant. */
    private static final String OUTSIDE = "kontaktperson på en praktikplats";

    private final AuditLog log;
    private final Matrix matrix;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final ObjectProvider<OutsideNames> outside;
    private final Clock clock;

    ReadsOf(
            AuditLog log,
            Matrix matrix,
            JdbcClient jdbc,
            Tenancy tenancy,
            ObjectProvider<OutsideNames> outside,
            Clock clock) {
        this.outside = outside;
        this.log = log;
        this.matrix = matrix;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * What one did for one reason on one day, Swedish time.
     *
     * @param who the member of staff, or the program, by name; null when the participant themself or the system did it
     * @param title as on their door, in Swedish, such as "handläggare"; null when none is known
     * @param program whether another program did it, not a person
     * @param peer whether another participant did it, who helps others; told without a name
     * @param self whether the participant themself did it, who came in with a card
     * @param what such as "saw details about a participant"
     * @param why the ground; a typed reason as typed
     * @param times how many times that day, at least 1
     */
    public record Reading(
            LocalDate day,
            @Nullable String who,
            @Nullable String title,
            boolean program,
            boolean peer,
            boolean self,
            Words what,
            Words why,
            long times) {}

    private record Reader(UUID id, String name, @Nullable String jobTitle, boolean program) {}

    /** Newest first, at most {@link #MOST}. What the running transaction has written is not among them yet. */
    public List<Reading> person(UUID person) {
        List<AuditLog.Reading> rows = log.about(person, clock.getZone(), MOST);
        Map<UUID, Reader> readers = readers(
                rows.stream().flatMap(row -> Stream.ofNullable(row.actorId())).collect(Collectors.toSet()));
        Map<UUID, String> outsiders = new HashMap<>();
        outside.orderedStream()
                .forEach(some -> outsiders.putAll(some.names(rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.actorId()))
                        .collect(Collectors.toSet()))));
        Map<String, String> titles = new HashMap<>();
        matrix.jobTitles().forEach(title -> titles.put(title.key(), title.swedish()));
        return rows.stream()
                .map(row -> {
                    Reader reader = row.actorId() == null ? null : readers.get(row.actorId());
                    String outsider = row.actorId() == null ? null : outsiders.get(row.actorId());
                    return new Reading(
                            row.day(),
                            reader == null ? outsider : reader.name(),
                            reader == null ? outsider == null ? null : OUTSIDE : titles.get(reader.jobTitle()),
                            reader != null && reader.program(),
                            reader == null
                                    && row.actorId() != null
                                    && !person.equals(row.actorId())
                                    && LogWords.isOfPeers(row.action()),
                            person.equals(row.actorId()),
                            Words.of("access.deed." + row.action()),
                            LogWords.why(row.why()),
                            row.times());
                })
                .toList();
    }

    private Map<UUID, Reader> readers(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select id, name, job_title, kind = 'program' as program from access.staff
                        where tenant_id = :tenant and id in (:ids)
                        """).param("tenant", tenancy.current()).param("ids", ids).query(Reader.class).list().stream()
                .collect(Collectors.toMap(Reader::id, reader -> reader));
    }
}
