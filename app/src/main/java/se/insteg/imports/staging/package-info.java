/** What is kept of an import while it is looked through, and the work done in the background. */
@NullMarked
package se.insteg.imports.staging;

import org.jspecify.annotations.NullMarked;
