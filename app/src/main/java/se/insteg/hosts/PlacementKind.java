package se.insteg.hosts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.insteg.planner.model.PlainText;

/** What a placement is for. Each has rules and texts of its own (LEK-06, LEK-11, MAR-09). */
public enum PlacementKind {
    /** To hear and use Swedish at a workplace. */
    LANGUAGE_INTERNSHIP("språkpraktik", "language internship"),
    /** To try what work asks for, at one's own pace. */
    WORK_TRAINING("arbetsträning", "work training"),
    /** To use and show an occupation. */
    VOCATIONAL_PLACEMENT("yrkespraktik", "praktik", "praktik inom yrke", "vocational placement");

    private final List<String> names;

    PlacementKind(String... names) {
        this.names = List.of(names);
    }

    /** As stored and sent: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PlacementKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As written in a table, whatever case: its code, or what it is called in Swedish or English. */
    public static Optional<PlacementKind> written(String text) {
        String key = PlainText.key(text);
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(text.strip())
                        || kind.names.stream().map(PlainText::key).anyMatch(key::equals))
                .findFirst();
    }
}
