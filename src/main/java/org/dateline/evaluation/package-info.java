/** What makes the two commands of the README work on a bare machine: the embedded MariaDB and the sample issuer. Production leaves it out. */
package org.dateline.evaluation;
