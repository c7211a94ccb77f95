/**
 * Pages of staff administration: the staff, an invitation, one member, roles and the second pair of eyes, units. Each
 * is a plain form; the façade {@link se.insteg.access.Staffing} decides, the page only says what it answered.
 */
@NullMarked
package se.insteg.access.staff.web;

import org.jspecify.annotations.NullMarked;
