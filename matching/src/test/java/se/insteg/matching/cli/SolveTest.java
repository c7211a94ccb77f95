package se.insteg.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_native_file_is_solved_and_certified() throws IOException {
        int exit = solve("""
                insteg 1
                place bakery 1            # one seat
                place library 3 classcap 1
                unit amina 1 class som class eng
                unit yusuf 1 class som priority 30
                unit lars 1 at library locked
                pair amina bakery 100
                pair amina library 40
                pair yusuf library 30
                pair lars library 5
                """, "--certify");

        assertThat(exit).isZero();
        assertThat(printed(out))
                .contains("\"placedPersons\": 3", "\"points\": 135", "\"proven\": true", "\"certified\": true")
                .contains("{\"unit\": \"lars\", \"place\": \"library\", \"points\": 5}");
    }

    @Test
    void costs_of_the_or_library_are_minimised() throws IOException {
        int exit = solve("2\n 1 3\n 4 10\n", "--format", "orlib-assign", "--certify");
        assertThat(exit).isZero();
        assertThat(printed(out)).contains("\"cost\": 7", "\"lowerBound\": 7", "\"certified\": true");
    }

    @Test
    void a_hias_folder_is_solved_by_stated_and_by_actual_capacity() throws IOException {
        write("FY00_cap.csv", "affiliate,stated,c,a,s\nNY-HIAS New York,5,0,1,0\nOH-Toledo ,1,0,1,0\n");
        write("FY00_size.csv", "case,c,a,s\n7,2,1,0\n8,0,1,0\n");
        write("FY00_Compatibility.csv", "Case Num,NY-NEW YORK CITY,OH-TOLEDO,XX\n7,1,1,NA\n8,1,1,NA\n");
        write("FY00_ew.csv", "case number,NY-New York City,OH-TOLEDO,XX\n7,0.5,0.9,NA\n8,0.25,0.125,NA\n");

        assertThat(run(folder.toString(), "--format", "hias")).isZero();
        assertThat(printed(out)).contains("\"placedPersons\": 4", "\"points\": 750000");

        out.reset();
        assertThat(run(folder.toString(), "--format", "hias", "--capacity", "actual"))
                .isZero();
        assertThat(printed(out)).contains("\"placedPersons\": 1", "\"points\": 250000");
    }

    @Test
    void what_is_wrong_is_said_with_file_and_line() throws IOException {
        refuses("insteg 1\nplace p 1\nunit u 1\npair u q 3\n", ":4: place 'q', named in a pair with unit 'u'");
        refuses("insteg 1\nplace p -1\n", ":2: capacity of place 'p' is -1");
        refuses("insteg 1\nplace p one\n", ":2: capacity 'one' is not a whole number");
        refuses("insteg 1\nunit u 1 clas a\n", ":2: 'clas' is not one of class, priority, at, locked");
        refuses("insteg 1\nunit u 1 locked\n", ":2: a locked unit needs 'at <placeId>'");
        refuses("insteg 1\n\nflat p\n", ":3: 'flat' is not a record");
        refuses("5\n1 2 3\n", ":1: the first record must be 'insteg 1'");
        refuses("", "the file is empty");
        refuses(
                "insteg 1\nplace p 1\nunit u 1\npair u p 1\n# comment\npair u p 2\n",
                ":6: the pair of unit 'u' and place 'p' was given twice, with 1 and 2 points; keep one");
    }

    @Test
    void what_contradicts_between_records_is_said_with_the_line_it_is_about() throws IOException {
        refuses(
                "insteg 1\nplace p 1\nunit a 1 at p locked\n# one too many\nunit b 1 at p locked\npair a p 1\npair b p 1\n\n",
                ":5: the units locked to place 'p' do not fit its capacity 1");
        refuses("insteg 1\nplace p 1\nunit a 1 at p locked\nunit b 1\n", ":3: unit 'a' is locked to place 'p'");
        refuses("insteg 1\nunit a 1 priority 1e3\n", ":2: priority '1e3' is not a whole number");
        assertThat(solve("insteg 1\nunit a 1 priority 5000000000\n")).isZero();
    }

    @Test
    void costs_out_of_range_and_folders_are_refused() throws IOException {
        assertThat(solve("1\n -3000000000\n", "--format", "orlib-assign")).isEqualTo(2);
        assertThat(printed(err))
                .contains(":2: the cost in row 1, column 1 must lie between")
                .hasLineCount(1);
        err.reset();
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(printed(err)).contains(folder + " is a folder; name a file").hasLineCount(1);
    }

    @Test
    void what_is_wrong_in_a_hias_folder_is_said_with_file_and_line() throws IOException {
        refusesWeights("case,OH-TOLEDO,\n\n7,0.5,\n8,200.5,\n", "FY00_ew.csv:4: the employment weight '200.5' is not");
        refusesWeights("case,OH-TOLEDO\n7,3e9\n", "FY00_ew.csv:2: the employment weight '3e9' is not");
        refusesWeights("case,OH-TOLEDO\n7,much\n", "FY00_ew.csv:2: the employment weight 'much' is not");
        refusesWeights("", "FY00_ew.csv is empty");
        write("FY00_cap.csv", "affiliate,stated,c,a,s\n\nOH-Toledo,some,0,1,0\n");
        refusesWeights("case,OH-TOLEDO\n", "FY00_cap.csv:3: 'some' is not a whole number");
    }

    private void refusesWeights(String weights, String message) throws IOException {
        if (!Files.exists(folder.resolve("FY00_cap.csv"))) {
            write("FY00_cap.csv", "affiliate,stated,c,a,s\nOH-Toledo,1,0,1,0\n");
        }
        write("FY00_size.csv", "case,c,a,s\n7,0,1,0\n8,0,1,0\n");
        write("FY00_Compatibility.csv", "case,OH-TOLEDO\n7,1\n8,1\n");
        write("FY00_ew.csv", weights);
        err.reset();
        assertThat(run(folder.toString(), "--format", "hias")).isEqualTo(2);
        assertThat(printed(err)).contains(message).hasLineCount(1);
    }

    @Test
    void what_is_wrong_with_the_options_is_said_in_one_sentence() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(printed(err)).contains("no file to solve was named");
        assertThat(run("no-such-file")).isEqualTo(2);
        assertThat(printed(err)).contains("no-such-file does not exist");
        assertThat(run("f", "--seconds", "soon")).isEqualTo(2);
        assertThat(printed(err)).contains("--seconds must be a whole number from 1 to 1000000, not soon");
        assertThat(run("f", "--format", "xml")).isEqualTo(2);
        assertThat(printed(err)).contains("--format must be one of hias, insteg, orlib-assign, not xml");
        assertThat(run(folder.toString(), "--format", "hias")).isEqualTo(2);
        assertThat(printed(err)).contains("must hold exactly one file that ends with _cap.csv");
    }

    private void refuses(String text, String message) throws IOException {
        err.reset();
        assertThat(solve(text)).isEqualTo(2);
        assertThat(printed(err)).contains(message).hasLineCount(1);
    }

    private int solve(String text, String... options) throws IOException {
        Path file = write("instance.txt", text);
        String[] words = new String[options.length + 1];
        words[0] = file.toString();
        System.arraycopy(options, 0, words, 1, options.length);
        return run(words);
    }

    private int run(String... words) {
        return Solve.run(List.of(words), new PrintStream(out, true), new PrintStream(err, true));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
