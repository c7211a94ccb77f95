package se.insteg;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands: an import only goes down, and docs/house.md shows the rooms as they are. */
class FloorsTest {
    /** A room belongs to one floor; it may use rooms below, and on its own floor only what {@link #ALONGSIDE} says. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("kernel", "database", "access", "ui", "start"),
            Set.of("people", "outbox", "taxonomy", "travel", "rules", "imports"),
            Set.of("skills", "hosts", "programmes", "surveys", "housing", "casework", "leisure"),
            Set.of("placements", "community", "cooperation"),
            Set.of("insights", "funding", "outcomes", "tracks"),
            Set.of("demonstration"));

    private static final Map<String, Set<String>> ALONGSIDE = Map.of(
            "database", Set.of("kernel"),
            "start", Set.of("kernel", "database", "access"),
            "access", Set.of("kernel", "database"),
            "ui", Set.of("kernel"),
            "people", Set.of("rules", "taxonomy", "imports"),
            "outbox", Set.of("people"),
            "programmes", Set.of("casework"),
            "surveys", Set.of("programmes"),
            "placements", Set.of("cooperation"),
            "insights", Set.of("outcomes"));

    private static final Path DRAWING = Path.of("../docs/house.md");

    /** The engine, the planner and the search for journeys are libraries beneath all rooms, with packages of their own (decision 0001). */
    private static final ApplicationModules ROOMS = ApplicationModules.of(
            InstegApplication.class,
            JavaClass.Predicates.resideInAnyPackage(
                    "se.insteg.matching..", "se.insteg.planner..", "se.insteg.transit.."));

    @Test
    void every_room_uses_only_what_it_declares() {
        ROOMS.verify();
    }

    @Test
    void every_room_stands_on_a_floor() {
        assertThat(ROOMS.stream().map(FloorsTest::name)).allSatisfy(room -> assertThat(floorOf(room))
                .as("floor of " + room + " (FLOORS in this test)")
                .isNotNegative());
    }

    @Test
    void an_import_only_goes_down() {
        assertThat(ROOMS.stream().flatMap(this::uses)).allSatisfy(use -> {
            boolean down = floorOf(use.upper()) > floorOf(use.lower());
            boolean alongside = ALONGSIDE.getOrDefault(use.upper(), Set.of()).contains(use.lower());
            assertThat(down || alongside).as(use.toString()).isTrue();
        });
    }

    /** Redraws docs/house.md; a commit without the new drawing turns this red on the build server. */
    @Test
    void the_drawing_in_docs_shows_the_rooms_as_they_are() throws IOException {
        String drawn = drawing();
        String committed = Files.exists(DRAWING) ? Files.readString(DRAWING) : "";
        if (!committed.equals(drawn)) {
            Files.createDirectories(DRAWING.getParent());
            Files.writeString(DRAWING, drawn);
        }
        assertThat(committed)
                .as("docs/house.md has just been redrawn; look at it and commit it")
                .isEqualTo(drawn);
    }

    private String drawing() {
        StringBuilder page = new StringBuilder("""
                # The rooms, as they stand

                Drawn by `FloorsTest` from the code: an arrow is a use. Every room's story is in its `package-info.java`.

                ```mermaid
                flowchart TB
                """);
        for (int floor = FLOORS.size() - 1; floor >= 0; floor--) {
            int here = floor;
            List<String> standing = ROOMS.stream()
                    .map(FloorsTest::name)
                    .filter(room -> floorOf(room) == here)
                    .sorted()
                    .toList();
            if (!standing.isEmpty()) {
                page.append("  subgraph floor%d [floor %d]\n".formatted(floor, floor));
                standing.forEach(room -> page.append("    ").append(room).append('\n'));
                page.append("  end\n");
            }
        }
        page.append(ROOMS.stream()
                .flatMap(this::uses)
                .sorted(Comparator.comparing(Use::toString))
                .map(use -> "  " + use.upper() + " --> " + use.lower() + "\n")
                .collect(joining()));
        return page.append("```\n").toString();
    }

    private record Use(String upper, String lower) {}

    private Stream<Use> uses(ApplicationModule room) {
        return room.getDirectDependencies(ROOMS).uniqueModules().map(lower -> new Use(name(room), name(lower)));
    }

    private static int floorOf(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        return -1;
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
