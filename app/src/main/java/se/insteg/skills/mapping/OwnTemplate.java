package se.insteg.skills.mapping;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Refusal;
import se.insteg.skills.mapping.store.TemplateTable;

/** The light questions that participants answer without staff: alone, or with the help of another resident. */
@Component
public class OwnTemplate {
    private final Templates templates;
    private final TemplateTable table;

    OwnTemplate(Templates templates, TemplateTable table) {
        this.templates = templates;
        this.table = table;
    }

    /** Empty while the municipality offers none. */
    public Optional<Template> offered() {
        return templates.offered(Template.Purpose.OWN).stream().findFirst();
    }

    /** The published words, whatever is being built. */
    public Script script(Template template) {
        return template.changed() ? table.script(template.id(), template.published()) : template.draft();
    }

    /**
     * The one offered, kept so that a row can point at its version.
     *
     * @throws Refusal (404) when none is offered
     */
    public Template toUse() {
        Template template = offered().orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.mapping.notHere"));
        table.own(template.id());
        return template;
    }
}
