package se.insteg.rules.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.insteg.rules.Rule;

/** All files of rules together, checked against each other. */
public final class RuleBook {
    private RuleBook() {}

    /** What stands in {@code rules/*.yaml}. */
    public static List<Rule> ofClassPath() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:rules/*.yaml");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            List<RuleFile.Written> written = new ArrayList<>();
            for (Resource file : files) {
                written.addAll(RuleFile.read("rules/" + file.getFilename(), file.getInputStream()));
            }
            return checked(written);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalStateException when a rule stands twice, overlaps itself or has a gap nobody has declared */
    static List<Rule> checked(List<RuleFile.Written> written) {
        if (written.isEmpty()) {
            throw new IllegalStateException("There are no rules: rules/*.yaml is empty or missing");
        }
        Set<String> keys = new HashSet<>();
        List<Rule> all = new ArrayList<>();
        for (RuleFile.Written rule : written) {
            if (!keys.add(rule.key())) {
                throw new IllegalStateException(rule.where() + " stands in another file already");
            }
            check(rule);
            all.addAll(rule.versions());
        }
        return all;
    }

    private static void check(RuleFile.Written rule) {
        Set<LocalDate> begun = new HashSet<>();
        Rule before = null;
        for (Rule version : rule.versions()) {
            String where = rule.where() + ", version from " + version.from();
            LocalDate last = version.to();
            if (last != null && last.isBefore(version.from())) {
                throw new IllegalStateException(where + ": ends " + last + ", before it begins");
            }
            begun.add(version.from());
            if (!begun.contains(version.words())) {
                throw new IllegalStateException(where + ": shares the words of " + version.words()
                        + ", but no earlier version begins that day");
            }
            if (before != null) {
                follows(before, version, rule, where);
            }
            before = version;
        }
    }

    private static void follows(Rule before, Rule version, RuleFile.Written rule, String where) {
        LocalDate last = before.to();
        if (last == null || !last.isBefore(version.from())) {
            throw new IllegalStateException(where + ": begins while the version from " + before.from()
                    + " is in force; let that one end " + version.from().minusDays(1));
        }
        boolean gap = last.plusDays(1).isBefore(version.from());
        if (gap != rule.afterGap().contains(version.from())) {
            throw new IllegalStateException(
                    gap
                            ? where + ": nothing is said from " + last.plusDays(1) + " to "
                                    + version.from().minusDays(1)
                                    + "; if that is right, write 'after-gap: true' in this version"
                            : where + ": says after-gap, but the version before ends the day before");
        }
    }
}
