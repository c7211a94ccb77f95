/** The room's pages. */
@NullMarked
package se.insteg.programmes.web;

import org.jspecify.annotations.NullMarked;
