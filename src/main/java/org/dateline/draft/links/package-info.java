/** Asks over the network whether a web address answers, without ever reaching a machine that is not on the public internet; knows nothing of drafts. */
package org.dateline.draft.links;
