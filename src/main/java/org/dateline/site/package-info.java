/** Pages that only compose what the public features have: home, profiles, symbols, the portal's own texts, and what robots ask for. */
package org.dateline.site;
