package se.insteg.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Refusal;

/**
 * 412: somebody else was first, and nothing is changed. Tells the program what it began from ({@code base}; null when that
 * version is unknown), what it wanted and what stands now, for the fields that differ.
 */
public final class Overtaken extends Refusal {
    private final int version;
    private final transient @Nullable Map<String, @Nullable Object> base;
    private final transient Map<String, @Nullable Object> yours;
    private final transient Map<String, @Nullable Object> theirs;

    /**
     * @param fields all there are, in their order
     * @param version of {@code theirs}, to begin from next time
     */
    public Overtaken(
            List<String> fields,
            @Nullable Map<String, @Nullable Object> base,
            Map<String, @Nullable Object> yours,
            Map<String, @Nullable Object> theirs,
            int version) {
        super(Kind.PRECONDITION_FAILED, "ui.api.overtaken");
        List<String> differ = fields.stream()
                .filter(field -> !Objects.equals(yours.get(field), theirs.get(field))
                        || (base != null && !Objects.equals(base.get(field), theirs.get(field))))
                .toList();
        this.version = version;
        this.base = base == null ? null : only(differ, base);
        this.yours = only(differ, yours);
        this.theirs = only(differ, theirs);
    }

    private static Map<String, @Nullable Object> only(List<String> fields, Map<String, @Nullable Object> json) {
        Map<String, @Nullable Object> some = new LinkedHashMap<>();
        fields.forEach(field -> some.put(field, json.get(field)));
        return some;
    }

    void tell(BiConsumer<String, @Nullable Object> property) {
        property.accept("version", version);
        property.accept("base", base);
        property.accept("yours", yours);
        property.accept("theirs", theirs);
    }
}
