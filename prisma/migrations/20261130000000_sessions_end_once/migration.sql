-- Session cookies could be read by strangers out of prefetched pages: whoever is logged in logs in once more.
DELETE FROM "Session";
