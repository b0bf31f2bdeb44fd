-- The words that a search finds: also those of scripts without spaces, of several parts (co-worker, 401(k)) and with
-- signs (C++). Passages are made anew by the job `index-anew`, the newest first: a statement for all of them would keep a
-- large site from starting for hours.

-- One letter of a script that is written without spaces between words (Chinese, Japanese, Korean, Thai, Lao, Khmer,
-- Burmese), with the marks on it, as a regular expression. lib/search/scripts.ts names the same letters.
CREATE FUNCTION "unspacedLetter"() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  '[\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81-\u0EB0\u0EB2\u0EB3\u0EBD-\u0EC6\u0EDC-\u0EDF\u1000-\u102A\u103F\u1050-\u1055'
  '\u105A-\u105D\u1061\u1065\u1066\u106E-\u1070\u1075-\u1081\u108E\u1100-\u11FF\u1780-\u17B3\u17D7\u17DC\u2E80-\u2FD5'
  '\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u318E'
  '\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97C\uA9E0-\uA9E4\uA9E6-\uA9EF\uA9FA-\uA9FE\uAA60-\uAA76'
  '\uAA7A\uAA7E\uAA7F\uAC00-\uD7A3\uD7B0-\uD7FB\uF900-\uFAD9\U0001AFF0-\U0001B16F\U00020000-\U0003FFFD]'
  '[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE\u102B-\u103E\u1056-\u1059\u105E-\u1060\u1062-\u1064'
  '\u1067-\u106D\u1071-\u1074\u1082-\u108D\u108F\u109A-\u109D\u17B4-\u17D3\u17DD\u302A-\u302F\u3099\u309A\uA9E5\uAA7B-\uAA7D]*';

-- Letters that look the same are one, hyphens of all kinds too, and what nobody sees is left out.
CREATE FUNCTION "plainLetters"("text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN octet_length("text") = char_length("text") THEN "text" ELSE translate(
    regexp_replace(normalize("text", NFKC),
      '[\u00AD\u034F\u061C\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\U000E0000-\U000E0FFF]+',
      '', 'g'),
    U&'\2010\2011\2212', '---') END;

-- Letters of scripts without spaces are found by twos: of abcd PostgreSQL's parser sees a, ab, bc, cd and d.
CREATE FUNCTION "inPairs"("text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN octet_length("text") > char_length("text") THEN regexp_replace(
      regexp_replace("text", '((?:' || "unspacedLetter"() || ')+)', ' \1 ', 'g'),
      '(' || "unspacedLetter"() || ')', '\1 \1', 'g')
    ELSE "text" END;

-- Words as PostgreSQL's parser is to see them. By itself it takes work/life for the name of a file, the end of covid-19 for
-- a number below zero, <3 for the beginning of a tag, and C++ for the letter C.
CREATE FUNCTION "withoutSigns"("text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(CASE WHEN "text" ~ '[[:alpha:]][+#]|://' THEN regexp_replace(regexp_replace(regexp_replace(
      regexp_replace("text", 'https?://', ' ', 'gi'),
      '(?<![[:alnum:]])([[:alpha:]])\+\+(?![[:alpha:]+])', '\1plusplus ', 'g'),
      '(?<![[:alnum:]])([[:alpha:]])\+(?![[:alnum:]+])', '\1plus ', 'g'),
      '(?<![[:alnum:]])([[:alpha:]])#(?![[:alnum:]#])', '\1sharp ', 'g')
    ELSE "text" END, '-/<&', '    ');

CREATE OR REPLACE FUNCTION "searchText"("text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN "withoutSigns"("inPairs"("plainLetters"("text")));

-- Each two parts of a word that stand next to each other, as one: dsx1 and x1e2 of ds, x1 and e2. Numbers are no parts of words.
CREATE FUNCTION "joinedPairs"(parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT string_agg(pair, ' ' ORDER BY place) FROM (
    SELECT part || lead(part) OVER (ORDER BY place), place FROM unnest(parts) WITH ORDINALITY AS each(part, place)
  ) AS pairs(pair, place) WHERE pair ~ '[[:alpha:]]');

CREATE FUNCTION "joinedWords"("text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT string_agg(concat_ws(' ', "joinedPairs"(parts),
      CASE WHEN cardinality(parts) BETWEEN 3 AND 6 THEN array_to_string(parts, '') END), ' ')
    FROM regexp_matches("text", '(?<![[:alnum:]./@_:-])[[:alnum:]]+(?:[-/&(][[:alnum:]]+)+', 'g') AS word,
      LATERAL (SELECT regexp_split_to_array(word[1], '[-/&(]')) AS divided(parts));

-- The words of a text: as they stand there, those of parts also as one, and letters that may be words by themselves.
CREATE FUNCTION "searchVector"("text" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT to_tsvector('hindsight', "withoutSigns"(paired))
      || CASE WHEN paired ~ '[[:alnum:]][-/&(][[:alnum:]]'
        THEN to_tsvector('hindsight', coalesce("joinedWords"(paired), '')) ELSE '' END
      || CASE WHEN paired <> plain THEN to_tsvector('hindsight',
        (SELECT string_agg(DISTINCT letter[1], ' ') FROM regexp_matches(plain, "unspacedLetter"(), 'g') AS letter)) ELSE '' END
    FROM (SELECT "plainLetters"("text") AS plain OFFSET 0) AS read,
      LATERAL (SELECT "inPairs"(plain) AS paired OFFSET 0) AS pairs);

