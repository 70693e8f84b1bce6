\set x random(0, 1000000)
\set y random(0, 1100000)
WITH near AS (
    (SELECT   v.person_id, v.here AS place, v.radius_km, false AS is_local
     FROM     volunteers v JOIN people p ON p.id = v.person_id
     WHERE    v.here && ST_Expand(ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326), (2000 / 104000.0)::float8) AND v.here_at > (now() - interval '2 hours') AND v.is_on_duty AND v.status = 'active'
  AND p.is_reachable AND p.line_user_id IS NOT NULL
  AND (cardinality(:skills::text[]) = 0 OR v.skills && :skills::text[])
  AND (NOT true OR v.vetted_at IS NOT NULL)
  AND (NOT false OR v.availability IS NULL OR v.availability !~ '0' OR substr(v.availability, 1, 1) = '1')
  AND v.person_id <> 0
  AND NOT EXISTS (SELECT FROM co_askers a WHERE a.request_id = 0 AND a.person_id = v.person_id)
  AND NOT EXISTS (SELECT FROM offers o WHERE o.request_id = 0 AND o.volunteer_id = v.person_id AND o.status <> 'withdrawn')
  AND NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((v.person_id, 0), (0, v.person_id)))
  AND (SELECT count(*) FROM claims c WHERE c.volunteer_id = v.person_id AND c.ended_at IS NULL) < :perVolunteer
     ORDER BY v.here <-> ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326)
     LIMIT    :fromIndex)
    UNION ALL
    (SELECT   v.person_id, v.home, v.radius_km, false
     FROM     volunteers v JOIN people p ON p.id = v.person_id
     WHERE    v.home && ST_Expand(ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326), (2000 / 104000.0)::float8) AND (v.here_at IS NULL OR v.here_at <= (now() - interval '2 hours')) AND v.is_on_duty AND v.status = 'active'
  AND p.is_reachable AND p.line_user_id IS NOT NULL
  AND (cardinality(:skills::text[]) = 0 OR v.skills && :skills::text[])
  AND (NOT true OR v.vetted_at IS NOT NULL)
  AND (NOT false OR v.availability IS NULL OR v.availability !~ '0' OR substr(v.availability, 1, 1) = '1')
  AND v.person_id <> 0
  AND NOT EXISTS (SELECT FROM co_askers a WHERE a.request_id = 0 AND a.person_id = v.person_id)
  AND NOT EXISTS (SELECT FROM offers o WHERE o.request_id = 0 AND o.volunteer_id = v.person_id AND o.status <> 'withdrawn')
  AND NOT EXISTS (SELECT FROM blocks b WHERE (b.person_id, b.blocked_id) IN ((v.person_id, 0), (0, v.person_id)))
  AND (SELECT count(*) FROM claims c WHERE c.volunteer_id = v.person_id AND c.ended_at IS NULL) < :perVolunteer
     ORDER BY v.home <-> ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326)
     LIMIT    :fromIndex))
, measured AS (
    SELECT person_id, radius_km, bool_or(is_local) AS is_local, min(ST_Distance(place::geography, ST_SetSRID(ST_MakePoint(103.9 + :x / 1000000.0, 15.3 + :y / 1000000.0), 4326)::geography)) AS metres
    FROM   near
    GROUP  BY person_id, radius_km)
SELECT   person_id, metres, is_local
FROM     measured
WHERE    is_local OR metres <= least(2000::float8, radius_km * 1000)
ORDER BY is_local DESC, metres NULLS LAST, person_id
LIMIT    :count;
