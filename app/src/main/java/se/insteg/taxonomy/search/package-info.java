/** Finds words while they are still being typed. */
@NullMarked
package se.insteg.taxonomy.search;

import org.jspecify.annotations.NullMarked;
