/** What the desk shows across features: the mail that left, and what needs several rooms at once. Nobody uses it. */
package org.dateline.desk;
