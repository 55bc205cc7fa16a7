INSERT INTO archive_sentence_due (release_entry) SELECT entry FROM news_release;
