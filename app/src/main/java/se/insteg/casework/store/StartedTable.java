package se.insteg.casework.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.casework.Checklist;
import se.insteg.casework.StartedList;

/** Reads and writes casework.started: which checklists were started for whom. */
@Component
public class StartedTable {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final TaskTable tasks;

    StartedTable(JdbcClient jdbc, Tenancy tenancy, TaskTable tasks) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.tasks = tasks;
    }

    private record Row(
            UUID id, UUID personId, UUID checklistId, String name, LocalDate startDay, UUID startedBy, Instant at) {}

    /** False, and nothing is written, when the same list was started for the same person and day before. */
    public boolean insert(StartedList one, Checklist list, boolean hidden) {
        return jdbc.sql("""
                        insert into casework.started (tenant_id, id, person_id, hidden, checklist_id, version, name,
                            start_day, started_by, started_at)
                        values (:tenant, :id, :person, :hidden, :list, :version, :name, :day, :by, :at)
                        on conflict do nothing
                        """)
                        .param("tenant", tenancy.current())
                        .param("id", one.id())
                        .param("person", one.personId())
                        .param("hidden", hidden)
                        .param("list", list.id())
                        .param("version", list.version())
                        .param("name", list.name())
                        .param("day", one.startDay())
                        .param("by", one.by())
                        .param("at", Timestamp.from(one.at()))
                        .update()
                == 1;
    }

    /** Those of a person, the latest first. */
    public List<StartedList> of(UUID person) {
        List<Row> rows =
                jdbc.sql("""
                        select id, person_id, checklist_id, name, start_day, started_by, started_at as at
                        from casework.started where tenant_id = ? and person_id = ? order by start_day desc, id
                        """).params(tenancy.current(), person).query(Row.class).list();
        Map<UUID, TaskTable.Progress> progress =
                tasks.progress(rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> started(row, progress)).toList();
    }

    public Optional<StartedList> find(UUID person, UUID id) {
        return of(person).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Takes away a list nobody has worked on, with its tasks. False when somebody has. */
    public boolean undo(UUID id) {
        return jdbc.sql("""
                        delete from casework.started where tenant_id = :tenant and id = :id and not exists (
                            select 1 from casework.task t
                            where t.tenant_id = :tenant and t.started_id = :id and t.version > 0)
                        """).param("tenant", tenancy.current()).param("id", id).update() == 1;
    }

    private static StartedList started(Row row, Map<UUID, TaskTable.Progress> progress) {
        TaskTable.Progress far = progress.getOrDefault(row.id(), new TaskTable.Progress(row.id(), 0, 0));
        return new StartedList(
                row.id(),
                row.personId(),
                row.checklistId(),
                row.name(),
                row.startDay(),
                row.startedBy(),
                row.at(),
                far.ended(),
                far.all());
    }
}
