/** The pages of casework. */
@NullMarked
package se.insteg.casework.web;

import org.jspecify.annotations.NullMarked;
