/** Pages of certificates: for staff, and the participant's own. */
@NullMarked
package se.insteg.placements.certificate.web;

import org.jspecify.annotations.NullMarked;
