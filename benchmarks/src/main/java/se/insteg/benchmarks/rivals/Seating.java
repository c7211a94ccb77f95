package se.insteg.benchmarks.rivals;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.insteg.matching.Instance;

/** A unit and the place it has, as Timefold plans it: places, not pairs, so that two units can swap. */
@PlanningEntity
public class Seating {
    private @Nullable Instance instance;

    private int unit;

    private boolean personsCount;

    private List<Integer> places = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Integer place;

    /** For Timefold. */
    public Seating() {}

    Seating(Instance instance, int unit, boolean personsCount) {
        this.instance = instance;
        this.personsCount = personsCount;
        this.unit = unit;
        places = new ArrayList<>();
        for (int k = instance.firstPair(unit); k < instance.endPair(unit); k++) {
            places.add(instance.placeOfPair(k));
        }
    }

    @ValueRangeProvider
    public List<Integer> getPlaces() {
        return places;
    }

    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }

    int unit() {
        return unit;
    }

    private Instance known() {
        if (instance == null) {
            throw new IllegalStateException("a seating without an instance");
        }
        return instance;
    }

    /** The number of the place, or −1. */
    int place() {
        return place == null ? -1 : place;
    }

    int size() {
        return known().unit(unit).size();
    }

    /** The persons that count towards the objective. */
    int counted() {
        return personsCount ? size() : 0;
    }

    int points() {
        return place == null ? 0 : known().pointsOfPair(known().pair(unit, place));
    }

    int capacity() {
        return known().place(place()).capacity();
    }

    int classCap() {
        return known().place(place()).classCap();
    }

    List<Integer> classes() {
        List<Integer> classes = new ArrayList<>();
        for (int c = known().firstClass(unit); c < known().endClass(unit); c++) {
            classes.add(known().classAt(c));
        }
        return classes;
    }
}
