/** Pages of the staff's and those for anybody. */
@NullMarked
package se.insteg.community.web;

import org.jspecify.annotations.NullMarked;
