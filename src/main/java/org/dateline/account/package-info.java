/** The people of the desk: how they sign in, what they may do for which issuer, and the sessions by which each request is known. */
package org.dateline.account;
