-- Whether the news of a draft is material. Every decision is kept; the latest counts, and undecided counts as material.
CREATE TABLE draft_materiality (
    draft_id        UUID            NOT NULL,
    number          INT             NOT NULL COMMENT 'of the decision, from 1',
    material        BOOLEAN         NOT NULL,
    sealed_reason   VARBINARY(8100) NOT NULL,
    decided         DATETIME(6)     NOT NULL,
    decided_by      UUID            NOT NULL,
    decided_by_name VARCHAR(200)    NOT NULL,
    PRIMARY KEY (draft_id, number),
    CONSTRAINT materiality_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
