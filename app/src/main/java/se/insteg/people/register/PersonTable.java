package se.insteg.people.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.insteg.access.ProtectedRows;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.people.search.NameWords;

/** Reads and writes people.person and the words of its names. Knows nothing of rights. */
@Component
public class PersonTable {
    private static final String INSERT = "insert into people.person (tenant_id, id, created_at, updated_at, "
            + String.join(", ", PersonColumns.DETAILS) + ") values (:tenant, :id, :now, :now, "
            + PersonColumns.DETAILS.stream().map(c -> ":" + c).collect(Collectors.joining(", ")) + ")";
    /** As the person writes it in Latin letters, if somebody noted that for this very name; else as computed. */
    private static final String NAME_LATIN = """
            coalesce((select n.name from people.person_name n where n.tenant_id = :tenant and n.person_id = :id
                and n.kind = 'latin' and n.of_name = :name and not n.withdrawn order by n.created_at desc limit 1),
                :name_latin)
            """;

    private static final String INSERT_WORD = """
            insert into people.name_word (tenant_id, person_id, hidden, word, sound)
            values (:tenant, :person, :hidden, :word, :sound)
            """;

    /** What is said without a day counts until the first step; from then on the steps do. */
    private static final String STATUS_WITHOUT_STEPS =
            "case when cardinality(status_days) = 0 then :status else status end";

    /** The status of {@code :today}, by the steps that are noted (decision 0711). */
    static final String STATUS_NOW = "people.status_on(p.status, p.status_days, p.status_codes, :today) as status_now";

    private final NamedParameterJdbcTemplate jdbc;
    private final HouseholdLabels households;
    private final Tenancy tenancy;
    private final ProtectedRows protectedRows;
    private final Clock clock;
    private final TransactionTemplate undoable;

    PersonTable(
            NamedParameterJdbcTemplate jdbc,
            HouseholdLabels households,
            Tenancy tenancy,
            ProtectedRows protectedRows,
            Clock clock,
            PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.households = households;
        this.tenancy = tenancy;
        this.protectedRows = protectedRows;
        this.clock = clock;
        undoable = new TransactionTemplate(manager);
        undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Another person in the municipality has the reference already, perhaps one whom this transaction may not know of.
     * Nothing was written, and the transaction goes on.
     */
    public static final class ReferenceTaken extends RuntimeException {
        ReferenceTaken(DuplicateKeyException cause) {
            super("The reference is taken", cause);
        }
    }

    public Optional<Participant> find(UUID id) {
        return read("p.id = :id", new MapSqlParameterSource("id", id)).stream().findFirst();
    }

    /** The name in Latin letters; empty when the person is not there. */
    public String latin(UUID id) {
        return jdbc
                .queryForList(
                        "select name_latin from people.person where tenant_id = :tenant and id = :id",
                        new MapSqlParameterSource("tenant", tenancy.current()).addValue("id", id),
                        String.class)
                .stream()
                .findFirst()
                .orElse("");
    }

    /** As {@link #byReferences}. */
    public Optional<Participant> byReference(String reference) {
        return byReferences(List.of(reference)).stream().findFirst();
    }

    /** Those of them whom this transaction may know of, called as {@link Participant#nameInFiles} says. */
    public List<Participant> byReferences(Collection<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = references.stream()
                .flatMap(text -> Optional.ofNullable(Ids.read(text)).stream())
                .toList();
        MapSqlParameterSource parameters = new MapSqlParameterSource("references", references).addValue("ids", ids);
        return read(
                "p.reference in (:references)" + (ids.isEmpty() ? "" : " or p.reference is null and p.id in (:ids)"),
                parameters);
    }

    /**
     * Whom these references lead to since the entries that have them went into others: by reference, those whom this
     * transaction may know of.
     */
    public Map<String, UUID> ledTo(Collection<String> references) {
        Map<String, UUID> led = new HashMap<>();
        if (!references.isEmpty()) {
            MapSqlParameterSource parameters =
                    new MapSqlParameterSource("tenant", tenancy.current()).addValue("references", references);
            jdbc.query("select set_config('app.merging', 'on', true)", parameters, row -> {});
            jdbc.query("""
                    with recursive led (reference, id, merged_into) as (
                        select reference, id, merged_into from people.person
                        where tenant_id = :tenant and reference in (:references) and merged_into is not null
                        union all
                        select l.reference, p.id, p.merged_into from led l
                            join people.person p on p.tenant_id = :tenant and p.id = l.merged_into)
                    select reference, id from led where merged_into is null
                    """, parameters, row -> {
                led.put(row.getString("reference"), row.getObject("id", UUID.class));
            });
            jdbc.query("select set_config('app.merging', '', true)", parameters, row -> {});
        }
        return led;
    }

    /**
     * Those of these references that nobody has, not even somebody this transaction may not know of: tried, and taken
     * back. Whoever is told of a taken one learns nothing about whose it is.
     */
    public Set<String> free(Collection<String> references) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("now", Timestamp.from(clock.instant()))
                .addValue("references", references.toArray(String[]::new));
        Set<String> free = undoable.execute(status -> {
            status.setRollbackOnly();
            return new HashSet<>(jdbc.queryForList("""
                    insert into people.person
                        (tenant_id, id, reference, name, name_latin, name_key, protection, created_at, updated_at)
                    select :tenant, gen_random_uuid(), reference, '-', '-', '', 'none', :now, :now
                    from unnest(:references::text[]) reference
                    on conflict (tenant_id, reference) do nothing returning reference
                    """, parameters, String.class));
        });
        return free == null ? Set.of() : free;
    }

