/**
 * Hands each checkpoint and each time stamp to receivers outside: folders, HTTPS servers, mailboxes. What somebody else holds the operator
 * can neither cut off nor replace unnoticed; without such copies a fork or a lost end of the log cannot be proved. Like the time stamps it
 * runs beside everything else and is tried for ever.
 */
package org.dateline.ledger.copy;
