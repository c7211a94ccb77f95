/** What is typed about programmes, groups and sessions, understood. */
@NullMarked
package se.insteg.programmes.typed;

import org.jspecify.annotations.NullMarked;
