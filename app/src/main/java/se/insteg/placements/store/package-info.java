/** The tables of placements. Nothing here knows of rights. */
@NullMarked
package se.insteg.placements.store;

import org.jspecify.annotations.NullMarked;
