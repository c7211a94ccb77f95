/** What counts, on a person and for a month of the municipality. */
@NullMarked
package se.insteg.funding.web;

import org.jspecify.annotations.NullMarked;
