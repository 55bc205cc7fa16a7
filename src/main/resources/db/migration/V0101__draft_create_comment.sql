-- What colleagues say to each other about passages of a draft. Passage and words are sealed like the text.
CREATE TABLE draft_comment (
    id           UUID         NOT NULL,
    draft_id     UUID         NOT NULL,
    thread_id    UUID         NOT NULL COMMENT 'id of the comment that began the thread',
    kind         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version      INT          NOT NULL COMMENT 'of the draft, when it was said',
    sealed       LONGBLOB     NOT NULL,
    said         DATETIME(6)  NOT NULL,
    said_by      UUID         NOT NULL,
    said_by_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    KEY (draft_id, said),
    CONSTRAINT comment_on_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
