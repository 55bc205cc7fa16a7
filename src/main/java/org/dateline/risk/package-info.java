/** Risk factors: finding them in a filing, following each through the years, and showing what changed between two filings. */
package org.dateline.risk;
