/** Issuers, the exchanges with everything they were ever called, and which symbol was listed where from a day to a day. */
package org.dateline.issuer;
