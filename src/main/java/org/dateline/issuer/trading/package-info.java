/** When an exchange trades and whom it wants told before news: calendars, hours and desks to notify, in versions that administrators keep. */
package org.dateline.issuer.trading;
