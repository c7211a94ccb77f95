package se.insteg.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.insteg.planner.TestPeople;
import se.insteg.planner.model.OccupationCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Checks the plan of the example against the raw spreadsheets with simple code of its own, which knows the rules of the
 * documentation and nothing of the planner (only which code a title has is taken from its catalogue).
 */
class ExampleCheckTest {
    @TempDir
    static Path folder;

    /** A row of a table by the names of its columns. */
    private record Line(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private static Line line(Map<String, Line> table, String id) {
        return Objects.requireNonNull(table.get(id), id);
    }

    private static Map<String, Line> people;
    private static Map<String, Line> offers;
    private static final Map<String, Integer> TRAVEL = new HashMap<>();
    private static final Map<String, Integer> PAIRS = new HashMap<>();
    private static final Map<String, Integer> SUBSTITUTES = new HashMap<>();
    private static JsonNode plan;
    private static String summary;

    @BeforeAll
    static void makeThePlanAndReadTheTables() throws IOException {
        var examples = Ran.examples();
        people = table(examples.resolve("people.csv"));
        offers = table(examples.resolve("offers.csv"));
        for (var line : Files.readAllLines(examples.resolve("travel.csv"))) {
            var cells = line.split(";");
            if (!cells[2].equals("minutes")) {
                TRAVEL.put(cells[0] + ">" + cells[1], Integer.parseInt(cells[2]));
            }
        }
        var list = Path.of("src/main/resources/se/insteg/planner/model/substitutes.tsv");
        for (var line : Files.readAllLines(list)) {
            var cells = line.split("\t");
            for (var other : line.startsWith("#") ? new String[0] : cells[2].split(" ")) {
                SUBSTITUTES.merge(cells[0] + ">" + other, Integer.valueOf(cells[1]), Math::max);
            }
        }
        var out = folder.resolve("plan.json");
        var pairs = folder.resolve("pairs.csv");
        var ran = Ran.match(
                examples.resolve("people.csv"),
                examples.resolve("offers.csv"),
                "--travel",
                examples.resolve("travel.csv").toString(),
                "--out",
                out.toString(),
                "--pairs",
                pairs.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        summary = ran.out();
        plan = new ObjectMapper().readTree(Files.readString(out));
        for (var line : Files.readAllLines(pairs)) {
            var cells = line.split(",");
            if (!cells[2].equals("points")) {
                PAIRS.put(cells[0] + ">" + cells[1], Integer.parseInt(cells[2]));
            }
        }
    }

    private static Map<String, Line> table(Path file) throws IOException {
        Map<String, Line> rows = new LinkedHashMap<>();
        var lines = Files.readAllLines(file);
        var header = lines.getFirst().split(";");
        for (var line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            var cells = line.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i].replace("\"", ""));
            }
            rows.put(cells[0], new Line(row));
        }
        return rows;
    }

    @Test
    void everything_in_the_example_is_usable() {
        assertThat(plan.get("people").intValue()).isEqualTo(people.size()).isEqualTo(120);
        assertThat(plan.get("offers").intValue()).isEqualTo(offers.size()).isEqualTo(61);
        assertThat(plan.get("seats").intValue())
                .isEqualTo(offers.values().stream()
                        .mapToInt(offer -> Integer.parseInt(offer.get("platser")))
                        .sum());
        assertThat(plan.get("rejectedRows").size()).isZero();
        assertThat(plan.get("notes").size()).as(plan.get("notes").toString()).isZero();
    }

    @Test
    void exactly_the_admissible_pairs_are_pairs_and_have_the_documented_points() {
        int admissible = 0;
        for (var person : people.values()) {
            for (var offer : offers.values()) {
                var points = PAIRS.get(person.get("id") + ">" + offer.get("id"));
                if (admissible(person, offer)) {
                    admissible++;
                    assertThat(points).as("%s %s", person, offer).isEqualTo(points(person, offer));
                } else {
                    assertThat(points).as("%s %s", person, offer).isNull();
                }
            }
        }
        assertThat(PAIRS).hasSize(admissible);
    }

    @Test
    void every_placement_keeps_every_must_have_and_its_points_are_the_sum_of_its_reasons() {
        Set<String> placed = new HashSet<>();
        Map<String, Integer> taken = new HashMap<>();
        Map<String, Integer> speakers = new HashMap<>();
        long total = 0;
        for (var placement : plan.get("placements")) {
            var person = line(people, placement.get("person").stringValue());
            var offer = line(offers, placement.get("offer").stringValue());
            assertThat(placed.add(person.get("id"))).isTrue();
            assertThat(admissible(person, offer)).isTrue();
            assertThat(placement.get("points").intValue()).isEqualTo(points(person, offer));
            int sum = 0;
            for (var reason : placement.get("reasons")) {
                sum += reason.get("points").intValue();
                assertThat(reason.get("kind").stringValue()).isIn("must", "points");
                assertThat(reason.get("evidence").stringValue()).isNotBlank();
                if (reason.get("kind").stringValue().equals("must")) {
                    assertThat(reason.get("met").toString()).isNotEqualTo("false");
                    assertThat(reason.get("points").intValue()).isZero();
                }
            }
            assertThat(sum).isEqualTo(placement.get("points").intValue());
            total += sum;
            assertThat(taken.merge(offer.get("id"), 1, Integer::sum))
                    .isLessThanOrEqualTo(Integer.parseInt(offer.get("platser")));
            if (!offer.get("max samma språk").isEmpty()) {
                for (var language : person.get("språk").split(", ")) {
                    assertThat(speakers.merge(offer.get("id") + language, 1, Integer::sum))
                            .isLessThanOrEqualTo(Integer.parseInt(offer.get("max samma språk")));
                }
            }
        }
        assertThat(plan.get("placed").intValue()).isEqualTo(placed.size());
        assertThat(plan.get("points").longValue()).isEqualTo(total);
        assertThat(plan.get("upperBound").longValue()).isGreaterThanOrEqualTo(total);
        assertThat(plan.get("placedUpperBound").intValue()).isGreaterThanOrEqualTo(placed.size());
        for (var unplaced : plan.get("unplaced")) {
            assertThat(placed.add(unplaced.get("person").stringValue())).isTrue();
            assertThat(unplaced.get("nearest").size()).isEqualTo(3);
            for (var near : unplaced.get("nearest")) {
                assertThat(near.get("blockers").size()).isPositive();
            }
        }
        assertThat(placed).isEqualTo(people.keySet());
    }

    @Test
    void nobody_without_a_place_could_simply_take_a_free_seat() {
        Map<String, List<String>> here = new HashMap<>();
        for (var placement : plan.get("placements")) {
            here.computeIfAbsent(placement.get("offer").stringValue(), offer -> new ArrayList<>())
                    .add(placement.get("person").stringValue());
        }
        for (var unplaced : plan.get("unplaced")) {
            var person = line(people, unplaced.get("person").stringValue());
            for (var offer : offers.values()) {
                var others = here.getOrDefault(offer.get("id"), List.of());
                boolean room = others.size() < Integer.parseInt(offer.get("platser"))
                        && Arrays.stream(person.get("språk").split(", "))
                                .allMatch(
                                        language -> offer.get("max samma språk").isEmpty()
                                                || others.stream()
                                                                .filter(other -> Set.of(line(people, other)
                                                                                .get("språk")
                                                                                .split(", "))
                                                                        .contains(language))
                                                                .count()
                                                        < Integer.parseInt(offer.get("max samma språk")));
                assertThat(room && admissible(person, offer)).isFalse();
            }
        }
    }

    @Test
    void the_summary_says_the_figures_of_the_plan() {
        assertThat(summary)
                .contains(plan.get("placed").intValue() + " av 120 personer får plats")
                .contains("61 erbjudanden med 110 platser");
    }

    private static boolean admissible(Line person, Line offer) {
        if (level(person.get("svenska")) < level(offer.get("svenska"))) {
            return false;
        }
        if (!offer.get("minsta ålder").isEmpty()) {
            if (person.get("född").isEmpty()) {
                return false;
            }
            var reaches = LocalDate.parse(person.get("född")).plusYears(Long.parseLong(offer.get("minsta ålder")));
            if (reaches.isAfter(LocalDate.parse(offer.get("start")))) {
                return false;
            }
        }
        if (minutesOfWeek(person.get("upptagen")).intersects(minutesOfWeek(offer.get("tider")))) {
            return false;
        }
        int travel = travel(person, offer);
        return person.get("max restid").isEmpty() || travel <= Integer.parseInt(person.get("max restid"));
    }

    private static int level(String text) {
        return switch (text) {
            case "", "A0" -> 0;
            case "A1", "SFI A", "SFI B" -> 1;
            case "A2", "SFI C" -> 2;
            case "B1", "SFI D" -> 3;
            case "B2" -> 4;
            default -> throw new AssertionError(text);
        };
    }

    private static BitSet minutesOfWeek(String text) {
        var minutes = new BitSet();
        var names = List.of("mån", "tis", "ons", "tor", "fre", "lör", "sön");
        for (var part : text.split("; ?")) {
            if (part.isBlank()) {
                continue;
            }
            int space = part.lastIndexOf(' ');
            var hours = part.substring(space + 1).split("-");
            for (var days : part.substring(0, space).split(", ?")) {
                var ends = days.trim().split("-");
                for (int day = names.indexOf(ends[0]); day <= names.indexOf(ends[ends.length - 1]); day++) {
                    minutes.set(day * 1440 + minute(hours[0]), day * 1440 + minute(hours[1]));
                }
            }
        }
        return minutes;
    }

    private static int minute(String clock) {
        var parts = clock.split(":");
        return Integer.parseInt(parts[0]) * 60 + (parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }

    private static int travel(Line person, Line offer) {
        var listed = TRAVEL.get(person.get("ort") + ">" + offer.get("ort"));
        if (listed != null) {
            return listed;
        }
        if (person.get("lat").isEmpty() || offer.get("lat").isEmpty()) {
            return 0;
        }
        return (int) Math.ceil(kilometres(person, offer) * 1.3 / 40 * 60);
    }

    private static boolean travelKnown(Line person, Line offer) {
        return TRAVEL.containsKey(person.get("ort") + ">" + offer.get("ort"))
                || !(person.get("lat").isEmpty() || offer.get("lat").isEmpty());
    }

    /** Spherical law of cosines, another formula than the planner's. */
    private static double kilometres(Line one, Line other) {
        double lat1 = radians(one, "lat");
        double lat2 = radians(other, "lat");
        return 6371
                * Math.acos(Math.sin(lat1) * Math.sin(lat2)
                        + Math.cos(lat1) * Math.cos(lat2) * Math.cos(radians(one, "lon") - radians(other, "lon")));
    }

    private static double radians(Line row, String column) {
        return Math.toRadians(Double.parseDouble(row.get(column).replace(',', '.')));
    }

    private static int points(Line person, Line offer) {
        int points = alike(person.get("önskar"), offer.get("yrke"), 300, 150, 60)
                + Math.max(
                        alike(person.get("yrke"), offer.get("yrke"), 200, 100, 40),
                        substitute(person.get("yrke"), offer.get("yrke")));
        Set<String> skills = new HashSet<>(List.of(person.get("kompetens").split("\\|")));
        skills.retainAll(List.of(offer.get("kompetens").split("\\|")));
        skills.remove("");
        points += Math.min(120, 40 * skills.size());
        Set<String> shared = new HashSet<>(List.of(person.get("språk").split(", ")));
        shared.retainAll(List.of(offer.get("språk på plats").split(", ")));
        shared.remove("svenska");
        points += shared.isEmpty() ? 60 : shared.size() == 1 ? 20 : 0;
        if (travelKnown(person, offer)) {
            points += Math.max(0, 120 - 2 * travel(person, offer));
        }
        if (!person.get("väntar sedan").isEmpty()) {
            long days = ChronoUnit.DAYS.between(LocalDate.parse(person.get("väntar sedan")), TestPeople.TODAY);
            points += (int) Math.min(240, days / 30 * 10);
        }
        return points;
    }

    private static int alike(String ours, String theirs, int four, int three, int two) {
        int best = 0;
        for (var our : ours.split("\\|")) {
            for (var their : theirs.split("\\|")) {
                var a = code(our);
                var b = code(their);
                int points = a.isEmpty() || b.isEmpty()
                        ? 0
                        : a.equals(b)
                                ? four
                                : a.substring(0, 3).equals(b.substring(0, 3))
                                        ? three
                                        : a.substring(0, 2).equals(b.substring(0, 2)) ? two : 0;
                best = Math.max(best, points);
            }
        }
        return best;
    }

    private static int substitute(String ours, String theirs) {
        int best = 0;
        for (var our : ours.split("\\|")) {
            for (var their : theirs.split("\\|")) {
                int percent = SUBSTITUTES.getOrDefault(code(our) + ">" + code(their), 0);
                best = Math.max(best, percent == 75 ? 150 : percent == 25 ? 50 : 0);
            }
        }
        return best;
    }

    private static String code(String occupation) {
        if (occupation.isBlank()) {
            return "";
        }
        var code = OccupationCatalogue.starter().find(occupation).code();
        assertThat(code).as(occupation).isNotNull();
        return code;
    }
}
