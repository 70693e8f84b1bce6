/// Each tambon's approximate ground: the points nearer to it than to any other, cut to a reach around it.
const reach = 0.075;

export function cells(tambons) {
  return tambons.map(own => {
    let shape = circle(own);
    for (const other of tambons)
      if (other !== own && Math.abs(other.lon - own.lon) < 2 * reach && Math.abs(other.lat - own.lat) < 2 * reach) shape = nearer(shape, own, other);
    return { tambon: own, shape };
  });
}

const circle = ({ lat, lon }) => Array.from({ length: 24 }, (_, i) => {
  const angle = (i / 24) * 2 * Math.PI;
  return { lat: lat + reach * Math.sin(angle), lon: lon + reach * Math.cos(angle) };
});

/// Sutherland–Hodgman against the line half-way between two points.
function nearer(shape, own, other) {
  const inside = p => side(p, own, other);
  return shape.flatMap((point, i) => {
    const before = shape[(i + shape.length - 1) % shape.length];
    const a = inside(before);
    const b = inside(point);
    const cut = a < 0 !== b < 0 ? [{ lat: before.lat + ((point.lat - before.lat) * a) / (a - b), lon: before.lon + ((point.lon - before.lon) * a) / (a - b) }] : [];
    return b >= 0 ? [...cut, point] : cut;
  });
}

const side = (p, own, other) =>
  (own.lon - other.lon) * (p.lon - (own.lon + other.lon) / 2) + (own.lat - other.lat) * (p.lat - (own.lat + other.lat) / 2);
