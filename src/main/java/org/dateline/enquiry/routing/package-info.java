/** Who owns a question, and until when it is to be answered: plain rules over rules, absences, calendars and instants. */
package org.dateline.enquiry.routing;
