INSERT INTO archive_sentence_mark (below) VALUES (0);
