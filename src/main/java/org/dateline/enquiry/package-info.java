/** Questions from outside, each with one owner at any time, and their answers. */
package org.dateline.enquiry;
