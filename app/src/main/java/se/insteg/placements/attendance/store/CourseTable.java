package se.insteg.placements.attendance.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Tenancy;
import se.insteg.placements.Placement;
import se.insteg.placements.agreement.Step;
import se.insteg.placements.attendance.Course;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.rules.Holidays;
import se.insteg.taxonomy.StoredTerms;

/** Reads which days many placements have, in two statements. Knows nothing of rights. */
@Component
public class CourseTable {
    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final Holidays holidays;

    CourseTable(NamedParameterJdbcTemplate jdbc, Tenancy tenancy, Holidays holidays) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.holidays = holidays;
    }

    public Course of(Placement placement) {
        return Objects.requireNonNull(of(List.of(placement)).get(placement.id()));
    }

    /** By placement; of each of them. */
    public Map<UUID, Course> of(Collection<Placement> placements) {
        if (placements.isEmpty()) {
            return Map.of();
        }
        MapSqlParameterSource which = new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("placements", placements.stream().map(Placement::id).toList());
        Map<UUID, List<Step>> steps = steps(which);
        Map<UUID, NavigableMap<LocalDate, WeeklySchedule>> hours = hours(which);
        return placements.stream()
                .collect(Collectors.toMap(
                        Placement::id,
                        one -> new Course(
                                one,
                                steps.getOrDefault(one.id(), List.of()),
                                hours.getOrDefault(one.id(), new TreeMap<>()),
                                holidays)));
    }

    private Map<UUID, List<Step>> steps(MapSqlParameterSource which) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        jdbc.query("""
                select placement_id, id, deed, day, at from placements.step
                where tenant_id = :tenant and placement_id in (:placements) and deed in ('paused', 'resumed') order by id
                """, which, row -> {
            steps.computeIfAbsent(row.getObject("placement_id", UUID.class), id -> new ArrayList<>())
                    .add(new Step(
                            row.getObject("id", UUID.class),
                            Step.Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                            row.getObject("day", LocalDate.class),
                            "",
                            null,
                            row.getTimestamp("at").toInstant()));
        });
        return steps;
    }

    /**
     * A version is in force from the day its last signature is of, when it was the newest that all had signed. What was
     * brought already running runs by what is known of it until all have signed.
     */
    private Map<UUID, NavigableMap<LocalDate, WeeklySchedule>> hours(MapSqlParameterSource which) {
        Map<UUID, NavigableMap<LocalDate, WeeklySchedule>> hours = new HashMap<>();
        jdbc.query("""
                select a.placement_id, a.number, a.terms #>> '{hours,0}' as hours, max(s.signed_on) as from_day
                from placements.agreement a
                    join placements.placement p on p.tenant_id = a.tenant_id and p.id = a.placement_id
                    join placements.signature s on s.tenant_id = a.tenant_id and s.placement_id = a.placement_id
                        and s.number = a.number
                where a.tenant_id = :tenant and a.placement_id in (:placements) and a.number <= p.in_force
                group by a.placement_id, a.number, a.terms
                having count(*) >= 3
                union all
                select a.placement_id, a.number, a.terms #>> '{hours,0}', p.begun_on
                from placements.agreement a
                    join placements.placement p on p.tenant_id = a.tenant_id and p.id = a.placement_id
                where a.tenant_id = :tenant and a.placement_id in (:placements) and a.number = p.latest
                    and p.brought_on is not null and p.in_force is null and p.begun_on is not null
                order by placement_id, number
                """, which, row -> {
            String text = row.getString("hours");
            hours.computeIfAbsent(row.getObject("placement_id", UUID.class), id -> new TreeMap<>())
                    .put(row.getObject("from_day", LocalDate.class), StoredTerms.hours(text == null ? "" : text));
        });
        return hours;
    }
}
