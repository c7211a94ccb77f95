package se.insteg.ui;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.insteg.kernel.Refusal;

/**
 * 412: somebody else was first, and nothing is changed. Tells the program what it began from ({@code base}; null when that
 * version is unknown), what it wanted and what stands now, for the fields that differ.
 */
public final class Overtaken extends Refusal {
    private final transient @Nullable Map<String, ?> base;
    private final transient Map<String, ?> yours;
    private final transient Map<String, ?> theirs;
    private final int version;

    /** @param version of {@code theirs}, to begin from next time */
    public Overtaken(@Nullable Map<String, ?> base, Map<String, ?> yours, Map<String, ?> theirs, int version) {
        super(Kind.PRECONDITION_FAILED, "ui.api.overtaken");
        this.base = base;
        this.yours = yours;
        this.theirs = theirs;
        this.version = version;
    }

    void tell(BiConsumer<String, @Nullable Object> property) {
        property.accept("version", version);
        property.accept("base", base);
        property.accept("yours", yours);
        property.accept("theirs", theirs);
    }
}
