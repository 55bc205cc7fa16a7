/** What is not yet public: import, editing, checks, approval and publication. No public feature may use it. */
package org.dateline.draft;
