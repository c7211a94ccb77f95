/** Pages of the staff. Whoever answers comes by {@code access.survey}. */
@NullMarked
package se.insteg.surveys.web;

import org.jspecify.annotations.NullMarked;
