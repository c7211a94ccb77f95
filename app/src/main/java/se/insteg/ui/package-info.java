/**
 * How every page looks and speaks: layout and components (src/main/jte/ui), messages in each language, formats and the
 * pages that tell of errors. {@link se.insteg.ui.SmallCells} and {@link se.insteg.ui.Interval} keep every figure honest,
 * whichever room counts it: it tells of no few people, and how far chance reaches.
 */
@ApplicationModule(displayName = "ui", allowedDependencies = "kernel")
@NullMarked
package se.insteg.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
