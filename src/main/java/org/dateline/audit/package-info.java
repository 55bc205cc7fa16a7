/** Who did what, when and why, in sentences that are only ever added. */
package org.dateline.audit;
