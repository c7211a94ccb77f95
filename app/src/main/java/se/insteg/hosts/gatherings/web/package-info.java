/** The pages of breakfasts and study visits, for the staff and for whoever is invited. */
@NullMarked
package se.insteg.hosts.gatherings.web;

import org.jspecify.annotations.NullMarked;
