/**
 * The pure regime: every unit is one person and no place counts classes. A transport problem, solved to proven optimality
 * by prices. Nothing here knows ids or points before persons: only rows, columns and values.
 */
@NullMarked
package se.insteg.matching.pure;

import org.jspecify.annotations.NullMarked;
