-- Evidence is gathered entry by entry.
CREATE INDEX release_document_entry ON release_document (entry);
