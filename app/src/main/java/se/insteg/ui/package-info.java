/**
 * How every page looks and speaks: layout and components (src/main/jte/ui), messages in each language, formats and the
 * pages that tell of errors.
 */
@ApplicationModule(displayName = "ui", allowedDependencies = "kernel")
@NullMarked
package se.insteg.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
