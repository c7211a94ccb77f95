package se.insteg.planner.reading;

import java.util.List;

/** The columns of a table of organisations that the planner itself understands; the others are its reader's. */
enum HostColumn implements Column {
    NAME(
            "namn",
            "name",
            "anordnare",
            "praktikanordnare",
            "organisation",
            "företag",
            "arbetsgivare",
            "host",
            "employer");

    private final List<String> names;

    HostColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean mandatory() {
        return true;
    }
}
