package se.insteg.imports.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.imports.Judgement;
import se.insteg.imports.Outcome;
import se.insteg.imports.RowProblem;
import se.insteg.imports.StagedRow;

/** Reads and writes imports.staged_row. A hidden row is there only within {@link Wall#behind}. */
@Component
public class RowTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Json json;
    private final SealedCells sealed;

    RowTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Json json, SealedCells sealed) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.json = json;
        this.sealed = sealed;
    }

    /**
     * A row with what was said of it.
     *
     * @param outcome null until it has been judged
     * @param overtaken whether it is shown anew because somebody was there in between
     * @param another whether somebody said that it is not the one it is alike
     * @param record that it made or changed
     */
    public record Row(
            StagedRow row,
            @Nullable Outcome outcome,
            String basis,
            List<RowProblem> problems,
            boolean overtaken,
            boolean another,
            @Nullable UUID record) {}

    /** Adds rows together with their judgements, which are in the same order. */
    public void insert(UUID batch, List<StagedRow> rows, List<Judgement> judgements, Set<UUID> handlers) {
        SqlParameterSource[] values = new SqlParameterSource[rows.size()];
        for (int i = 0; i < values.length; i++) {
            StagedRow row = rows.get(i);
            Judgement judgement = judgements.get(i);
            boolean rejected = judgement.outcome() == Outcome.REJECTED;
            boolean hidden = judgement.hidden() && !rejected;
            List<RowProblem> problems = row.hidden()
                    ? judgement.problems().stream()
                            .map(RowProblem::withoutValue)
                            .toList()
                    : judgement.problems();
            values[i] = of(batch)
                    .addValue("number", row.number())
                    .addValue("hidden", hidden)
                    .addValue("handlers", hidden ? handlers.toArray(UUID[]::new) : new UUID[0])
                    .addValue("texts", json.write(rejected ? Map.of() : row.texts()))
                    .addValue("sealed", rejected ? null : sealed.seal(batch, row))
                    .addValue("twin", row.twin())
                    .addValue("problems", json.write(problems))
                    .addValue("outcome", judgement.outcome().code())
                    .addValue("basis", judgement.basis());
        }
        jdbc.batchUpdate("""
                insert into imports.staged_row
                    (tenant_id, batch_id, number, hidden, handlers, texts, sealed, twin, problems, outcome, basis)
                values (:tenant, :batch, :number, :hidden, :handlers, :texts::jsonb, :sealed, :twin, :problems::jsonb,
                    :outcome, :basis)
                """, values);
    }

    /** What was found when a row was looked at again. */
    public void judgeAnew(UUID batch, List<Judgement> judgements) {
        SqlParameterSource[] values = judgements.stream()
                .map(judgement -> of(batch)
                        .addValue("number", judgement.number())
                        .addValue("outcome", judgement.outcome().code())
                        .addValue("basis", judgement.basis())
                        .addValue("problems", json.write(judgement.problems())))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                update imports.staged_row set overtaken = true, another = false, outcome = :outcome, basis = :basis,
                    problems = case when hidden then problems else :problems::jsonb end
                where tenant_id = :tenant and batch_id = :batch and number = :number
                """, values);
    }

    /** The next rows by number, whatever their outcome. */
    public List<Row> after(UUID batch, int number, int most) {
        return read(
                "number > :after order by number limit :most",
                of(batch).addValue("after", number).addValue("most", most));
    }

    /** The next rows with this outcome. */
    public List<Row> after(UUID batch, Outcome outcome, int number, int most) {
        return read(
                "outcome = :outcome and number > :after order by number limit :most",
                of(batch)
                        .addValue("outcome", outcome.code())
                        .addValue("after", number)
                        .addValue("most", most));
    }

    /** Those that made or changed something. */
    public List<UUID> records(UUID batch, Outcome outcome, int most) {
        return jdbc.queryForList(
                "select record_id from imports.staged_row where tenant_id = :tenant and batch_id = :batch"
                        + " and outcome = :outcome and record_id is not null order by number limit :most",
                of(batch).addValue("outcome", outcome.code()).addValue("most", most),
                UUID.class);
    }

    private List<Row> read(String condition, MapSqlParameterSource parameters) {
        return jdbc.query(
                "select * from imports.staged_row where tenant_id = :tenant and batch_id = :batch and " + condition,
                parameters,
                this::row);
    }

    public Map<Outcome, Integer> counts(UUID batch) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        jdbc.query(
                "select outcome, count(*) as rows from imports.staged_row"
                        + " where tenant_id = :tenant and batch_id = :batch and outcome is not null group by outcome",
                of(batch),
                row -> {
                    counts.put(Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)), row.getInt("rows"));
                });
        return counts;
    }

    public int hidden(UUID batch) {
        return count(batch, "hidden");
    }

    /** How many of those alike somebody said are others. */
    public int others(UUID batch) {
        return count(batch, "outcome = 'alike' and another");
    }

    private int count(UUID batch, String condition) {
        Integer rows = jdbc.queryForObject(
                "select count(*) from imports.staged_row where tenant_id = :tenant and batch_id = :batch and "
                        + condition,
                of(batch),
                Integer.class);
        return rows == null ? 0 : rows;
    }

    /** What somebody said of rows that are alike somebody known. */
    public void decide(UUID batch, Collection<Integer> numbers, boolean another) {
        if (!numbers.isEmpty()) {
            jdbc.update(
                    "update imports.staged_row set another = :another where tenant_id = :tenant and batch_id = :batch"
                            + " and outcome = 'alike' and number in (:numbers)",
                    of(batch).addValue("another", another).addValue("numbers", numbers));
        }
    }

    /** As {@link #decide}, of all at once. */
    public void decideAll(UUID batch, boolean another) {
        jdbc.update(
                "update imports.staged_row set another = :another where tenant_id = :tenant and batch_id = :batch"
                        + " and outcome = 'alike'",
                of(batch).addValue("another", another));
    }

    /** The row with this number, if one may know of it. */
    public Optional<Row> find(UUID batch, int number) {
        return read("number = :number", of(batch).addValue("number", number)).stream()
                .findFirst();
    }

    /** Whether another row changes, or says what is known of, this record already. */
    public boolean anotherAbout(UUID batch, int number, UUID record) {
        Integer rows = jdbc.queryForObject(
                "select count(*) from imports.staged_row where tenant_id = :tenant and batch_id = :batch"
                        + " and number <> :number and basis like :record || ':%'",
                of(batch).addValue("number", number).addValue("record", record.toString()), Integer.class);
        return rows != null && rows > 0;
    }

    /** What somebody said the row is about, and what it does therefore. */
    public void sameAs(UUID batch, @Nullable UUID record, Judgement judgement) {
        jdbc.update(
                """
                update imports.staged_row set same_as = :record, another = false, overtaken = false, outcome = :outcome,
                    basis = :basis
                where tenant_id = :tenant and batch_id = :batch and number = :number
                """,
                of(batch)
                        .addValue("record", record)
                        .addValue("number", judgement.number())
                        .addValue("outcome", judgement.outcome().code())
                        .addValue("basis", judgement.basis()));
    }

    /** Which records came of which rows. */
    public void done(UUID batch, Map<Integer, UUID> records) {
        SqlParameterSource[] values = records.entrySet().stream()
                .map(made -> of(batch).addValue("number", made.getKey()).addValue("record", made.getValue()))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                update imports.staged_row set record_id = :record, outcome = case outcome when 'alike' then 'new' else outcome end
                where tenant_id = :tenant and batch_id = :batch and number = :number
                """, values);
    }

    /** What the rows say is known by now. */
    public void unchanged(UUID batch, Collection<Integer> numbers) {
        if (!numbers.isEmpty()) {
            jdbc.update(
                    "update imports.staged_row set outcome = 'unchanged', overtaken = false where tenant_id = :tenant"
                            + " and batch_id = :batch and number in (:numbers)",
                    of(batch).addValue("numbers", numbers));
        }
    }

    /** Erases what the rows said. */
    public void forget(UUID batch) {
        jdbc.update(
                "update imports.staged_row set texts = '{}', sealed = null where tenant_id = :tenant and batch_id = :batch",
                of(batch));
    }

    private MapSqlParameterSource of(UUID batch) {
        return new MapSqlParameterSource("tenant", tenancy.current()).addValue("batch", batch);
    }

    private Row row(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        List<RowProblem> problems = json.problems(row.getString("problems"));
        UUID batch = row.getObject("batch_id", UUID.class);
        int number = row.getInt("number");
        return new Row(
                new StagedRow(
                        number,
                        json.texts(row.getString("texts")),
                        sealed.open(batch, number, row.getBytes("sealed")),
                        row.getBoolean("hidden"),
                        row.getInt("twin"),
                        List.of(),
                        row.getObject("same_as", UUID.class)),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                row.getString("basis"),
                problems,
                row.getBoolean("overtaken"),
                row.getBoolean("another"),
                row.getObject("record_id", UUID.class));
    }
}
