package se.insteg.skills.mapping.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.skills.mapping.Script;
import se.insteg.skills.mapping.Template;

/** Reads and writes templates; those that come with Insteg stand among them until they are the municipality's own. */
@Component
public class TemplateTable {
    private static final String SELECT = """
            select id, purpose, name, published, draft, draft_version, changed, retired from skills.template
            where tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final ShippedTemplates shipped;
    private final ScriptJson json;
    private final Clock clock;

    TemplateTable(JdbcClient jdbc, Tenancy tenancy, ShippedTemplates shipped, ScriptJson json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.shipped = shipped;
        this.json = json;
        this.clock = clock;
    }

    /** @param interviews how many were begun with it, of people who are not protected @param by null as it comes with Insteg */
    public record Version(int number, @Nullable UUID by, Instant at, int interviews) {}

    /** By purpose, then name; also retired ones. */
    public List<Template> all() {
        List<Template> all = new ArrayList<>(jdbc.sql(SELECT)
                .param("tenant", tenancy.current())
                .query(this::template)
                .list());
        Set<UUID> stored = all.stream().map(Template::id).collect(Collectors.toSet());
        shipped.all().stream().filter(one -> !stored.contains(one.id())).forEach(all::add);
        all.sort(Comparator.comparing(Template::purpose).thenComparing(Template::name));
        return all;
    }

    public Optional<Template> find(UUID id) {
        return stored(id).or(() -> shipped.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst());
    }

    private Optional<Template> stored(UUID id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("tenant", tenancy.current())
                .param("id", id)
                .query(this::template)
                .optional();
    }

    /** What a version asks. */
    public Script script(UUID template, int version) {
        return jdbc.sql("""
                        select script from skills.template_version
                        where tenant_id = :tenant and template_id = :id and version = :version
                        """)
                .param("tenant", tenancy.current())
                .param("id", template)
                .param("version", version)
                .query((row, number) -> json.script(row.getString(1)))
                .single();
    }

    /** Makes one that comes with Insteg the municipality's own, if it is not yet. */
    public void own(UUID id) {
        if (stored(id).isPresent()) {
            return;
        }
        shipped.all().stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(one -> {
            insert(one);
            version(id, 1, one.draft(), null);
        });
    }

    /** Stores a new one as it is; nothing happens when it is there already. */
    public boolean insert(Template template) {
        return jdbc.sql("""
                                insert into skills.template
                                    (tenant_id, id, purpose, name, published, draft, draft_version, changed, retired)
                                values (:tenant, :id, :purpose, :name, :published, :draft::jsonb, :version, :changed,
                                    :retired)
                                on conflict (tenant_id, id) do nothing
                                """)
                        .param("tenant", tenancy.current())
                        .param("id", template.id())
                        .param("purpose", template.purpose().code())
                        .param("name", template.name())
                        .param("published", template.published())
                        .param("draft", json.text(template.draft()))
                        .param("version", template.draftVersion())
                        .param("changed", template.changed())
                        .param("retired", template.retired())
                        .update()
                > 0;
    }

    /** Stores name, draft and whether it is retired. @return false when somebody else was first; nothing is written */
    public boolean update(Template wanted) {
        own(wanted.id());
        return jdbc.sql("""
                                update skills.template set name = :name, draft = :draft::jsonb, changed = :changed,
                                    retired = :retired, draft_version = draft_version + 1
                                where tenant_id = :tenant and id = :id and draft_version = :version
                                """)
                        .param("name", wanted.name())
                        .param("draft", json.text(wanted.draft()))
                        .param("changed", wanted.changed())
                        .param("retired", wanted.retired())
                        .param("tenant", tenancy.current())
                        .param("id", wanted.id())
                        .param("version", wanted.draftVersion())
                        .update()
                > 0;
    }

    /** Makes the draft a version. @return its number; empty when somebody else was first */
    public Optional<Integer> publish(Template template, UUID by) {
        own(template.id());
        int written = jdbc.sql("""
                        update skills.template set published = published + 1, changed = false,
                            draft_version = draft_version + 1
                        where tenant_id = :tenant and id = :id and draft_version = :version
                        """)
                .param("tenant", tenancy.current())
                .param("id", template.id())
                .param("version", template.draftVersion())
                .update();
        if (written == 0) {
            return Optional.empty();
        }
        int number = template.published() + 1;
        version(template.id(), number, template.draft(), by);
        return Optional.of(number);
    }

    private void version(UUID id, int number, Script script, @Nullable UUID by) {
        jdbc.sql("""
                        insert into skills.template_version
                            (tenant_id, template_id, version, script, published_by, published_at)
                        values (:tenant, :id, :version, :script::jsonb, :by, :now)
                        on conflict (tenant_id, template_id, version) do nothing
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("version", number)
                .param("script", json.text(script))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The latest first. */
    public List<Version> versions(UUID id) {
        return jdbc.sql("""
                        select v.version, v.published_by, v.published_at, (select count(*) from skills.interview i
                            where i.tenant_id = v.tenant_id and i.template_id = v.template_id
                                and i.template_version = v.version and not i.hidden and i.state <> 'removed') as interviews
                        from skills.template_version v
                        where v.tenant_id = :tenant and v.template_id = :id order by v.version desc
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        row.getObject("published_by", UUID.class),
                        row.getTimestamp("published_at").toInstant(),
                        row.getInt("interviews")))
                .list();
    }

    private Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                row.getObject("id", UUID.class),
                Template.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getInt("published"),
                json.script(row.getString("draft")),
                row.getInt("draft_version"),
                row.getBoolean("changed"),
                row.getBoolean("retired"));
    }
}
