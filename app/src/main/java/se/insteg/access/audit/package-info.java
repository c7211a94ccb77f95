/** Writing the audit log in the transaction it describes; reading it as the log's own database user. */
@NullMarked
package se.insteg.access.audit;

import org.jspecify.annotations.NullMarked;
