/** What a release says in plain words, and how to read it: dates, periods, figures, quotations, forward-looking language; plain functions that decide nothing. */
package org.dateline.draft.prose;
