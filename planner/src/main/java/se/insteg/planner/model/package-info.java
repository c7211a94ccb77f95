/**
 * What the planner knows about people and offers, as plain values: languages, occupations, schedules, places.
 *
 * <p>Nothing here knows how it was read or what it is worth. Attributes that must never decide (sex, origin, religion)
 * have no field.
 */
@NullMarked
package se.insteg.planner.model;

import org.jspecify.annotations.NullMarked;
