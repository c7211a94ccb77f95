/** Pages of both sides. */
@NullMarked
package se.insteg.cooperation.web;

import org.jspecify.annotations.NullMarked;
