package se.insteg.access.rights;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Action;
import se.insteg.access.Relation;
import se.insteg.access.Role;

/**
 * The rights as written in {@code access/rights.yaml}.
 *
 * @param rules one for every action, in the file's order
 * @param routes the ways in: "GET /staff/{staffId}" → the action it needs
 * @param jobTitles which title suggests which role
 */
public record Matrix(Map<Action, Rule> rules, Map<String, Action> routes, List<JobTitle> jobTitles) {

    /**
     * @param swedish what the action is, for the page that shows the matrix
     * @param anyone whether no sign-in is needed
     * @param signedIn the relations in which every member of staff may, also one without a role
     * @param participant whether a participant may, who came in with a card: always for themself, never anybody else
     * @param allowed role → the relations in which it may besides
     */
    public record Rule(
            Action action,
            String swedish,
            boolean anyone,
            Set<Relation> signedIn,
            boolean participant,
            Map<Role, Set<Relation>> allowed) {

        /** The relations in which the role may; empty is never. */
        public Set<Relation> of(Role role) {
            Set<Relation> relations = EnumSet.noneOf(Relation.class);
            relations.addAll(signedIn);
            relations.addAll(allowed.getOrDefault(role, Set.of()));
            return relations;
        }
    }

    /**
     * @param key stored with the member of staff
     * @param swedish as on the door, such as "arbetslivssamordnare"
     * @param source the statement that names the title, such as VAN-01; null for titles every municipality has
     * @param suggests the roles such a person usually needs
     */
    public record JobTitle(
            String key, String swedish, @Nullable String source, List<Role> suggests) {}

    /** The relations in which the role may; empty is never. */
    public Set<Relation> allowed(Action action, Role role) {
        Rule rule = rules.get(action);
        if (rule == null) {
            return Set.of();
        }
        return rule.anyone() ? Set.of(Relation.ANYONE) : rule.of(role);
    }

    /** The relations in which every member of staff may, also one without a role. */
    public Set<Relation> allowedSignedIn(Action action) {
        Rule rule = rules.get(action);
        if (rule == null) {
            return Set.of();
        }
        return rule.anyone() ? Set.of(Relation.ANYONE) : rule.signedIn();
    }

    /** Whether it is for participants, who came in with a card, and about themselves; then it is for no staff. */
    public boolean participant(Action action) {
        Rule rule = rules.get(action);
        return rule != null && rule.participant();
    }

    public boolean anyone(Action action) {
        Rule rule = rules.get(action);
        return rule != null && rule.anyone();
    }
}
