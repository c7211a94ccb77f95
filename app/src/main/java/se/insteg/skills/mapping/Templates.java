package se.insteg.skills.mapping;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.skills.mapping.store.TemplateTable;

/** The municipality's templates: built as a draft, published as a version. BUILD_TEMPLATES, except to use one. */
@Component
public class Templates {
    private final TemplateTable table;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Templates(TemplateTable table, Rights rights, CurrentStaff current, Audit audit, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** By purpose, then name; retired ones too. */
    public List<Template> all() {
        require();
        return table.all();
    }

    /** Those an interview can begin with. For whoever may begin one; they tell of nobody. */
    public List<Template> offered(Template.Purpose purpose) {
        return table.all().stream()
                .filter(template -> template.purpose() == purpose && template.offered())
                .toList();
    }

    public Template find(UUID id) {
        require();
        return table.find(id).orElseThrow(Templates::notHere);
    }

    /** The latest first; none for one that comes with Insteg and was never used or changed. */
    public List<TemplateTable.Version> versions(UUID id) {
        require();
        return table.versions(id);
    }

    /** An id for {@link #copy}. */
    public UUID next() {
        return Ids.next(clock);
    }

    /** A new one that begins as another's draft. The same id twice makes one. */
    public Template copy(UUID from, UUID id, String name) {
        Template model = find(from);
        Template copy = new Template(id, model.purpose(), name, 0, model.draft(), 0, true, false);
        if (table.insert(copy)) {
            log("TEMPLATE_CHANGED", id, "copied=" + from);
        }
        return copy;
    }

    /**
     * Stores name, draft and whether it is retired.
     *
     * @param wanted with the draft's version it began from
     * @return empty when somebody else was first; then nothing is written
     */
    public Optional<Template> change(Template wanted) {
        require();
        if (!table.update(wanted)) {
            return Optional.empty();
        }
        log("TEMPLATE_CHANGED", wanted.id(), "draft=" + (wanted.draftVersion() + 1));
        return table.find(wanted.id());
    }

    /**
     * Makes the draft the version that new interviews begin with. Those under way keep theirs.
     *
     * @param draftVersion that somebody looked at
     * @return its number; empty when the draft has changed since
     * @throws Refusal (422) when it asks nothing
     */
    public Optional<Integer> publish(UUID id, int draftVersion) {
        Template template = find(id);
        if (template.draftVersion() != draftVersion) {
            return Optional.empty();
        }
        if (template.draft().asked().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "skills.mapping.template.asksNothing");
        }
        Optional<Integer> version = table.publish(template, current.require().staffId());
        version.ifPresent(number -> log("TEMPLATE_PUBLISHED", id, "version=" + number));
        return version;
    }

    private void require() {
        rights.require(Action.BUILD_TEMPLATES, Subject.MUNICIPALITY);
    }

    private void log(String deed, UUID id, String details) {
        audit.write(new Audit.Entry(deed, "template", id, "administration", details));
    }

    private static Refusal notHere() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere");
    }
}
