/** The pages of placements and their agreements. */
@NullMarked
package se.insteg.placements.agreement.web;

import org.jspecify.annotations.NullMarked;
