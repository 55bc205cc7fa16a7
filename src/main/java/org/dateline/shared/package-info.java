/** What every feature may use: the clock, languages, roles, who is signed in, paging, and the plumbing of pages and answers. */
package org.dateline.shared;
