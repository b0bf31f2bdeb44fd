ALTER TABLE "User" VALIDATE CONSTRAINT "User_bio_check";

ALTER TABLE "Question"
  VALIDATE CONSTRAINT "Question_title_check",
  VALIDATE CONSTRAINT "Question_lead_check",
  VALIDATE CONSTRAINT "Question_more_check";

ALTER TABLE "Answer" VALIDATE CONSTRAINT "Answer_text_check";
