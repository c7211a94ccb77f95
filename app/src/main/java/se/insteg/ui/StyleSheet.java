package se.insteg.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A style sheet taken apart just far enough to leave out what is not used and to add what the device's own dark mode
 * needs. Understands nesting in at-rules; does not understand nested style rules, which we do not write.
 *
 * @param rules in order
 */
record StyleSheet(List<Rule> rules) {
    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
    private static final String DARK = "[data-bs-theme=dark]";
    private static final String AUTO = "[data-bs-theme=auto]";

    /** What stands before the braces, and in them; an at-rule without braces has an empty body. */
    record Rule(String head, String body) {
        boolean holdsRules() {
            return head.startsWith("@media") || head.startsWith("@supports") || head.startsWith("@layer");
        }

        String text() {
            return body.isEmpty() ? head + ";\n" : head + "{" + body + "}\n";
        }
    }

    static StyleSheet read(String css) {
        List<Rule> rules = new ArrayList<>();
        int position = 0;
        while (position < css.length()) {
            int end = endOfHead(css, position);
            if (end == css.length()) {
                break;
            }
            String head = withoutComments(css.substring(position, end)).strip();
            if (css.charAt(end) == ';') {
                rules.add(new Rule(head, ""));
                position = end + 1;
            } else {
                int close = closing(css, end);
                rules.add(new Rule(head, css.substring(end + 1, close)));
                position = close + 1;
            }
        }
        return new StyleSheet(rules);
    }

    private static int endOfHead(String css, int from) {
        int i = from;
        while (i < css.length() && css.charAt(i) != '{' && css.charAt(i) != ';') {
            i = next(css, i);
        }
        return i;
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i = next(css, i)) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "A brace is never closed: " + css.substring(open, Math.min(open + 80, css.length())));
    }

    /** The next place to look: one on, or past the whole string or comment that begins here. */
    private static int next(String css, int i) {
        char c = css.charAt(i);
        if (c == '/' && css.startsWith("/*", i)) {
            return css.indexOf("*/", i) + 2;
        }
        if (c == '"' || c == '\'') {
            int end = i + 1;
            while (css.charAt(end) != c) {
                end += css.charAt(end) == '\\' ? 2 : 1;
            }
            return end + 1;
        }
        return i + 1;
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /** Without the selectors that name a class nobody uses, and without what only those had. */
    StyleSheet keeping(Predicate<String> used) {
        List<Rule> kept = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.holdsRules()) {
                String inside = read(rule.body()).keeping(used).text();
                if (!inside.isBlank()) {
                    kept.add(new Rule(rule.head(), inside));
                }
            } else if (!rule.head().startsWith("@")) {
                String head = selectors(rule.head()).stream()
                        .filter(selector -> classesIn(selector).allMatch(used))
                        .collect(Collectors.joining(","));
                if (!head.isEmpty()) {
                    kept.add(new Rule(head, rule.body()));
                }
            } else if (rule.head().startsWith("@charset")) {
                kept.add(rule);
            }
        }
        return new StyleSheet(kept);
    }

    /** What is said of dark pages is also said where the page leaves the choice to the device and that is dark. */
    StyleSheet withDarkByDevice() {
        List<Rule> all = new ArrayList<>();
        for (Rule rule : rules) {
            all.add(rule);
            if (!rule.head().startsWith("@") && rule.head().contains(DARK)) {
                String auto = selectors(rule.head()).stream()
                        .filter(selector -> selector.contains(DARK))
                        .map(selector -> selector.replace(DARK, AUTO))
                        .collect(Collectors.joining(","));
                all.add(new Rule("@media screen and (prefers-color-scheme:dark)", auto + "{" + rule.body() + "}"));
            }
        }
        return new StyleSheet(all);
    }

    /** Every class named in a selector. */
    Set<String> classes() {
        return rules.stream()
                .flatMap(rule -> rule.holdsRules()
                        ? read(rule.body()).classes().stream()
                        : rule.head().startsWith("@") ? Stream.empty() : classesIn(rule.head()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> classesIn(String selector) {
        return CLASS.matcher(selector).results().map((MatchResult m) -> m.group(1));
    }

    /** The selectors of a list; commas inside parentheses or brackets do not part them. */
    private static List<String> selectors(String head) {
        List<String> selectors = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                selectors.add(head.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        selectors.add(head.substring(begin).strip());
        return selectors;
    }

    String text() {
        return rules.stream().map(Rule::text).collect(Collectors.joining());
    }

    /** The same without comments and with single spaces, for sending. */
    String small() {
        return withoutComments(text())
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replace(";}", "}")
                .strip();
    }
}
