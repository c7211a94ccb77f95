/** The tables of casework. Knows nothing of rights. */
@NullMarked
package se.insteg.casework.store;

import org.jspecify.annotations.NullMarked;
