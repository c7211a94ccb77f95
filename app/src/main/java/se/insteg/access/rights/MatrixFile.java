package se.insteg.access.rights;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.insteg.access.Action;
import se.insteg.access.Relation;
import se.insteg.access.Role;
import se.insteg.access.rights.Matrix.JobTitle;
import se.insteg.access.rights.Matrix.Rule;

/** Reads {@code access/rights.yaml}; anything in it that is unknown, double or missing is an error that names it. */
public final class MatrixFile {
    private MatrixFile() {}

    public static Matrix read(InputStream yaml) throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (yaml) {
            Map<?, ?> file = map("the file", new Yaml(new SafeConstructor(strict)).load(yaml));
            return new Matrix(
                    rules(map("actions", file.get("actions"))),
                    routes(map("routes", file.get("routes"))),
                    jobTitles(map("jobTitles", file.get("jobTitles"))));
        }
    }

    private static Map<Action, Rule> rules(Map<?, ?> written) {
        Map<Action, Rule> rules = new EnumMap<>(Action.class);
        written.forEach((name, fields) -> {
            Action action = constant(Action.class, name);
            rules.put(action, rule(action, map("action " + name, fields)));
        });
        for (Action action : Action.values()) {
            if (!rules.containsKey(action)) {
                throw new IllegalStateException("access/rights.yaml says nothing of the action " + action);
            }
        }
        return rules;
    }

    private static Rule rule(Action action, Map<?, ?> fields) {
        Map<Role, Set<Relation>> allowed = new EnumMap<>(Role.class);
        Set<Relation> signedIn = EnumSet.noneOf(Relation.class);
        String swedish = "";
        boolean anyone = false;
        boolean participant = false;
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            switch (String.valueOf(field.getKey())) {
                case "vad" -> swedish = String.valueOf(field.getValue());
                case "ANYONE" -> anyone = Boolean.TRUE.equals(field.getValue());
                case "PARTICIPANT" -> participant = relations(field.getValue()).equals(Set.of(Relation.SELF));
                case "SIGNED_IN" -> signedIn.addAll(relations(field.getValue()));
                default -> allowed.put(constant(Role.class, field.getKey()), relations(field.getValue()));
            }
        }
        boolean noStaff = allowed.isEmpty() && signedIn.isEmpty();
        if (swedish.isBlank() || noStaff != (anyone || participant) || (anyone && participant)) {
            throw new IllegalStateException(
                    "access/rights.yaml, action " + action
                            + ": needs 'vad' (what it is, in Swedish) and either ANYONE, PARTICIPANT: SELF, SIGNED_IN or at least one role");
        }
        return new Rule(action, swedish, anyone, signedIn, participant, allowed);
    }

    private static Set<Relation> relations(Object written) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (Object name : written instanceof List<?> several ? several : List.of(written)) {
            relations.add(constant(Relation.class, name));
        }
        if (relations.isEmpty() || relations.contains(Relation.ANYONE)) {
            throw new IllegalStateException(
                    "access/rights.yaml: a role needs a relation such as SELF," + " OWN_UNIT or MUNICIPALITY");
        }
        return relations;
    }

    private static Map<String, Action> routes(Map<?, ?> written) {
        Map<String, Action> routes = new LinkedHashMap<>();
        written.forEach((route, action) -> routes.put(String.valueOf(route), constant(Action.class, action)));
        return routes;
    }

    private static List<JobTitle> jobTitles(Map<?, ?> written) {
        List<JobTitle> titles = new ArrayList<>();
        written.forEach((key, value) -> {
            Map<?, ?> fields = map("job title " + key, value);
            List<Role> roles = new ArrayList<>();
            if (fields.get("roles") instanceof List<?> names) {
                names.forEach(name -> roles.add(constant(Role.class, name)));
            }
            titles.add(new JobTitle(
                    String.valueOf(key),
                    String.valueOf(fields.get("title")),
                    fields.get("from") == null ? null : String.valueOf(fields.get("from")),
                    roles));
        });
        return List.copyOf(titles);
    }

    private static Map<?, ?> map(String what, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("access/rights.yaml: " + what + " should be a list of 'name: value'");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Object name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException("access/rights.yaml: '" + name + "' is no "
                + type.getSimpleName().toLowerCase(Locale.ROOT));
    }
}
