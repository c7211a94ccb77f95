package se.insteg.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which Insteg this is.
 *
 * @param version such as "0.1.0"; "dev" when it was not built by Maven
 * @param builtAt when it was built, if known
 * @param commit abbreviated commit it was built from, if known
 */
public record About(
        String version, @Nullable Instant builtAt, @Nullable String commit) {}
