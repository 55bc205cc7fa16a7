-- Which draft gives the answer to an enquiry to everyone. Known here alone: an enquiry knows of it when it is public.
CREATE TABLE draft_public_answer (
    draft_id   UUID NOT NULL,
    enquiry_id UUID NOT NULL,
    PRIMARY KEY (draft_id),
    KEY (enquiry_id),
    CONSTRAINT answer_in_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
) ENGINE = InnoDB;
