/** The matrix of rights as written in access/rights.yaml, and the guard at every route. */
@NullMarked
package se.insteg.access.rights;

import org.jspecify.annotations.NullMarked;
