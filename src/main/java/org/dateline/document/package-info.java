/** Source files in (plain text, Markdown, HTML, EDGAR submissions), the blocks they are read into, and the clean body vocabulary. */
package org.dateline.document;
