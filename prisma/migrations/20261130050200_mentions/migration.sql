-- Whoever is named with an @ in a thread is told.
ALTER TYPE "NoticeKind" ADD VALUE 'mention' BEFORE 'best';
