/** Passwords, one-time codes, sessions, links, the identity provider, and limits on trying. */
@NullMarked
package se.insteg.access.signin;

import org.jspecify.annotations.NullMarked;
