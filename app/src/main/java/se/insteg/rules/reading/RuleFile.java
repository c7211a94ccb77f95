package se.insteg.rules.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.insteg.rules.Rule;
import se.insteg.rules.RuleKind;

/** One file of rules: an area, and its rules in their versions. Anything unknown, double or missing is an error that names it. */
final class RuleFile {
    private static final Set<String> OF_VERSION =
            Set.of("from", "to", "after-gap", "source", "verified", "open", "parameters", "words", "when");

    private RuleFile() {}

    /**
     * A rule as it stands in a file.
     *
     * @param where the file and the key, for errors
     * @param afterGap first days of the versions that begin after a declared gap
     */
    record Written(String where, String key, List<Rule> versions, Set<LocalDate> afterGap) {
        Written {
            versions = List.copyOf(versions);
            afterGap = Set.copyOf(afterGap);
        }
    }

    static List<Written> read(String name, InputStream yaml) throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (yaml) {
            Object loaded = new Yaml(new SafeConstructor(strict)).load(yaml);
            Part file = Part.of(name, loaded).only(Set.of("area", "rules"));
            String area = file.text("area");
            if (!area.matches("[a-z]+")) {
                throw file.wrong("the area '" + area + "' should be one word of small letters");
            }
            List<Written> rules = new ArrayList<>();
            Part all = file.part("rules");
            for (String rule : all.names()) {
                rules.add(rule(area + "." + rule, all.part(rule)));
            }
            return rules;
        }
    }

    private static Written rule(String key, Part written) {
        if (!key.matches("[a-z]+\\.[a-z]+(-[a-z]+)*")) {
            throw written.wrong("should be named with small letters and hyphens");
        }
        written.only(Set.of("kind", "versions"));
        RuleKind kind = written.constant(RuleKind.class, "kind");
        List<Rule> versions = new ArrayList<>();
        Set<LocalDate> afterGap = new HashSet<>();
        for (Part part : written.parts("versions")) {
            Part version = part.only(OF_VERSION);
            Rule rule = version(key, kind, version);
            versions.add(rule);
            if (version.yes("after-gap")) {
                afterGap.add(rule.from());
            }
        }
        if (versions.isEmpty()) {
            throw written.wrong("has no versions");
        }
        return new Written(written.where(), key, versions, afterGap);
    }

    private static Rule version(String key, RuleKind kind, Part version) {
        LocalDate from = version.date("from");
        boolean verified = version.yes("verified");
        String open = version.has("open") ? version.text("open") : "";
        if (verified != open.isBlank()) {
            throw version.wrong("a rule is either 'verified: true', or 'verified: false' with 'open': what has not been"
                    + " checked");
        }
        SequencedMap<String, Integer> parameters = parameters(version);
        return new Rule(
                key,
                kind,
                from,
                version.has("to") ? version.date("to") : null,
                version.text("source"),
                open,
                parameters,
                version.has("words") ? version.date("words") : from,
                Conditions.read(version.part("when"), parameters));
    }

    private static SequencedMap<String, Integer> parameters(Part version) {
        SequencedMap<String, Integer> parameters = new LinkedHashMap<>();
        if (version.has("parameters")) {
            Part written = version.part("parameters");
            written.names().forEach(name -> parameters.put(name, written.whole(name, Map.of())));
        }
        return Collections.unmodifiableSequencedMap(parameters);
    }

    /** Only so that a null in a file is told as what it is. */
    static String shown(@Nullable Object value) {
        return value == null ? "nothing" : "'" + value + "'";
    }
}
