package se.insteg.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, the command ends with 0 or 2 and never with a fault of its own. */
class HostileFilesTest {
    private static final List<String> SPITE = List.of(
            "\"",
            ";",
            ",",
            "\t",
            "\n",
            "\r",
            "\0",
            "=",
            "|",
            "-",
            "–",
            "99999999999999999999",
            "1e309",
            "NaN",
            "0001-01-01",
            "9999-12-31",
            "\u202E",
            "\u200B",
            "\uFEFF",
            "Ã¥",
            "å",
            "😀",
            "سلام",
            "\uD800",
            "mån-",
            "24:00",
            "SFI",
            "((",
            "[",
            "\\",
            "%s",
            "${x}",
            "{0}",
            "'",
            "<a>",
            "&e;",
            "1,97E+11",
            "٣",
            "id;id",
            "null");

    @TempDir
    Path folder;

    @Test
    void no_mutation_of_the_examples_makes_the_command_fail() throws IOException {
        tryMutations(150, 1);
    }

    @Test
    @Tag("long")
    void no_mutation_of_the_examples_makes_the_command_fail_in_three_thousand_tries() throws IOException {
        tryMutations(3_000, 2);
    }

    private void tryMutations(int rounds, long seed) throws IOException {
        var random = new Random(seed);
        var examples = Ran.examples();
        var originals = List.of(
                Files.readAllBytes(examples.resolve("people.csv")),
                Files.readAllBytes(examples.resolve("offers.csv")),
                Files.readAllBytes(examples.resolve("messy/people.csv")),
                Files.readAllBytes(examples.resolve("messy/offers.xlsx")));
        var tables = List.of(folder.resolve("a"), folder.resolve("b"), folder.resolve("c"));
        for (int round = 0; round < rounds; round++) {
            for (var table : tables) {
                Files.write(table, mutated(originals.get(random.nextInt(originals.size())), random));
            }
            boolean people = random.nextBoolean();
            var ran = Ran.match(
                    people ? tables.get(0) : examples.resolve("people.csv"),
                    people ? examples.resolve("offers.csv") : tables.get(1),
                    random.nextInt(4) == 0
                            ? new String[] {"--travel", tables.get(2).toString()}
                            : new String[] {"--out", folder.resolve("o.xlsx").toString(), "--seconds", "1"});
            assertThat(ran.code())
                    .as("seed %s round %s: %s", seed, round, ran.err())
                    .isIn(0, 2);
            assertThat(ran.err().lines().count()).isEqualTo(ran.code() == 0 ? 0 : 1);
            assertThat(ran.err()).doesNotContain("Exception", "\tat ");
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        var bytes = original.clone();
        if (random.nextInt(3) == 0) {
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        }
        var text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < 1 + random.nextInt(15); i++) {
            int at = random.nextInt(text.length());
            int cut = Math.min(text.length() - at, random.nextInt(12));
            var spite = new String(
                    SPITE.get(random.nextInt(SPITE.size())).getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.ISO_8859_1);
            text.replace(at, at + cut, spite.repeat(1 + random.nextInt(3)));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void random_bytes_are_refused_or_read() throws IOException {
        var random = new Random(5);
        var table = folder.resolve("noise");
        for (int round = 0; round < 200; round++) {
            var bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            Files.write(table, bytes);
            assertThat(Ran.match(table, table).code()).isEqualTo(2);
        }
    }

    @Test
    void no_cell_however_long_and_spiteful_takes_long_to_read() throws IOException {
        var header = "id;namn;född;språk;svenska;yrke;kompetens;önskar;ort;lat;lon;max restid;upptagen;väntar sedan";
        var columns = header.split(";");
        var table = new StringBuilder(header).append('\n');
        for (var spite :
                List.of("-", "(", " ", "1", "a ", "å,", "1 ", "-1", "mån ", "1/", "|", ". ", "Ã¥", "1:", "\u0301")) {
            for (int length : new int[] {150, 1_900, 60_000}) {
                for (int c = 0; c < columns.length; c++) {
                    table.append(c == 0 ? "" : "P" + table.length())
                            .append(";".repeat(c))
                            .append("x" + spite.repeat(length / spite.length()) + "x")
                            .append('\n');
                }
            }
        }
        var people = Files.writeString(folder.resolve("people.csv"), table);
        var offers = Files.writeString(folder.resolve("offers.csv"), "id;platser\nO1;5\n");
        var ran = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Ran.match(people, offers));
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void a_cell_of_ten_megabytes_rejects_its_row_only() throws IOException {
        var people =
                Files.writeString(folder.resolve("people.csv"), "id;namn\nP1;" + "x".repeat(10 << 20) + "\nP2;Bo\n");
        var offers = Files.writeString(folder.resolve("offers.csv"), "id;platser\nO1;5\n");
        var ran = Ran.match(people, offers);
        assertThat(ran.out()).contains("1 av 1 person", "1 rad gick inte att använda", "för lång");
    }

    @Test
    @Tag("long")
    void a_million_rows_are_read_and_matched() throws IOException {
        var people = folder.resolve("people.csv");
        try (var out = Files.newBufferedWriter(people)) {
            out.write("id;namn;språk;svenska;önskar;ort;väntar sedan\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write(
                        "P" + i + ";Namn " + i + ";arabiska, engelska;A2;5321;Leksand;2026-0" + (1 + i % 9) + "-01\n");
            }
        }
        var offers = Files.writeString(folder.resolve("offers.csv"), "id;platser;yrke\nO1;50;5321\nO2;30;5120\n");
        var ran = Ran.match(people, offers, "--lang", "en");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("80 of 1,000,000 people get a place");
    }
}
