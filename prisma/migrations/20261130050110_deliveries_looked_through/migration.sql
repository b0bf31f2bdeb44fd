ALTER TABLE "Notice" VALIDATE CONSTRAINT "Notice_delivery_check";

ALTER TABLE "NoticePreference" VALIDATE CONSTRAINT "NoticePreference_delivery_check";
