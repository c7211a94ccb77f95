package se.insteg.people.register;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import se.insteg.access.Reach;

/**
 * Whom somebody may see, as conditions over {@code people.person p}: the same as the rights say person by person. Each
 * has an index of its own, so a list asks for them one by one and puts the parts together.
 */
public final class ReachSql {
    private ReachSql() {}

    /** Conditions of which one must hold; none when nobody may be seen. Their parameters are added. */
    public static List<String> conditions(Reach reach, MapSqlParameterSource parameters) {
        parameters.addValue("me", reach.staffId()).addValue("mine", reach.caseworkers());
        List<String> conditions = new ArrayList<>();
        if (reach.units().every()) {
            conditions.add("not p.hidden");
        } else {
            if (!reach.units().none()) {
                parameters.addValue("units", reach.units().some());
                conditions.add("not p.hidden and p.unit_id in (:units)");
            }
            if (reach.ownCases()) {
                conditions.add("not p.hidden and p.caseworker_id in (:mine)");
            }
            if (reach.waiting().every()) {
                conditions.add("not p.hidden and p.caseworker_id is null");
            } else if (!reach.waiting().none()) {
                parameters.addValue("waiting", reach.waiting().some());
                conditions.add("not p.hidden and p.caseworker_id is null and p.unit_id in (:waiting)");
            }
        }
        if (reach.named()) {
            conditions.add("p.hidden and :me = any (p.handlers)");
        }
        return conditions;
    }

    /** All of them as one condition. */
    public static String anyOf(List<String> conditions) {
        return conditions.isEmpty() ? "false" : "((" + String.join(") or (", conditions) + "))";
    }
}
