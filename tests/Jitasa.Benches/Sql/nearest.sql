\set x random(0, 1000000)
\set y random(0, 1100000)
WITH near AS (
    (SELECT   v.person_id, v.here AS place, v.radius_km, false AS is_local
     FROM     volunteers v JOIN people p ON p.id = v.person_id
     WHERE    v.here && ST_Expand(ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326), (2000 / 104000.0)::float8) AND v.here_at > (now() - interval '2 hours') AND v.is_on_duty AND v.status = 'active'
  AND (cardinality(:skills::text[]) = 0 OR v.skills && :skills::text[])
  AND (NOT true OR v.vetted_at IS NOT NULL)
  AND (NOT false OR v.availability IS NULL OR v.availability !~ '0' OR substr(v.availability, 1, 1) = '1')
  AND v.person_id <> 0
  AND p.is_reachable AND p.line_user_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM co_askers a WHERE a.request_id = 0 AND a.person_id = v.person_id)
  AND NOT EXISTS (
      SELECT FROM offers o
      WHERE  o.request_id = 0 AND o.volunteer_id = v.person_id AND o.status <> 'withdrawn'
        -- Who went there before the asker said it was not enough may go again; who gave it back is not asked twice.
        AND  NOT (o.status = 'accepted' AND EXISTS (
                 SELECT FROM claims c JOIN help_request_events e ON e.request_id = c.request_id AND e.step IN ('reopen', 'resume') AND e.at >= c.ended_at
                 WHERE  c.request_id = 0 AND c.volunteer_id = v.person_id AND c.status = 'done'
                   AND  NOT EXISTS (SELECT FROM claims l WHERE l.request_id = c.request_id AND l.volunteer_id = c.volunteer_id AND l.id > c.id))))
  AND NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((v.person_id, 0), (0, v.person_id)))
  AND (SELECT count(*) FROM claims c WHERE c.volunteer_id = v.person_id AND c.ended_at IS NULL) < :perVolunteer
     ORDER BY v.here <-> ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326)
     LIMIT    :fromIndex)
    UNION ALL
    (SELECT   v.person_id, v.home, v.radius_km, false
     FROM     volunteers v JOIN people p ON p.id = v.person_id
     WHERE    v.home && ST_Expand(ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326), (2000 / 104000.0)::float8) AND (v.here_at IS NULL OR v.here_at <= (now() - interval '2 hours')) AND v.is_on_duty AND v.status = 'active'
  AND (cardinality(:skills::text[]) = 0 OR v.skills && :skills::text[])
  AND (NOT true OR v.vetted_at IS NOT NULL)
  AND (NOT false OR v.availability IS NULL OR v.availability !~ '0' OR substr(v.availability, 1, 1) = '1')
  AND v.person_id <> 0
  AND p.is_reachable AND p.line_user_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM co_askers a WHERE a.request_id = 0 AND a.person_id = v.person_id)
  AND NOT EXISTS (
      SELECT FROM offers o
      WHERE  o.request_id = 0 AND o.volunteer_id = v.person_id AND o.status <> 'withdrawn'
        -- Who went there before the asker said it was not enough may go again; who gave it back is not asked twice.
        AND  NOT (o.status = 'accepted' AND EXISTS (
                 SELECT FROM claims c JOIN help_request_events e ON e.request_id = c.request_id AND e.step IN ('reopen', 'resume') AND e.at >= c.ended_at
                 WHERE  c.request_id = 0 AND c.volunteer_id = v.person_id AND c.status = 'done'
                   AND  NOT EXISTS (SELECT FROM claims l WHERE l.request_id = c.request_id AND l.volunteer_id = c.volunteer_id AND l.id > c.id))))
  AND NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((v.person_id, 0), (0, v.person_id)))
  AND (SELECT count(*) FROM claims c WHERE c.volunteer_id = v.person_id AND c.ended_at IS NULL) < :perVolunteer
     ORDER BY v.home <-> ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326)
     LIMIT    :fromIndex))
, measured AS (
    SELECT person_id, radius_km, bool_or(is_local) AS is_local, min(ST_Distance(place::geography, ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326)::geography)) AS metres
    FROM   near
    GROUP  BY person_id, radius_km)
, judged AS (
    SELECT person_id, metres, is_local, EXISTS (SELECT FROM offers o WHERE o.request_id = 0 AND o.volunteer_id = person_id AND o.status = 'accepted') AS was_there
    FROM   measured
    WHERE  is_local OR metres <= least(2000::float8, radius_km * 1000))
SELECT   person_id, metres, is_local, was_there
FROM     judged
-- Who brought a part of it knows the door and what is missing; where nothing came, somebody else goes first.
ORDER BY CASE WHEN NOT was_there THEN 1
              WHEN (SELECT e.detail ->> 'reason' FROM help_request_events e
                    WHERE  e.request_id = 0 AND e.step IN ('reopen', 'resume')
                    ORDER  BY e.at DESC, e.id DESC
                    LIMIT  1) IN ('half', 'asked_again') THEN 0
              ELSE 2 END,
         is_local DESC, metres NULLS LAST, person_id
LIMIT    :count;
