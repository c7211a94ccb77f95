package se.insteg.access.keeping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Kept;

/**
 * A table and its rule, as the comment of the table in the database states it: the one source of the rule.
 *
 * @param comment after "retention: "
 */
record KeptTable(String schema, String table, String comment) {
    /** What belongs together on the page, in its order. */
    static final List<String> GROUPS = List.of(
            "person",
            "status",
            "household",
            "homes",
            "casework",
            "documents",
            "abilities",
            "hosts",
            "placements",
            "funding",
            "tracks",
            "outcomes",
            "cooperation",
            "programmes",
            "insights",
            "community",
            "surveys",
            "participants",
            "messages",
            "rights",
            "imports",
            "accounts",
            "log",
            "words",
            "other");

    private static final Set<String> OF_HOUSEHOLD = Set.of(
            "household", "household_member", "family_link", "guardian", "guardianship", "unaccompanied", "schooling");
    private static final Set<String> OF_LOG =
            Set.of("audit", "audit_seal", "audit_check", "log_review", "log_review_item", "broken_glass", "forgetting");
    private static final Set<String> OF_RIGHTS = Set.of(
            "access_request",
            "erasure_hold",
            "erasure_run",
            "erasure_item",
            "information",
            "information_given",
            "remark");
    private static final Set<String> OF_PARTICIPANTS = Set.of("card", "link", "own_calendar");

    String name() {
        return schema + "." + table;
    }

    /** Goes when its person does, and needs no words of its own for that. */
    boolean withPerson() {
        return promised() == null && comment.matches("with (its person|the child|either of the two)\\b.*");
    }

    /** Goes when what it belongs to does. */
    boolean withAnother() {
        return promised() == null && !withPerson() && comment.startsWith("with its ");
    }

    /** The time it promises; null when it promises none. */
    @Nullable
    Kept promised() {
        List<Kept> all = Kept.promised(comment);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** One of {@link #GROUPS}. */
    String group() {
        return switch (schema) {
            case "people" -> ofPeople();
            case "access" -> OF_LOG.contains(table) ? "log" : "accounts";
            case "casework",
                    "hosts",
                    "placements",
                    "programmes",
                    "funding",
                    "tracks",
                    "outcomes",
                    "imports",
                    "cooperation",
                    "surveys",
                    "insights",
                    "community" -> schema;
            case "housing" -> "homes";
            case "skills" -> "abilities";
            case "outbox" -> "messages";
            case "taxonomy", "travel" -> "words";
            default -> "other";
        };
    }

    private String ofPeople() {
        if (OF_HOUSEHOLD.contains(table)) {
            return "household";
        }
        if (OF_RIGHTS.contains(table)) {
            return "rights";
        }
        if (OF_PARTICIPANTS.contains(table)) {
            return "participants";
        }
        return table.startsWith("document") ? "documents" : table.startsWith("status") ? "status" : "person";
    }
}
