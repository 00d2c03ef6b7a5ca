-- Orders of lists that V017 has no index for.

-- Distances in the plane of the map: candidates for the nearest, which are then measured along the ellipsoid
-- (fr.balise.search.PostgisNearest). A quarter of the cost of distances of the type geography.
CREATE INDEX venue_search_cell_gix ON venue_search USING gist (ST_Point(cell_x, cell_y)) WHERE position IS NOT NULL;

-- The most recently verified first, without a date last, as one ascending key: so a page far behind is one comparison away.
CREATE INDEX venue_search_freshness_idx ON venue_search ((coalesce(DATE '2500-01-01' - verified_on, 2147483647)), id);
