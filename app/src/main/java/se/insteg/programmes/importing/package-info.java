/**
 * Tables that come from outside: who goes in which group, and who was there, as an external provider sends it (LEK-15,
 * LEK-16). A row does what somebody would have done by hand, through the same doors and rights.
 */
@NullMarked
package se.insteg.programmes.importing;

import org.jspecify.annotations.NullMarked;
