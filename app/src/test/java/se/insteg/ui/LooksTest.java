package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of templates and style sheets that keep pages working in every direction, theme and policy. */
class LooksTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path STYLES = Path.of("src/main/resources/assets/css");
    private static final Pattern PHYSICAL =
            Pattern.compile("[\\s;{]((margin|padding|border|inset|scroll-margin|scroll-padding)-"
                    + "(left|right|top|bottom)[\\w-]*\\s*:|(left|right|top|bottom|(min-|max-)?(width|height))\\s*:"
                    + "|(text-align|float)\\s*:\\s*(left|right)\\b)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgb\\(|\\bhsl\\(");
    private static final Pattern FORBIDDEN = Pattern.compile("\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|<style");
    private static final Pattern CLASS = Pattern.compile("\\bclass=\"((?:\\$\\{(?:[^}\"]|\"[^\"]*\")*}|[^\"])*)\"");

    @Test
    void our_style_sheets_use_logical_properties_only() {
        assertThat(found(PHYSICAL, STYLES)).isEmpty();
    }

    @Test
    void the_check_for_physical_properties_sees_them() {
        for (String bad :
                List.of("a { margin-left: 0 }", "a{left:0}", "a { text-align: right; }", "a{max-width:1px}")) {
            assertThat(PHYSICAL.matcher(bad).find()).as(bad).isTrue();
        }
        assertThat(PHYSICAL.matcher("@media (max-width: 1px) { a { text-align: start } }")
                        .find())
                .isFalse();
    }

    @Test
    void colours_stand_among_the_tokens_only() {
        Map<String, List<String>> elsewhere = found(COLOUR, STYLES);
        elsewhere.keySet().removeAll(Set.of("10-tokens.css", "90-print.css"));
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void templates_hold_no_inline_style_or_script() {
        assertThat(found(FORBIDDEN, TEMPLATES)).isEmpty();
    }

    @Test
    void templates_use_only_classes_that_have_a_look() throws IOException {
        Set<String> known = StyleSheet.read(new Assets().ours()).classes();
        Map<String, List<String>> unknown = new TreeMap<>();
        eachFile(TEMPLATES, (name, text) -> {
            List<String> strangers = CLASS.matcher(text)
                    .results()
                    .flatMap(LooksTest::words)
                    .filter(word -> !known.contains(word) && !Assets.OF_TABLER.contains(word))
                    .distinct()
                    .toList();
            if (!strangers.isEmpty()) {
                unknown.put(name, strangers);
            }
        });
        assertThat(unknown)
                .as("add to our style sheets, or to Assets.OF_TABLER")
                .isEmpty();
    }

    /** The class names that are not put together at run time. */
    private static Stream<String> words(MatchResult attribute) {
        String fixed = attribute.group(1).replaceAll("\\$\\{(?:[^}\"]|\"[^\"]*\")*}", "\0");
        return Stream.of(fixed.split("\\s+")).filter(word -> !word.isEmpty() && word.indexOf('\0') < 0);
    }

    @Test
    void every_class_with_a_look_is_used() throws IOException {
        StringBuilder all = new StringBuilder();
        eachFile(TEMPLATES, (name, text) -> all.append(text));
        List<String> unused = StyleSheet.read(new Assets().ours()).classes().stream()
                .filter(word -> !Pattern.compile("(?<![\\w-])" + word + "(?![\\w-])")
                        .matcher(all)
                        .find())
                .filter(word -> !all.toString().contains(word.substring(0, word.lastIndexOf('-') + 1) + "${"))
                .filter(word -> !all.toString().contains(word.substring(0, word.lastIndexOf('-') + 1) + "\" + "))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    private static Map<String, List<String>> found(Pattern pattern, Path folder) {
        Map<String, List<String>> all = new TreeMap<>();
        eachFile(folder, (name, text) -> {
            String plain = text.replaceAll("(?s)/\\*.*?\\*/|<%--.*?--%>", "");
            List<String> here = pattern.matcher(plain)
                    .results()
                    .map(MatchResult::group)
                    .map(String::strip)
                    .toList();
            if (!here.isEmpty()) {
                all.put(name, here);
            }
        });
        return all;
    }

    private static void eachFile(Path folder, BiConsumer<String, String> reader) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().collect(Collectors.toList())) {
                reader.accept(String.valueOf(file.getFileName()), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
