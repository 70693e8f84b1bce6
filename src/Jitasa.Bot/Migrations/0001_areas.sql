CREATE EXTENSION IF NOT EXISTS postgis;

-- Provinces, amphoe, tambon and villages under their DOPA codes; the parent of a code is its prefix (2, 4, 6, 8 digits).
CREATE TABLE areas (
    code            text PRIMARY KEY CHECK (code ~ '^[0-9]{2}([0-9]{2}){0,3}$'),
    level           text NOT NULL CHECK (level IN ('province', 'amphoe', 'tambon', 'village')),
    name_th         text NOT NULL,
    name_en         text,
    -- A point inside; villages often have none.
    center          geometry(Point, 4326),
    boundary        geometry(MultiPolygon, 4326),
    -- voronoi: a cell drawn around the centre because no boundary is known; everything found by it is marked approximate.
    boundary_source text CHECK (boundary_source IN ('polygon', 'voronoi')),
    population      int CHECK (population >= 0),
    area_km2        double precision CHECK (area_km2 > 0),
    CHECK (length(code) = CASE level WHEN 'province' THEN 2 WHEN 'amphoe' THEN 4 WHEN 'tambon' THEN 6 ELSE 8 END),
    CHECK ((boundary IS NULL) = (boundary_source IS NULL))
);
CREATE INDEX areas_boundary ON areas USING gist (boundary);
CREATE INDEX areas_center ON areas USING gist (center);
CREATE INDEX areas_prefix ON areas (code text_pattern_ops);
