/** Who to ask: the named people of an issuer, in force from a day to a day, shown to the public and on releases. */
package org.dateline.contact;
