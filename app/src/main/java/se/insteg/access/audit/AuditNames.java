package se.insteg.access.audit;

import java.time.Instant;
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
import se.insteg.access.OutsideNames;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Form;
import se.insteg.kernel.Words;

/** Who the ids in the log are: members of staff by name. What is not staff stays an id here. */
@Component
public class AuditNames {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final LogWords words;
    private final ObjectProvider<OutsideNames> outside;

    AuditNames(JdbcClient jdbc, Tenancy tenancy, LogWords words, ObjectProvider<OutsideNames> outside) {
        this.outside = outside;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.words = words;
    }

    private record Person(UUID id, String name) {}

    /** A row as read by people; a name is null when the id is not a member of staff. {@code byParticipant}: by the one it is about; {@code byPeer}: by another participant, who helps them. */
    public record Line(
            UUID id,
            Instant at,
            @Nullable String actor,
            boolean byParticipant,
            boolean byPeer,
            String action,
            String subjectKind,
            @Nullable UUID subjectId,
            @Nullable String subject,
            Words why,
            List<LogWords.Detail> details,
            @Nullable String address) {}

    List<Form.Option> options() {
        return people().stream()
                .map(person -> Form.Option.text(person.id().toString(), person.name()))
                .toList();
    }

    /** With the names of staff, in the same order. */
    public List<Line> named(List<AuditLog.Row> rows) {
        Map<UUID, String> names = new HashMap<>();
        Set<UUID> actors =
                rows.stream().flatMap(row -> Stream.ofNullable(row.actorId())).collect(Collectors.toSet());
        outside.orderedStream().forEach(some -> names.putAll(some.names(actors)));
        people().forEach(person -> names.put(person.id(), person.name()));
        return rows.stream()
                .map(row -> new Line(
                        row.id(),
                        row.at(),
                        row.actorId() == null ? null : names.get(row.actorId()),
                        row.actorId() != null
                                && row.actorId().equals(row.subjectId())
                                && !names.containsKey(row.actorId()),
                        row.actorId() != null
                                && !row.actorId().equals(row.subjectId())
                                && !names.containsKey(row.actorId())
                                && LogWords.isOfPeers(row.action()),
                        row.action(),
                        row.subjectKind(),
                        row.subjectId(),
                        row.subjectId() == null ? null : names.get(row.subjectId()),
                        LogWords.why(row.why()),
                        words.details(row.details()),
                        row.address()))
                .toList();
    }

    private List<Person> people() {
        return jdbc.sql("select id, name from access.staff where tenant_id = ? order by name, id")
                .param(tenancy.current())
                .query(Person.class)
                .list();
    }
}
