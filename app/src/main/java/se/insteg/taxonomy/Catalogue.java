package se.insteg.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.planner.model.Occupation;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Substitutes;
import se.insteg.taxonomy.reference.AliasTable;
import se.insteg.taxonomy.reference.Official;
import se.insteg.taxonomy.reference.Reference;

/**
 * What words mean in the municipality of the running transaction: its own words first, then the official names where an
 * installation has taken them in, then Insteg's own list.
 */
@Component
public class Catalogue {
    private final Reference reference;
    private final AliasTable aliases;

    Catalogue(Reference reference, AliasTable aliases) {
        this.reference = reference;
        this.aliases = aliases;
    }

    /** For reading what somebody typed or a file says. */
    public OccupationCatalogue occupations() {
        return reference
                .now()
                .catalogue()
                .with(aliases.inUse().stream()
                        .map(alias -> new OccupationCatalogue.Entry(
                                alias.code(), List.of(new OccupationCatalogue.Title(alias.word(), "sv"))))
                        .toList());
    }

    /** Which occupations can be done by somebody with another one; the same for every municipality of the installation. */
    public Substitutes substitutes() {
        return reference.now().substitutes();
    }

    /** Id in the Swedish labour-market taxonomy, also by a former name; null for words of Insteg's own or of anybody's. */
    public @Nullable String concept(Occupation occupation) {
        return reference.now().concepts().get("o:" + PlainText.key(occupation.title()));
    }

    /** Id in the Swedish labour-market taxonomy, or address in ESCO; null for words of Insteg's own or of anybody's. */
    public @Nullable String concept(Skill skill) {
        return reference.now().concepts().get("s:" + PlainText.key(skill.name()));
    }

    /** What official data is in use, newest of each source. */
    public List<Edition> editions() {
        return reference.editions();
    }

    Official official() {
        return reference.now();
    }
}