    public List<Participant> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : read("p.id in (:ids)", new MapSqlParameterSource("ids", ids));
    }

    /** Everybody the condition over {@code p} lets through, by name. */
    public List<Participant> read(String condition, MapSqlParameterSource parameters) {
        return jdbc.query(
                "select p.*, " + STATUS_NOW + ", " + HouseholdLabels.OF_PERSON + " as household from people.person p"
                        + " where p.tenant_id = :tenant and (" + condition + ") order by p.name_latin, p.id",
                parameters.addValue("tenant", tenancy.current()).addValue("today", LocalDate.now(clock)),
                PersonColumns::participant);
    }

    /** @throws ReferenceTaken */
    public void insert(UUID id, PersonDetails details) {
        MapSqlParameterSource parameters = parameters(id, details);
        undoable(() -> {
            jdbc.update(INSERT, parameters);
            jdbc.batchUpdate(INSERT_WORD, words(id, details, "").toArray(SqlParameterSource[]::new));
            households.join(Map.of(id, details));
            return true;
        });
    }

    /**
     * Adds many.
     *
     * @throws DuplicateKeyException when somebody has one of the references; then the transaction cannot go on
     */
    public void insertAll(List<UUID> ids, List<PersonDetails> all) {
        MapSqlParameterSource[] rows = new MapSqlParameterSource[ids.size()];
        List<SqlParameterSource> words = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = parameters(ids.get(i), all.get(i));
            words.addAll(words(ids.get(i), all.get(i), ""));
        }
        jdbc.batchUpdate(INSERT, rows);
        jdbc.batchUpdate(INSERT_WORD, words.toArray(SqlParameterSource[]::new));
        Map<UUID, PersonDetails> joining = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            joining.put(ids.get(i), all.get(i));
        }
        households.join(joining);
    }

    /**
     * False, and nothing is changed, if the version is no longer the stored one.
     *
     * @throws ReferenceTaken
     */
    public boolean update(UUID id, int version, PersonDetails details) {
        MapSqlParameterSource parameters = parameters(id, details).addValue("version", version);
        if (!details.protection().hides()) {
            return undoable(() -> updateRow(id, details, parameters));
        }
        // Whoever learns of a threat may write it down, though the row then disappears from their own sight. The old
        // handlers stay on it until the new ones have taken over, or nobody could write.
        UUID handler = details.protection().handlers().iterator().next();
        return undoable(() -> {
            jdbc.update("""
                    update people.person set handlers = handlers || :handlers::uuid[]
                    where tenant_id = :tenant and id = :id and version = :version and hidden
                    """, parameters);
            return protectedRows.handingOverTo(handler, () -> updateRow(id, details, parameters));
        });
    }

    private boolean updateRow(UUID id, PersonDetails details, MapSqlParameterSource parameters) {
        String assignments = PersonColumns.DETAILS.stream()
                .map(c -> c + " = "
                        + switch (c) {
                            case "name_latin" -> NAME_LATIN;
                            case "status" -> STATUS_WITHOUT_STEPS;
                            default -> ":" + c;
                        })
                .collect(Collectors.joining(", "));
        int changed = jdbc.update(
                "update people.person set " + assignments + ", updated_at = :now, version = version + 1"
                        + " where tenant_id = :tenant and id = :id and version = :version",
                parameters);
        if (changed == 1) {
            rewriteWords(id, details, parameters);
            households.follow(id, details);
        }
        return changed == 1;
    }

    /** One version more, for a change that is not in the row itself. @return its number */
    public int newVersion(UUID id) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("id", id)
                .addValue("now", Timestamp.from(clock.instant()));
        Integer version = jdbc.queryForObject(
                "update people.person set version = version + 1, updated_at = :now"
                        + " where tenant_id = :tenant and id = :id returning version",
                parameters,
                Integer.class);
        return Objects.requireNonNull(version);
    }

    /** After other names of theirs have come or gone: what they are sorted by and found by. */
    public void namesChanged(Participant person) {
        MapSqlParameterSource parameters = parameters(person.id(), person.details());
        jdbc.update(
                "update people.person set name_latin = " + NAME_LATIN + " where tenant_id = :tenant and id = :id",
                parameters);
        rewriteWords(person.id(), person.details(), parameters);
    }

    private void rewriteWords(UUID id, PersonDetails details, MapSqlParameterSource parameters) {
        jdbc.update("delete from people.name_word where tenant_id = :tenant and person_id = :id", parameters);
        List<String> others = jdbc.queryForList(
                "select name from people.person_name where tenant_id = :tenant and person_id = :id and not withdrawn",
                parameters,
                String.class);
        jdbc.batchUpdate(
                INSERT_WORD, words(id, details, String.join(" ", others)).toArray(SqlParameterSource[]::new));
    }

    private boolean undoable(BooleanSupplier writing) {
        try {
            return Boolean.TRUE.equals(undoable.execute(status -> writing.getAsBoolean()));
        } catch (DuplicateKeyException taken) {
            throw new ReferenceTaken(taken);
        }
    }

    private MapSqlParameterSource parameters(UUID id, PersonDetails details) {
        return PersonColumns.parameters(details)
                .addValue("tenant", tenancy.current())
                .addValue("id", id)
                .addValue("now", Timestamp.from(clock.instant()));
    }

    /** @param others further names than those in the details */
    private List<SqlParameterSource> words(UUID id, PersonDetails details, String others) {
        String names = details.identity().name() + " " + details.identity().knownAs() + " " + others;
        return NameWords.stored(names).stream()
                .<SqlParameterSource>map(word -> new MapSqlParameterSource("tenant", tenancy.current())
                        .addValue("person", id)
                        .addValue("hidden", details.protection().hides())
                        .addValue("word", word.plain())
                        .addValue("sound", word.sound()))
                .toList();
    }
}
