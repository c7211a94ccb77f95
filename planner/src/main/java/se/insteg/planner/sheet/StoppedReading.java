package se.insteg.planner.sheet;

import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The only way to make an XML parser stop early: because enough was read, or because the file is unusable. */
final class StoppedReading extends SAXException {
    private static final long serialVersionUID = 1;

    private final @Nullable UnusableFile unusable;

    StoppedReading(@Nullable UnusableFile unusable) {
        super("stopped");
        this.unusable = unusable;
    }

    @Nullable
    UnusableFile unusable() {
        return unusable;
    }
}
