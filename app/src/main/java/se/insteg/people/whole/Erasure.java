package se.insteg.people.whole;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.SignedIn;
import se.insteg.access.Tenancy;
import se.insteg.access.Vault;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forgetting people: proposed by one, approved by another, then person by person archived, verified and erased, each in one
 * transaction, so that wherever it is cut short every person is either whole or gone with a receipt, and doing it again
 * does the rest. Handlers do so with the protected people they are named for, coordinators with everybody else.
 */
@Component
public class Erasure {
    /** What the packages are sealed for. */
    private static final String SEALED_IN = "people.erasure_item";

    private static final String FILES = "files";
    private static final String GROUND = "gallring";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Due due;
    private final PersonWhole whole;
    private final WholeFile.Source files;
    private final Vault vault;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Erasure(
            JdbcClient jdbc,
            Due due,
            PersonWhole whole,
            WholeFile.Source files,
            Vault vault,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.due = due;
        this.whole = whole;
        this.files = files;
        this.vault = vault;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A run, as shown.
     *
     * @param waiting, kept, erased how many of its people
     * @param packages how many packages are still here
     */
    public record Run(
            UUID id,
            LocalDate before,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID approvedBy,
            @Nullable Instant approvedAt,
            long waiting,
            long kept,
            long erased,
            long packages) {}

    /** Nothing about those who are due is dated on or after this day. */
    public LocalDate before() {
        return LocalDate.now(clock).minusYears(Due.YEARS);
    }

    /** PROPOSE_ERASURE. Whom one may propose now. */
    public List<Due.One> due() {
        require();
        List<Due.One> found = due.before(before(), forHandlers());
        audit.shown(
                "PERSON_SHOWN", "person", found.stream().map(Due.One::person).toList(), GROUND);
        return found;
    }

    /** PROPOSE_ERASURE. Newest first; handlers see the handlers' runs, others the others'. */
    public List<Run> runs() {
        require();
        return jdbc.sql("""
                        select r.id, r.before, r.proposed_by, r.proposed_at, r.approved_by, r.approved_at,
                            count(*) filter (where i.state in ('waiting', 'archived')) as waiting,
                            count(*) filter (where i.state = 'kept') as kept,
                            count(*) filter (where i.state = 'erased') as erased, count(i.package) as packages
                        from people.erasure_run r
                        join people.erasure_item i on i.tenant_id = r.tenant_id and i.run_id = r.id
                        where r.tenant_id = ? and r.for_handlers = ?
                        group by r.tenant_id, r.id order by r.id desc
                        """)
                .params(tenancy.current(), forHandlers())
                .query(Run.class)
                .list();
    }

    /** PROPOSE_ERASURE, of each. @return how many were proposed: those of them that are due and that nothing holds */
    public int propose(Collection<UUID> people) {
        require();
        Set<UUID> wanted = new HashSet<>(people);
        List<Due.One> chosen = due.before(before(), forHandlers()).stream()
                .filter(one -> wanted.contains(one.person()) && !one.held())
                .toList();
        if (chosen.isEmpty()) {
            return 0;
        }
        UUID run = Ids.next(clock);
        jdbc.sql("""
                        insert into people.erasure_run (tenant_id, id, for_handlers, before, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tenancy.current(),
                        run,
                        forHandlers(),
                        before(),
                        current.require().staffId())
                .param(Timestamp.from(clock.instant()))
                .update();
        for (Due.One one : chosen) {
            jdbc.sql("insert into people.erasure_item (tenant_id, run_id, subject_id, last_on) values (?, ?, ?, ?)")
                    .params(tenancy.current(), run, one.person(), one.lastOn())
                    .update();
        }
        audit.shown(
                "ERASURE_PROPOSED",
                "person",
                chosen.stream().map(Due.One::person).toList(),
                GROUND);
        return chosen.size();
    }

    /** PROPOSE_ERASURE, by somebody else than who proposed. Only says yes; {@link ErasureWork} does it. */
    public void approve(UUID run) {
        Run found = find(run);
        UUID me = current.require().staffId();
        if (found.proposedBy().equals(me)) {
            throw new Refusal(Refusal.Kind.INVALID, "people.erasure.fourEyes");
        }
        int approved = jdbc.sql("""
                        update people.erasure_run set approved_by = ?, approved_at = ?
                        where tenant_id = ? and id = ? and approved_by is null
                        """)
                .params(me, Timestamp.from(clock.instant()), tenancy.current(), run)
                .update();
        if (approved == 1) {
            audit.write(new Audit.Entry("ERASURE_APPROVED", "erasure", run, GROUND, "people=" + found.waiting()));
        }
    }

    /** PROPOSE_ERASURE. */
    public Run find(UUID run) {
        return runs().stream()
                .filter(one -> one.id().equals(run))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.erasure.noRun"));
    }

    /** The packages of a run, opened: by the id of whom, as JSON. For the archive; one row in the log. */
    public Map<UUID, byte[]> packages(UUID run) {
        find(run);
        Map<UUID, byte[]> opened = new LinkedHashMap<>();
        jdbc.sql("""
                        select subject_id, package from people.erasure_item
                        where tenant_id = ? and run_id = ? and package is not null and state = 'erased' order by subject_id
                        """).params(tenancy.current(), run).query(row -> {
            UUID subject = row.getObject(1, UUID.class);
            opened.put(subject, vault.open(tenancy.current(), SEALED_IN, subject, row.getBytes(2)));
        });
        jdbc.sql("update people.erasure_run set fetched_at = ? where tenant_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), tenancy.current(), run)
                .update();
        audit.write(new Audit.Entry("ERASURE_FETCHED", "erasure", run, GROUND, "people=" + opened.size()));
        return opened;
    }

    /** Removes the packages, because the archive has them; they must have been fetched. */
    public void drop(UUID run) {
        find(run);
        int dropped = jdbc.sql("""
                        update people.erasure_run set dropped_by = ?, dropped_at = ?
                        where tenant_id = ? and id = ? and fetched_at is not null and dropped_at is null
                        """)
                .params(current.require().staffId(), Timestamp.from(clock.instant()), tenancy.current(), run)
                .update();
        if (dropped == 1) {
            jdbc.sql(
                            "update people.erasure_item set package = null where tenant_id = ? and run_id = ? and state = 'erased'")
                    .params(tenancy.current(), run)
                    .update();
            audit.write(new Audit.Entry("ERASURE_DROPPED", "erasure", run, GROUND));
        } else {
            throw new Refusal(Refusal.Kind.INVALID, "people.erasure.fetchFirst");
        }
    }

    /** PROPOSE_ERASURE, of somebody one may see. Keeps them until it is lifted. */
    public void hold(UUID person, boolean hidden, String reason) {
        require();
        jdbc.sql("""
                        insert into people.erasure_hold (tenant_id, id, person_id, hidden, reason, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tenancy.current(),
                        Ids.next(clock),
                        person,
                        hidden,
                        reason,
                        current.require().staffId())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.write(new Audit.Entry("ERASURE_HELD", "person", person, reason));
    }

    public void lift(UUID person) {
        require();
        int lifted = jdbc.sql("""
                        update people.erasure_hold set lifted_by = ?, lifted_at = ?
                        where tenant_id = ? and person_id = ? and lifted_at is null
                        """)
                .params(current.require().staffId(), Timestamp.from(clock.instant()), tenancy.current(), person)
                .update();
        if (lifted > 0) {
            audit.write(new Audit.Entry("ERASURE_LIFTED", "person", person, GROUND));
        }
    }

    /** Those of an approved run that wait, in no certain order. Within the municipality's transaction. */
    List<UUID> waiting(UUID run) {
        return jdbc.sql("""
                        select i.subject_id from people.erasure_item i
                        join people.erasure_run r on r.tenant_id = i.tenant_id and r.id = i.run_id
                        where i.tenant_id = ? and i.run_id = ? and i.state = 'waiting' and r.approved_by is not null
                        """).params(tenancy.current(), run).query(UUID.class).list();
    }

    /**
     * Archives, verifies and erases one, all in the running transaction; keeps whoever was touched or held in the meantime.
     *
     * @return whether they were erased
     */
    boolean eraseOne(UUID run, UUID person) {
        boolean mine = jdbc.sql("""
                        select 1 from people.erasure_item
                        where tenant_id = ? and run_id = ? and subject_id = ? and state = 'waiting' for update
                        """)
                .params(tenancy.current(), run, person)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!mine) {
            return false; // another server has done it
        }
        jdbc.sql("select 1 from people.person where tenant_id = ? and id = ? for update")
                .params(tenancy.current(), person)
                .query(row -> {});
        LocalDate last = due.lastOn(person).orElse(null);
        String kept = last == null ? "gone" : !last.isBefore(before()) ? "touched" : isHeld(person) ? "hold" : null;
        if (kept != null) {
            jdbc.sql("""
                            update people.erasure_item set state = 'kept', kept_because = ?, done_at = ?
                            where tenant_id = ? and run_id = ? and subject_id = ?
                            """)
                    .params(kept, Timestamp.from(clock.instant()), tenancy.current(), run, person)
                    .update();
            return false;
        }
        archive(run, person);
        verify(run, person);
        int erased = jdbc.sql("delete from people.person where tenant_id = ? and id = ?")
                .params(tenancy.current(), person)
                .update();
        if (erased != 1) {
            throw new IllegalStateException("The database did not let " + person + " be erased");
        }
        jdbc.sql("update people.erasure_item set state = 'erased', done_at = ?"
                        + " where tenant_id = ? and run_id = ? and subject_id = ?")
                .params(Timestamp.from(clock.instant()), tenancy.current(), run, person)
                .update();
        audit.write(new Audit.Entry("PERSON_ERASED", "person", person, GROUND));
        return true;
    }

    /** Whether something keeps this person from being erased. */
    public boolean isHeld(UUID person) {
        return jdbc.sql("""
                        select 1 from people.erasure_hold
                        where tenant_id = ? and person_id = ? and lifted_at is null limit 1
                        """)
                .params(tenancy.current(), person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void archive(UUID run, UUID person) {
        List<Hanging.Part> parts = whole.of(person);
        List<WholeFile> kept = files.of(person);
        byte[] clear = content(parts, kept);
        jdbc.sql("""
                        update people.erasure_item
                        set state = 'archived', row_counts = ?::jsonb, package = ?, package_hash = ?
                        where tenant_id = ? and run_id = ? and subject_id = ?
                        """)
                .params(
                        JSON.writeValueAsString(counts(parts, kept)),
                        vault.seal(tenancy.current(), SEALED_IN, person, clear))
                .params(sha256(clear), tenancy.current(), run, person)
                .update();
    }

    private record Stored(byte[] sealed, byte[] hash) {}

    /** The package as stored opens, is what was packed, and holds as many rows of each table, and as many files, as there are. */
    private void verify(UUID run, UUID person) {
        Stored stored = jdbc.sql("""
                        select package, package_hash from people.erasure_item
                        where tenant_id = ? and run_id = ? and subject_id = ?
                        """)
                .params(tenancy.current(), run, person)
                .query((row, number) -> new Stored(row.getBytes(1), row.getBytes(2)))
                .single();
        byte[] opened = vault.open(tenancy.current(), SEALED_IN, person, stored.sealed());
        Map<String, Integer> packed = new LinkedHashMap<>();
        JSON.readTree(opened)
                .properties()
                .forEach(table -> packed.put(table.getKey(), table.getValue().size()));
        if (!MessageDigest.isEqual(sha256(opened), stored.hash())
                || !packed.equals(counts(whole.of(person), files.of(person)))) {
            throw new IllegalStateException("The package of " + person + " is not what is stored about them");
        }
    }

    /** Files stand there in Base64, beside the tables. */
    private static byte[] content(List<Hanging.Part> parts, List<WholeFile> files) {
        Map<String, Object> content = new LinkedHashMap<>();
        parts.forEach(part -> content.put(part.table().name(), part.rows()));
        content.put(
                FILES,
                files.stream()
                        .map(file -> Map.of(
                                "name",
                                file.name(),
                                "content",
                                Base64.getEncoder().encodeToString(file.content())))
                        .toList());
        return JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> counts(List<Hanging.Part> parts, List<WholeFile> files) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        parts.forEach(part -> counts.put(part.table().name(), part.rows().size()));
        counts.put(FILES, files.size());
        return counts;
    }

    private boolean forHandlers() {
        SignedIn me = current.require();
        return me.holds(Role.PROTECTED_IDENTITY_HANDLER);
    }

    /** Of whom is asked person by person, by the reach. */
    private void require() {
        if (!rights.inSomeRelation(current.require().mandates()).contains(Action.PROPOSE_ERASURE)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.refused.right");
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing from this Java", impossible);
        }
    }
}