-- What finds a word, or words that stand next to each other; empty for those that every text has.
CREATE FUNCTION "searchQuery"("text" text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT CASE WHEN joined IS NOT NULL THEN CASE WHEN cardinality(parts) BETWEEN 3 AND 6
        THEN plainto_tsquery('hindsight', joined) || plainto_tsquery('hindsight', array_to_string(parts, ''))
        ELSE plainto_tsquery('hindsight', joined) END
      ELSE phraseto_tsquery('hindsight', "withoutSigns"(regexp_replace(
        regexp_replace(btrim(paired), '^' || "unspacedLetter"() || ' (?=' || "unspacedLetter"() || ')', ''),
        ' ' || "unspacedLetter"() || '$', ''))) END
    FROM (SELECT "inPairs"("plainLetters"("text")) AS paired OFFSET 0) AS read,
      LATERAL (SELECT regexp_split_to_array(
        substring(paired FROM '^[[:alnum:]]+(?:[-/&(][[:alnum:]]+)+$'), '[-/&(]') AS parts OFFSET 0) AS divided,
      LATERAL (SELECT CASE WHEN parts IS NOT NULL THEN "joinedPairs"(parts) END AS joined OFFSET 0) AS joining);

-- The words of a title that every text has, for searches that are made of nothing else: IT is found before it.
CREATE FUNCTION "titleWords"("text" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT DISTINCT 'title=' || word
    FROM ts_parse('default', "searchText"("text")) AS parsed(kind, token),
      LATERAL (VALUES (lower(token)), (CASE WHEN token = upper(token) AND char_length(token) > 1 THEN token END)) AS written(word)
    WHERE kind IN (1, 2) AND word IS NOT NULL AND to_tsvector('hindsight', token) = '');

-- The number of the rules by which a passage was read: those below are waiting to be read anew. The next migration that
-- changes the rules raises both numbers.
ALTER TABLE "Passage" ADD COLUMN "reading" SMALLINT NOT NULL DEFAULT 1;
CREATE INDEX "Passage_reading_idx" ON "Passage"("id") WHERE (reading < 2);

CREATE OR REPLACE FUNCTION "fillPassage"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  asked "Question";
  tag_ids integer[];
  tag_names text;
  narrowed text[] := '{thread=long}';
BEGIN
  SELECT * INTO STRICT asked FROM "Question" WHERE "id" = NEW."questionId";
  SELECT array_agg("Tag"."id"), string_agg("Tag"."name", ' ' ORDER BY "Tag"."name") INTO tag_ids, tag_names
    FROM "QuestionTag" JOIN "Tag" ON "Tag"."id" = "QuestionTag"."tagId" WHERE "questionId" = NEW."questionId";
  NEW."reading" := 2;
  NEW."search" := CASE NEW."kind"
    WHEN 'question' THEN
      setweight("searchVector"(concat_ws(' ', asked."title", tag_names)), 'A') ||
      setweight("searchVector"(asked."lead"), 'B') ||
      setweight("searchVector"(
        concat_ws(' ', asked."more", asked."alreadyTried", array_to_string(asked."decidingBetween", ' '))), 'C')
    WHEN 'answer' THEN
      setweight("searchVector"((SELECT "text" FROM "Answer" WHERE "id" = NEW."answerId")), 'C')
    ELSE
      setweight("searchVector"((SELECT "text" FROM "FollowUp" WHERE "id" = NEW."followUpId")), 'B')
  END;
  IF NEW."kind" <> 'answer' OR asked."answerCount" < 500 OR (TG_OP = 'UPDATE' AND NOT "isOfLongThread"(OLD)) THEN
    narrowed := "threadLexemes"(asked) || coalesce((SELECT array_agg('tag=' || tag) FROM unnest(tag_ids) AS tag), '{}');
  END IF;
  IF NEW."kind" = 'question' THEN
    narrowed := narrowed || "titleWords"(asked."title");
  END IF;
  NEW."search" := NEW."search" || array_to_tsvector(narrowed || ARRAY[
    'era=' || "passageEra"(NEW."id"),
    'moment=' || "passageMoment"(NEW."id"),
    'kind=' || NEW."kind",
    'by=' || NEW."authorId"
  ]);
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION "keepQuestionPassage"() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "Passage" ("kind", "questionId", "authorId", "writtenAt")
      VALUES ('question', NEW."id", NEW."askerId", NEW."createdAt");
  ELSE
    UPDATE "Passage" SET "questionId" = "questionId" WHERE "questionId" = NEW."id" AND "kind" = 'question';
  END IF;
  PERFORM "keepWords"(NEW."title" || ' ' || NEW."lead");
  RETURN NULL;
END $$;

-- Words that a mistyped one may have meant. In one order, so that two transactions with the same new words do not wait for
-- each other in a circle.
CREATE FUNCTION "keepWords"("text" text) RETURNS void LANGUAGE sql SET search_path = public, pg_catalog AS $$
  INSERT INTO "Word" SELECT DISTINCT "lexeme" FROM unnest(to_tsvector('simple', "searchText"("text")))
    WHERE "lexeme" ~ '^[[:alpha:]]{3,30}$' ORDER BY "lexeme" ON CONFLICT DO NOTHING
$$;

-- A word that only a tag has can be meant too.
CREATE FUNCTION "keepTagWords"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  PERFORM "keepWords"(NEW."name");
  RETURN NULL;
END $$;
CREATE TRIGGER "keepWords" AFTER INSERT ON "Tag" FOR EACH ROW EXECUTE FUNCTION "keepTagWords"();
SELECT "keepWords"("name") FROM "Tag" ORDER BY "name";
