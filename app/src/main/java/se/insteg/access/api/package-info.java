/** What every address under /api/v1 has in common: whom it knows, how much it takes, and that nothing happens twice. */
@NullMarked
package se.insteg.access.api;

import org.jspecify.annotations.NullMarked;
